package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.json.ExperimentReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a run with more inputs than two is drawn. */
class PlaneOfRunTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Inline", "cls": [0, 1, 0, 1, 1, 0],
              "x": [[1, 20, 3], [2, 30, 4], [3, 40, 6], [4, 10, 1], [5, 25, 2], [0, 15, 5]]},
             "split": {"type": "None"}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 3, "out": 1}], "init": {"type": "Torch", "seed": 3},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null}, "epochs": 10}""");

    private final Runs runs = new Runs(new RunSettings(
            2,
            10,
            new Limits(1_000, 10, 64, 10_000, 100_000, 1_000, 10, 1_000),
            Duration.ofHours(1),
            Duration.ofHours(1),
            1_000));
    private final Run run = runs.open(SPEC);

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void atFirstItIsThePlaneOfTheFirstTwoInputs() {
        try (Watcher watcher = new Watcher(run)) {
            Frame frame =
                    watcher.await("a field", one -> one.part(Frame.Field.class).isPresent());
            assertField(frame, Slice.usual(run.data()).orElseThrow());
        }
    }

    @Test
    void anotherPlaneIsDrawnAtOnceThoughNothingIsTrained() {
        Slice slice = new Slice(2, 0, List.of(0.0, 33.0, 0.0));
        try (Watcher watcher = new Watcher(run)) {
            watcher.await("a field", one -> one.part(Frame.Field.class).isPresent());
            run.setSlice(Optional.of(slice), run.data());
            Frame frame = watcher.await("another plane", one -> axes(one) == slice.axes());
            assertField(frame, slice);
            assertThat(frame.status().step()).isZero();
            run.stepBatch();
            Frame next = watcher.await("a step", one -> one.status().step() == 1);
            assertThat(axes(next)).isEqualTo(slice.axes());
        }
    }

    @Test
    void whereThereIsNoPlaneNothingIsDrawn() {
        try (Watcher watcher = new Watcher(run)) {
            watcher.await("a field", one -> one.part(Frame.Field.class).isPresent());
            run.setSlice(Optional.empty(), run.data());
            Frame frame =
                    watcher.await("no field", one -> one.part(Frame.Field.class).isEmpty());
            assertThat(frame.part(Inside.Network.class).orElseThrow().side()).isZero();
        }
    }

    @Test
    void aPlaneOfOtherDataComesTooLate() {
        try (Watcher watcher = new Watcher(run)) {
            run.setSlice(Optional.of(new Slice(2, 0, List.of(0.0, 33.0, 0.0))), SPEC.prepared()); // as many inputs
            run.stepBatch();
            assertThat(axes(watcher.await("a step", one -> one.status().step() == 1)))
                    .isZero();
        }
    }

    private static int axes(Frame frame) {
        return frame.part(Frame.Field.class).map(Frame.Field::axes).orElse(-1);
    }

    private void assertField(Frame frame, Slice slice) {
        Frame.Field field = frame.part(Frame.Field.class).orElseThrow();
        PreparedData data = run.data();
        double[] parameters = RunTest.trained(SPEC, frame.status().step()).parameters();
        DecisionBoundary.Cells cells = new DecisionBoundary(
                        SPEC,
                        data,
                        Optional.of(slice),
                        Predictor.of(SPEC.model(), SPEC.dtype()),
                        field.columns(),
                        field.rows())
                .cells(parameters);
        assertThat(field.cells()).isEqualTo(Bytes.of(cells.bytes()));
        assertThat(field.axes()).isEqualTo(slice.axes());
    }
}
