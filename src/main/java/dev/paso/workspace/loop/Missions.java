package dev.paso.workspace.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.experiment.Study;

/** What the missions of the lab ask for. */
public final class Missions {
    static final double ASTRAY = 45; // degrees between a batch's gradient and the full one
    static final int POWER = 32;
    static final int POWER_BASE = 2;
    static final double LOW = 0.01; // a validation loss close to that of the noise, 0.1 squared
    static final int COMPARED = 20; // epochs
    static final double FOUND = 0.011; // what a good rate reaches in a few epochs

    private Missions() {}

    /** One whole update was gone through, line by line. */
    public static boolean isUpdateWalked(Loop loop) {
        return loop.beat() == Beat.ZERO;
    }

    /** The function that makes 32 of 2 was built and called. */
    public static boolean isPowerBuilt(Loop loop) {
        return loop.power().base().whole() == POWER_BASE && loop.power().answer() == POWER;
    }

    /** A mini-batch is at hand that points elsewhere. */
    public static boolean isBatchAstray(Loop loop) {
        return loop.beat() != Beat.NONE
                && loop.batch()
                        .map(MiniBatch::angle)
                        .filter(angle -> angle > ASTRAY)
                        .isPresent();
    }

    /** The generation of PyTorch that drew the book's first mini-batch was trained with, for an epoch at least. */
    public static boolean isDialectFound(Loop loop) {
        return loop.spec().loader().dialect() == Dialect.BOOK_TRANSITIONAL && loop.totalEpochs() > 0;
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

    /** After some training there are several batches, and still both means are the same. */
    static boolean isMeanHonest(Loop loop) {
        return loop.step() > 0
                && loop.means()
                        .filter(means -> means.batches().size() > 1 && means.isEven())
                        .isPresent();
    }

    /** Of all degrees the one that predicts new points best is chosen: a slider that only passes there chooses nothing. */
    public static boolean isDegreeBest(Loop loop) {
        return loop.data().raw().inputs() == 1
                && loop.studies()
                        .capacity(loop.data())
                        .found()
                        .filter(capacity -> loop.degree().isChosen(capacity.best()))
                        .isPresent();
    }

    /** With a schedule, the run ended lower than at a constant rate. */
    public static boolean isScheduleBetter(Loop loop) {
        return !(loop.spec().scheduler() instanceof SchedulerSpec.None)
                && loop.totalEpochs() >= Recipes.SCHEDULED
                && loop.studies()
                        .schedules(loop.spec(), loop.data())
                        .found()
                        .filter(ScheduleTraces::isBetter)
                        .isPresent();
    }

    /** After a range test, few epochs were enough. */
    public static boolean isRateFound(Loop loop) {
        return loop.range().flatMap(Study.Answer::found).isPresent()
                && loop.totalEpochs() <= Recipes.RANGE_EPOCHS
                && isValidationLossBelow(loop, FOUND);
    }

    /** A run stays as a ghost, and one with another learning rate was trained beside it. */
    public static boolean isCompared(Loop loop) {
        double lr = loop.spec().optimizer().lr();
        return loop.epoch() >= COMPARED
                && loop.others().stream().anyMatch(other -> other.optimizer().lr() != lr);
    }

    /** A fresh model was loaded from a checkpoint, and trained as far again. */
    static boolean isResumed(Loop loop) {
        return isResumed(loop, 2 * Recipes.EPOCHS);
    }

    /** The same as the book's second instance is. */
    static boolean isInstanceResumed(Loop loop) {
        return isResumed(loop, Recipes.EPOCHS + Recipes.MORE);
    }

    private static boolean isResumed(Loop loop, int epochs) {
        return loop.archive()
                        .loaded(loop.spec())
                        .map(SavedModel::epoch)
                        .filter(before -> before > 0)
                        .isPresent()
                && loop.totalEpochs() >= epochs;
    }

    /** Training mode answered in two ways, evaluation mode twice in one. */
    static boolean isDropoutSeen(Loop loop) {
        return loop.modes().hasShownBoth();
    }

    /** The class is complete, and its method train has run. */
    public static boolean isClassTrained(Loop loop) {
        return loop.book().next().isEmpty() && loop.totalEpochs() >= Recipes.EPOCHS;
    }
}
