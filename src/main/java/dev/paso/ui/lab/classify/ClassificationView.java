package dev.paso.ui.lab.classify;

import com.vaadin.flow.router.Route;
import dev.paso.experiment.Runs;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.lab.LabStep;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.lab.Story;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Chapter 3: a simple classification problem. */
@Route(value = "lab/" + ClassificationView.LAB, layout = MainLayout.class)
public final class ClassificationView extends LabView {
    static final String LAB = "classification";

    private final Classification state;

    ClassificationView(Runs runs) {
        Classification start = new Classification(Recipes.book());
        super(runs, story(start));
        state = start;
    }

    private static Story story(Classification state) {
        return new Story(LAB, steps(state));
    }

    static List<LabStep> steps(Classification state) {
        return Arrays.stream(Scene.values())
                .map(scene ->
                        new LabStep(scene.key(), scene.preset(), scene.start(), scene.speed(), mission(scene, state)))
                .toList();
    }

    private static BooleanSupplier mission(Scene scene, Classification state) {
        return switch (scene) {
            case MOONS -> () -> Missions.isUnmixed(state);
            case ODDS -> () -> Missions.isOneToThree(state);
            case NEURON -> () -> Missions.isNeuronSetByHand(state);
            case BCE -> () -> Missions.isIgnorant(state);
            case STABLE -> () -> Missions.isClampReached(state);
            case IMBALANCE -> () -> Missions.isBalanced(state);
            case TRAIN -> () -> Missions.isLearned(state);
            case BOUNDARY -> () -> Missions.isSharp(state);
            case SEPARABLE -> () -> Missions.isSeparated(state);
            case HIDDEN -> () -> Missions.isBent(state);
            case THRESHOLD -> () -> Missions.isNothingMissed(state);
            case CURVES -> () -> Missions.isCornerChosen(state);
            case QUIRK -> () -> Missions.isPrecisionFalling(state);
            case COMPARE -> () -> Missions.isBetterThanKept(state);
            case COSTS -> () -> Missions.isCheapest(state);
            case SURE -> () -> Missions.isNarrow(state);
            case MANY -> () -> Missions.isManySolved(state);
        };
    }

    @Override
    protected Stage stage(Texts texts, Bench bench) {
        return new ClassificationStage(texts, bench, state, this::changed);
    }

    @Override
    protected void follow(Bench bench, long step) {
        state.follow(bench.spec(), bench.data(), step);
    }

    @Override
    protected void begin(int step) {
        state.begin(Scene.of(step));
    }
}
