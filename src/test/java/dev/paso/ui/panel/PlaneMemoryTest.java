package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser keeps which plane was looked at, and what a browser says is not believed. */
class PlaneMemoryTest {
    private static final PreparedData DATA = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Inline",
              "x": [[1, 20, 3, 0], [2, 30, 4, 1], [3, 40, 6, 0], [4, 10, 1, 1], [5, 25, 2, 0]], "cls": [0, 1, 0, 1, 1]},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": 4, "out": 1}], "init": {"type": "Torch"},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null}, "epochs": 1}""").prepared();

    @Test
    void aPlaneIsReadAsItWasKept() {
        Slice slice = Slice.usual(DATA)
                .orElseThrow()
                .across(3)
                .holding(1, 1e-9 + 12.3)
                .holding(2, 1 / 3.0 + 1);
        assertThat(PlaneMemory.read(PlaneMemory.text(slice), DATA)).contains(slice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 1",
                "0 1 3 25 3",
                "0 1 3 25 3 0 0",
                "0 0 3 25 3 0",
                "0 4 3 25 3 0",
                "-1 1 3 25 3 0",
                "0 1 3 25 3 2",
                "0 1 3 25 NaN 0",
                "0 1 3 25 Infinity 0",
                "0 1.5 3 25 3 0",
                "null",
                "0 1 3 <b> 3 0"
            })
    void anythingElseIsNoPlane(String kept) {
        assertThat(PlaneMemory.read(kept, DATA)).isEmpty();
    }
}
