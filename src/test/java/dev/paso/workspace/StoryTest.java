package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.RefusedException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Near;
import dev.paso.experiment.Work;
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
        Lab<Held> lab = new Lab<>() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String chapter() {
                return "";
            }

            @Override
            public List<LabStep<Held>> steps() {
                return List.of(
                        LabStep.of("first", SPEC, Speed.SLOW, held -> holds.get(), "plane"),
                        LabStep.of("second", SPEC, Speed.SLOW, held -> false, "plane"),
                        LabStep.<Held>of("third", SPEC, Speed.SLOW, held -> holds.get(), "plane")
                                .asking("up", "down"));
            }

            @Override
            public Held begin(Desk desk) {
                return new Held(desk);
            }
        };
        return lab.story(new Desk(new Work()));
    }

    /** One handle, which is the step's key at first. */
    private final class Held extends LabState {
        private final ChosenHandle<String> handle = declare().text("handle", "", 100);

        Held(Desk desk) {
            super(desk);
        }

        @Override
        public void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {}

        @Override
        protected void begun(LabStep<?> step) {
            handle.set(step.key());
        }

        @Override
        public Optional<String> answer(String step) {
            return holds.get() ? Optional.of("up") : Optional.empty();
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
        assertThat(story.at()).isEqualTo(3);
        story.goTo(0);
        assertThat(story.step().key()).isEqualTo("first");
        assertThat(List.of(story.number("third"), story.number("2"), story.number("99"), story.number("gone")))
                .containsExactly(3, 2, 3, 1);
    }

    @Test
    void whereAStepAsksItsMissionIsSolvedByAGuessBeforeTheLook() {
        story.goTo(3);
        assertThatThrownBy(() -> story.guess("sideways")).isInstanceOf(RefusedException.class);
        assertThat(story.guess("down")).isTrue();
        assertThat(story.guess("up")).as("it is locked").isFalse();
        assertThat(story.guess()).contains("down");
        assertThat(story.solves()).as("not looked yet").isFalse();
        holds.set(true);
        assertThat(story.solves()).isTrue();
    }

    @Test
    void aGuessStaysLockedWhereverTheStoryGoesOn() {
        story.goTo(3);
        story.guess("down");
        story.goTo(1);
        story.begin();
        Story other = story();
        other.restore(story.told());
        other.goTo(3);
        assertThat(other.guess()).contains("down");
        assertThat(other.guess("up")).isFalse();
        holds.set(true);
        assertThat(other.solves()).isTrue();
    }

    @Test
    void whoHasLookedCannotGuessAnyMore() {
        holds.set(true);
        story.goTo(3);
        assertThat(story.guess("up")).isFalse();
        assertThat(story.solves()).isFalse();
    }

    @Test
    void whatCannotStandInAStoryIsRefusedAndNothingOfItIsDone() {
        story.begin();
        String tooLong = "x".repeat(101);
        assertThatThrownBy(() -> story.restore(new Story.Told("test", "second", List.of(), Map.of("handle", tooLong))))
                .isInstanceOf(RefusedException.class);
        assertThat(story.told().handles()).containsExactly(Map.entry("handle", "second"));
        assertThatThrownBy(() ->
                        story.restore(new Story.Told("test", "first", List.of(), Map.of("guess-third", "sideways"))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> story.restore(new Story.Told("other", "first", List.of(), Map.of())))
                .isInstanceOf(RefusedException.class);
    }
}
