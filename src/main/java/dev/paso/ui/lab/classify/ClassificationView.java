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

    static Story story(Classification state) {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(
                                scene.key(),
                                Recipes.book(),
                                scene.isTrained() ? Recipes.UPDATES : 0,
                                scene.speed(),
                                mission(scene, state)))
                        .toList());
    }

    private static BooleanSupplier mission(Scene scene, Classification state) {
        return switch (scene) {
            case ODDS -> () -> Missions.isOneToThree(state);
            case NEURON -> () -> Missions.isNeuronSetByHand(state);
            case BCE -> () -> Missions.isIgnorant(state);
            case STABLE -> () -> Missions.isClampReached(state);
            case IMBALANCE -> () -> Missions.isBalanced(state);
            case THRESHOLD -> () -> Missions.isNothingMissed(state, state.threshold());
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
