package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.experiment.Bytes;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import dev.paso.ui.line.Packed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrameJsonTest {
    @Test
    void aPartStandsUnderTheNameOfItsKindWithItsBytesBesideTheText() {
        Frame frame = new Frame(
                7,
                0,
                new Frame.Status(
                        State.PAUSED, 1, 5, 5, 0, OptionalDouble.of(0.25), OptionalDouble.of(Double.NaN), 0.1, 0),
                new Frame.Losses(0, List.of(), List.of(), List.of(), List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(new Frame.Line(Bytes.of(new byte[] {1}), Bytes.of(new byte[] {2, 3}))));
        Packed packed = FrameJson.packed(frame);
        assertThat(packed.json())
                .contains("\"sequence\":7")
                .contains("\"state\":\"paused\"")
                .contains("\"trainingLoss\":0.25")
                .contains("\"validationLoss\":null")
                .contains("\"line\":{\"x\":{},\"y\":{}}")
                .doesNotContain("kind", "field");
        assertThat(packed.blocks())
                .containsExactly(
                        new Packed.Block("/line/x", Bytes.of(new byte[] {1})),
                        new Packed.Block("/line/y", Bytes.of(new byte[] {2, 3})));
    }
}
