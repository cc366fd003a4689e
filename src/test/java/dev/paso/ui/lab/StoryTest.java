package dev.paso.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.bench.Speed;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear"}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}
            """);

    private final AtomicBoolean holds = new AtomicBoolean();
    private final Story story = new Story(
            "test",
            List.of(
                    new LabStep("first", SPEC, Speed.SLOW, holds::get),
                    new LabStep("second", SPEC, Speed.SLOW, () -> false)));

    @Test
    void aMissionIsSolvedOnceAndStaysSolved() {
        assertThat(story.solves()).isFalse();
        holds.set(true);
        assertThat(story.solves()).isTrue();
        assertThat(story.solves()).isFalse();
        holds.set(false);
        assertThat(story.isSolved(1)).isTrue();
        story.goTo(2);
        assertThat(story.solves()).isFalse();
        assertThat(story.isSolved(2)).isFalse();
    }

    @Test
    void stepsOutsideTheStoryLeadToItsEnds() {
        story.goTo(9);
        assertThat(story.at()).isEqualTo(2);
        story.goTo(0);
        assertThat(story.step().key()).isEqualTo("first");
    }
}
