package dev.paso.ui.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No mission is solved when its step begins; how each is solved is in {@code EveryMissionTest}. */
class ClassificationTest {
    private final ClassificationLab lab = new ClassificationLab();
    private final Classification state = lab.begin(new Desk(new Work()));
    private final Story story = Story.of(lab, state);

    static Stream<String> steps() {
        return new ClassificationLab().steps().stream().map(LabStep::key);
    }

    private ExperimentSpec enter(String step) {
        story.goTo(step);
        follow(story.step().preset(), story.step().start());
        story.begin();
        return story.step().preset();
    }

    private boolean isSolved(String step) {
        LabStep<Classification> asked = lab.steps().stream()
                .filter(one -> one.key().equals(step))
                .findFirst()
                .orElseThrow();
        Until.holds(
                "all is worked out",
                () -> asked.mission().test(state) || !state.desk().isBusy());
        return asked.mission().test(state);
    }

    private void follow(ExperimentSpec spec, long step) {
        state.follow(
                spec,
                PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()),
                step,
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void noMissionIsSolvedWhenItsStepBegins(String step) {
        enter(step);
        assertThat(isSolved(step)).isFalse();
    }

    @Test
    void theStepsOfTheStoryAreNineteenAndBeginWhereTheySay() {
        assertThat(story.size()).isEqualTo(19);
        enter("threshold");
        assertThat(state.replay().isOver()).isTrue();
    }
}
