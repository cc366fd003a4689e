package dev.paso.experiment;

import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.WeightSizes;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Cost;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.util.List;
import java.util.Optional;

/** The way of a recipe's run up to now: its losses, where its parameters have been, and places from which it can be replayed. */
final class Way {
    private static final double MOST_REPEATED = 5e8; // multiplications on the way to a place
    private static final int PLACES = 512; // of a path: more are not seen

    private final History history;
    private final Checkpoints checkpoints = new Checkpoints();
    private final Recent recent = new Recent();
    private final ParameterPath path = new ParameterPath(LinePlane.BIAS, LinePlane.WEIGHT, PLACES);
    private final Optional<Moments> moments;
    private final boolean isLine;
    private final double work; // of an update

    /** @param history of the recipe before, forgotten: what its viewers know of it is told apart from what comes */
    Way(Recipe recipe, History history) {
        this.history = history;
        moments = moments(recipe);
        isLine = LinePlane.fits(recipe.spec());
        work = Cost.of(recipe.spec()).update();
    }

    /** None of models that are too large to look into. */
    private static Optional<Moments> moments(Recipe recipe) {
        return LayerDistributions.fits(recipe.spec(), recipe.data()) || WeightSizes.fits(recipe.spec())
                ? Optional.of(new Moments(recipe.spec().model().parameterCount()))
                : Optional.empty();
    }

    void clear() {
        checkpoints.clear();
        recent.clear();
        history.clear();
        path.clear();
        moments.ifPresent(Moments::clear);
    }

    /** Before an update: perhaps it is worth a checkpoint. */
    void offer(Trainer trainer) {
        checkpoints.offer(trainer);
    }

    /** Before all updates of a slice: somebody may look at what comes. */
    void offerSlice(Trainer trainer) {
        recent.offer(trainer);
    }

    /** Where the parameters are now: a straight line's at every step, all others' at the ends of epochs. */
    void mark(Trainer trainer) {
        if (isLine) {
            path.add(trainer.step(), trainer.parameters());
        }
        boolean isEndOfEpoch = trainer.step() == (long) trainer.epoch() * trainer.batchesPerEpoch();
        moments.ifPresent(known -> {
            known.forgetFrom(trainer.step());
            if (isEndOfEpoch && known.keeps(trainer.epoch())) {
                known.add(trainer.step(), trainer.epoch(), trainer.parameters());
            }
        });
    }

    void add(TrainingEvent.EpochCompleted epoch) {
        history.add(
                epoch.epoch(),
                epoch.trainingLoss(),
                epoch.evaluatedLoss(),
                epoch.validationLoss(),
                epoch.learningRate());
    }

    /** The nearest place known before {@code step}; what was near to later steps is forgotten. */
    Optional<Checkpoint> before(long step) {
        recent.dropAfter(step - 1);
        return checkpoints.nearest(step - 1);
    }

    /** The trainer stands at an earlier step again. */
    void rewind(Trainer trainer) {
        history.rewind(trainer);
        mark(trainer);
    }

    /** What came after {@code step} will not come so again. */
    void dropAfter(long step) {
        dropCheckpointsAfter(step);
        recent.dropAfter(step);
    }

    void dropCheckpointsAfter(long step) {
        checkpoints.dropAfter(step);
    }

    /** A place a little before {@code step}, where one is known. */
    Optional<Checkpoint> place(long step) {
        return recent.before(step);
    }

    /** The same, with the path up to there. */
    Optional<Near> near(long step) {
        return place(step).map(place -> new Near(place, path.points()));
    }

    /** A place before {@code step} that is not far. */
    Optional<Checkpoint> reachable(long step) {
        return place(step)
                .or(() -> checkpoints.nearest(step - 1))
                .filter(place -> (step - place.step()) * work <= MOST_REPEATED);
    }

    History.View losses() {
        return history.view();
    }

    List<ParameterPath.Point> path() {
        return path.points();
    }

    /** Those that are kept, and then {@code now}. */
    List<Moments.Moment> moments(Moments.Moment now) {
        return moments.map(known -> known.until(now)).orElse(List.of());
    }

    /** About how much memory it takes. */
    long bytes() {
        return checkpoints.bytes()
                + history.bytes()
                + moments.map(Moments::bytes).orElse(0L);
    }
}
