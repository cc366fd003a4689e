package dev.paso.workspace.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.optim.SchedulerSpec;

/** What the missions of the lab ask for. */
public final class Missions {
    private static final double ASTRAY = 45; // degrees between a batch's gradient and the full one
    private static final int POWER = 32;
    private static final int POWER_BASE = 2;
    private static final double LOW = 0.01; // a validation loss close to that of the noise, 0.1 squared

    private static final int SOME_UPDATES = 100; // twenty epochs of five batches
    private static final double FOUND = 0.011; // what a good rate reaches in a few epochs

    private Missions() {}

    /** Whether what a scene asks for is there now. */
    static boolean isSolved(Scene scene, Loop loop) {
        return switch (scene) {
            case LOOP -> isUpdateWalked(loop);
            case BUILDER -> isPowerBuilt(loop);
            case BATCH -> isBatchAstray(loop);
            case LOADER -> isDialectFound(loop);
            case VALIDATE -> isValidationLossLow(loop);
            case MEANS -> isMeanHonest(loop);
            case FIT -> isDegreeBest(loop);
            case SCHEDULE -> isScheduleBetter(loop);
            case RANGE -> isRateFound(loop);
            case BOARD -> isCompared(loop);
            case SAVE -> isResumed(loop, 2 * Recipes.EPOCHS);
            case PREDICT -> loop.modes().hasShownBoth();
            case CLASSY -> isClassTrained(loop);
            case INSTANCE -> isResumed(loop, Recipes.EPOCHS + Recipes.MORE);
        };
    }

    /** One whole update was gone through, line by line. */
    public static boolean isUpdateWalked(Loop loop) {
        return loop.beat() == Beat.ZERO;
    }

    /** The function that makes 32 of 2 was built and called. */
    public static boolean isPowerBuilt(Loop loop) {
        return loop.power().base() == POWER_BASE && loop.power().result() == POWER;
    }

    /** A mini-batch is at hand that points elsewhere. */
    public static boolean isBatchAstray(Loop loop) {
        return loop.beat() != Beat.NONE
                && loop.batch()
                        .map(MiniBatch::angle)
                        .filter(angle -> angle > ASTRAY)
                        .isPresent();
    }

    /** The generation of PyTorch that drew the book's first mini-batch is on the workspace. */
    public static boolean isDialectFound(Loop loop) {
        return loop.spec().loader().dialect() == Dialect.BOOK_TRANSITIONAL;
    }

    /** Training brought the validation loss down. */
    public static boolean isValidationLossLow(Loop loop) {
        return isValidationLossBelow(loop, LOW);
    }

    private static boolean isValidationLossBelow(Loop loop, double most) {
        return loop.step() > 0
                && loop.spec().edits().isEmpty()
                && loop.means()
                        .map(EpochMeans::ofBatches)
                        .filter(loss -> loss < most)
                        .isPresent();
    }

    /** Several batches, and still both means are the same. */
    public static boolean isMeanHonest(Loop loop) {
        return loop.means()
                .filter(means -> means.batches().size() > 1 && means.isEven())
                .isPresent();
    }

    /** Of all degrees the one that predicts new points best is chosen. */
    public static boolean isDegreeBest(Loop loop) {
        return loop.studies().degree() == loop.studies().capacity().best();
    }

    /** With a schedule, the run ended lower than at a constant rate. */
    public static boolean isScheduleBetter(Loop loop) {
        return !(loop.spec().scheduler() instanceof SchedulerSpec.None)
                && loop.totalEpochs() >= Recipes.SCHEDULED
                && loop.studies().schedules().isBetter();
    }

    /** After a range test, few epochs were enough. */
    public static boolean isRateFound(Loop loop) {
        return loop.studies().range().isPresent()
                && loop.totalEpochs() <= Recipes.RANGE_EPOCHS
                && isValidationLossBelow(loop, FOUND);
    }

    /** A run stays as a ghost, and another one was trained beside it. */
    public static boolean isCompared(Loop loop) {
        return loop.others() > 0 && loop.step() >= SOME_UPDATES;
    }

    /** A fresh model was loaded from a checkpoint, and trained as far again. */
    public static boolean isResumed(Loop loop, int epochs) {
        return loop.archive()
                        .loaded(loop.spec())
                        .map(SavedModel::epoch)
                        .filter(before -> before > 0)
                        .isPresent()
                && loop.totalEpochs() >= epochs;
    }

    /** The class is complete, and its method train has run. */
    public static boolean isClassTrained(Loop loop) {
        return loop.book().next().isEmpty() && loop.totalEpochs() >= Recipes.EPOCHS;
    }
}
