package dev.paso.ui.lab.loop;

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

/** Chapters 2 and 2.1: rethinking the training loop, and going classy. */
@Route(value = "lab/" + TrainingLoopView.LAB, layout = MainLayout.class)
public final class TrainingLoopView extends LabView {
    static final String LAB = "training-loop";

    private final Loop loop;

    TrainingLoopView(Runs runs) {
        Loop start = new Loop(Scene.of(1).preset());
        super(runs, story(start));
        loop = start;
    }

    static Story story(Loop loop) {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(scene.key(), scene.preset(), scene.speed(), mission(scene, loop)))
                        .toList());
    }

    private static BooleanSupplier mission(Scene scene, Loop loop) {
        return switch (scene) {
            case LOOP -> () -> Missions.isUpdateWalked(loop);
            case BUILDER -> () -> Missions.isPowerBuilt(loop);
            case BATCH -> () -> Missions.isBatchAstray(loop);
            case LOADER -> () -> Missions.isDialectFound(loop);
            case VALIDATE -> () -> Missions.isValidationLossLow(loop);
            case MEANS -> () -> Missions.isMeanHonest(loop);
            case FIT -> () -> Missions.isDegreeBest(loop);
            case SCHEDULE -> () -> Missions.isScheduleBetter(loop);
            case RANGE -> () -> Missions.isRateFound(loop);
            case BOARD -> () -> Missions.isCompared(loop);
            case SAVE -> () -> Missions.isResumed(loop, 2 * Recipes.EPOCHS);
            case PREDICT -> () -> loop.modes().hasShownBoth();
            case CLASSY -> () -> Missions.isClassTrained(loop);
            case INSTANCE -> () -> Missions.isResumed(loop, Recipes.EPOCHS + Recipes.MORE);
        };
    }

    @Override
    protected Stage stage(Texts texts, Bench bench) {
        return new LoopStage(texts, bench, loop, this::changed);
    }

    @Override
    protected void follow(Bench bench, long step) {
        loop.follow(bench.spec(), bench.data(), step);
    }

    @Override
    protected void begin(int step) {
        loop.begin(Scene.of(step));
    }
}
