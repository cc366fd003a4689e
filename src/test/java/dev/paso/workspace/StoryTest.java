package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear"}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}
            """);

    private final AtomicBoolean holds = new AtomicBoolean();
    private final Story story = story();

    private Story story() {
        return new Story(
                "test",
                List.of(new LabStep("first", SPEC, Speed.SLOW), new LabStep("second", SPEC, Speed.SLOW)),
                new Held());
    }

    /** One handle, and a mission in the first step. */
    private final class Held implements LabState {
        private String handle = "";

        @Override
        public void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {}

        @Override
        public void begin(String step) {
            handle = step;
        }

        @Override
        public boolean isSolved(String step) {
            return step.equals("first") && holds.get();
        }

        @Override
        public Map<String, String> handles() {
            return Map.of("handle", handle);
        }

        @Override
        public void setHandles(Map<String, String> handles) {
            handle = handles.getOrDefault("handle", "");
        }
    }

    @Test
    void aStoryGoesOnElsewhereWhereItWas() {
        holds.set(true);
        assertThat(story.solves()).isTrue();
        story.goTo(2);
        story.begin();
        Story.Told told = story.told();
        Story.Told moved = new Story.Told(told.lab(), told.step(), List.of("first", "gone"), Map.of("handle", "moved"));
        Story other = story();
        other.restore(moved);
        assertThat(other.at()).isEqualTo(2);
        assertThat(other.isSolved(1)).isTrue();
        assertThat(other.told())
                .isEqualTo(new Story.Told("test", "second", List.of("first"), Map.of("handle", "moved")));
        other.restore(new Story.Told("test", "gone", List.of(), Map.of("handle", "moved")));
        assertThat(other.at()).isOne();
        assertThat(other.told().handles()).containsEntry("handle", "first");
    }

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
