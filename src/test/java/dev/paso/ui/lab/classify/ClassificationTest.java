package dev.paso.ui.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Draft;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import dev.paso.workspace.classify.Scene;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mission is unsolved when its step begins, and solved by what it asks for. */
class ClassificationTest {
    private static final long FAR = 100_000; // beyond every recipe

    private final Classification state = new Classification(Recipes.book());

    private LabStep enter(Scene scene) {
        Story story = state.story();
        story.goTo(scene.ordinal() + 1);
        LabStep step = story.step();
        follow(step.preset(), step.start());
        state.begin(scene);
        return step;
    }

    private void follow(ExperimentSpec spec, long step) {
        state.follow(
                spec,
                PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()),
                step,
                Optional.empty());
    }

    private ExperimentSpec changed(ExperimentSpec spec, Consumer<Draft> change) {
        Draft draft = new Draft(spec);
        change.accept(draft);
        return draft.spec();
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void noMissionIsSolvedWhenItsStepBegins(Scene scene) {
        assertThat(state.isSolved(enter(scene).key())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void everyMissionIsSolvedByWhatItAsks(Scene scene) {
        LabStep step = enter(scene);
        solve(scene, step.preset());
        assertThat(state.isSolved(step.key())).isTrue();
    }

    private void solve(Scene scene, ExperimentSpec preset) {
        switch (scene) {
            case MOONS -> follow(changed(preset, draft -> draft.data = new DatasetSpec.Moons(100, 0.1, 0)), 0);
            case ODDS -> state.setProbability(0.25);
            case NEURON -> follow(byHand(preset, 1.2, -1.9, 0), 0);
            case BCE -> {
                state.setPointProbability(0, 0.5);
                state.setPointProbability(1, 0.5);
            }
            case STABLE -> state.setLogit(17);
            case IMBALANCE -> {
                state.setNegatives(9);
                state.setPosWeight(9);
            }
            case TRAIN -> follow(preset, FAR);
            case BOUNDARY -> {
                double[] p = state.replay().parameters();
                follow(after(preset, 10 * p[0], 10 * p[1], 10 * p[2]), FAR);
            }
            case SEPARABLE -> follow(changed(preset, draft -> draft.features = Recipes.SQUARED), FAR);
            case HIDDEN ->
                follow(changed(preset, draft -> draft.setHiddenLayers(List.of(new HiddenLayer(4, "Tanh")))), FAR);
            case THRESHOLD -> state.setThreshold(0.4);
            case CURVES -> state.setThreshold(0.67);
            case QUIRK -> {
                state.setLine(0, 0.4);
                state.setLine(1, 0.41);
            }
            case COMPARE -> {
                follow(preset, 0);
                state.keepRun();
                follow(preset, FAR);
            }
            case COSTS -> {
                state.setCost(new ExpectedCost(1, 10, 0.5));
                state.setThreshold(0.4);
            }
            case SURE -> follow(changed(preset, draft -> draft.data = new DatasetSpec.Moons(2000, 0.3, 0)), FAR);
            case MANY -> follow(changed(preset, draft -> draft.data = Recipes.clouds(4, 240)), FAR);
        }
    }

    private static ExperimentSpec byHand(ExperimentSpec spec, double w1, double w2, double b) {
        return spec.withEdits(edits(0, w1, w2, b));
    }

    private static ExperimentSpec after(ExperimentSpec spec, double w1, double w2, double b) {
        return spec.withEdits(edits(Recipes.UPDATES, w1, w2, b));
    }

    private static List<Edit> edits(long step, double w1, double w2, double b) {
        return List.of(
                new Edit.SetParameter(step, "0.weight", List.of(0, 0), w1),
                new Edit.SetParameter(step, "0.weight", List.of(0, 1), w2),
                new Edit.SetParameter(step, "0.bias", List.of(0), b));
    }

    @Test
    void theStepsOfTheStoryAreSeventeenAndBeginWhereTheySay() {
        assertThat(state.story().size()).isEqualTo(17);
        enter(Scene.THRESHOLD);
        assertThat(state.replay().isOver()).isTrue();
    }
}
