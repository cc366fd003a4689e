package dev.paso.ui.lab.descent;

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

/** Chapter 0: visualizing gradient descent. */
@Route(value = "lab/" + GradientDescentView.LAB, layout = MainLayout.class)
public final class GradientDescentView extends LabView {
    static final String LAB = "gradient-descent";

    private final Descent descent;

    GradientDescentView(Runs runs) {
        Descent start = new Descent(Recipes.book());
        super(runs, story(start));
        descent = start;
    }

    static Story story(Descent descent) {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(
                                scene.key(),
                                scene == Scene.BATCHES ? Recipes.stochastic() : Recipes.book(),
                                scene.speed(),
                                mission(scene, descent)))
                        .toList());
    }

    private static BooleanSupplier mission(Scene scene, Descent descent) {
        return switch (scene) {
            case DATA -> () -> Missions.isNoisiestPicked(descent);
            case START -> () -> Missions.isStartDrawn(descent);
            case PREDICT -> () -> Missions.isBestPredictionPicked(descent);
            case LOSS -> () -> Missions.isLossLowByHand(descent);
            case SURFACE -> () -> Missions.isValleyFound(descent);
            case SECTIONS -> () -> Missions.isSectionLowest(descent);
            case GRADIENTS -> () -> Missions.isDifferenceExact(descent);
            case UPDATE -> () -> Missions.isLossLowByUpdates(descent);
            case RATE -> () -> Missions.isLargestRateFound(descent);
            case SCALE -> () -> Missions.isBadFeatureTamed(descent);
            case BATCHES -> () -> Missions.isWinnerPicked(descent, Missions.EPOCH);
            case RACE -> () -> Missions.isWinnerPicked(descent, Missions.RACE);
        };
    }

    @Override
    protected Stage stage(Texts texts, Bench bench) {
        return new DescentStage(texts, bench, descent, this::changed);
    }

    @Override
    protected void follow(Bench bench, long step) {
        descent.follow(bench.spec(), bench.data(), step);
    }

    @Override
    protected void begin(int step) {
        descent.begin(Scene.of(step));
    }
}
