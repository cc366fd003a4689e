package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.Slice;
import dev.paso.core.landscape.WeightSizes;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Cost;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recipe being followed, forwards and backwards: the trainer, what is remembered of its way, and the places from which it can be
 * replayed. Knows no clock and no viewer; for one thread at a time.
 */
final class Training {
    private final History history = new History();
    private static final double MOST_REPEATED = 5e8; // multiplications on the way to a place
    private static final int PLACES = 512; // of a path: more are not seen

    private final Checkpoints checkpoints = new Checkpoints();
    private final Recent recent = new Recent();
    private final ParameterPath path = new ParameterPath(LinePlane.BIAS, LinePlane.WEIGHT, PLACES);
    private Optional<Moments> moments;
    private Recipe recipe;
    private boolean isLarge;
    private boolean isLine;
    private @Nullable Trainer trainer; // made when it is first needed, and gone before another one is made
    private FrameBuilder builder;
    private FrameBuilder slowBuilder;
    private double[] copied = {}; // where the parameters are too many to be copied anew for each picture
    private long furthest;
    private double learningRate;
    private Optional<Divergence> divergence = Optional.empty();

    Training(Recipe recipe) {
        this.recipe = recipe;
        builder = recipe.builder();
        slowBuilder = recipe.builder();
        moments = moments(recipe);
        look();
    }

    /** What does not change with the run, and is asked at each update or picture. */
    private void look() {
        isLarge = recipe.spec().model().parameterCount() > Cost.MOST_COPIED;
        isLine = LinePlane.fits(recipe.spec());
    }

    private Trainer trainer() {
        return trainer == null ? begin(recipe) : trainer;
    }

    /** Whether there is a trainer: what cannot be made never begins. */
    boolean isBegun() {
        return trainer != null;
    }

    /** Lets go of all that is large; it begins anew if it is told anything. */
    void forget() {
        clear();
        builder = recipe.builder();
        slowBuilder = recipe.builder();
    }

    /** Begins with another recipe. */
    void start(Recipe other) {
        recipe = other;
        forget();
        moments = moments(other);
        look();
    }

    /** Planes are drawn there from now on; one through {@code data} that are not there any more comes too late. */
    void setSlice(Optional<Slice> slice, PreparedData data) {
        if (data == recipe.data()) {
            builder = recipe.builder(slice);
            slowBuilder = recipe.builder(slice);
        }
    }

    /** Back to the recipe as it was given, without edits. */
    void reset() {
        begin(recipe.withoutEdits());
    }

    private Trainer begin(Recipe from) {
        clear();
        Trainer begun = from.trainer(this::on);
        trainer = begun;
        mark();
        return begun;
    }

    private void clear() {
        trainer = null;
        copied = new double[0];
        furthest = 0;
        checkpoints.clear();
        recent.clear();
        history.clear();
        path.clear();
        moments.ifPresent(Moments::clear);
        divergence = Optional.empty();
    }

    void update() {
        Trainer trainer = trainer();
        learningRate = trainer.learningRate();
        checkpoints.offer(trainer);
        trainer.update();
        mark();
        furthest = Math.max(furthest, trainer.step());
    }

    /** Where the parameters are now: a straight line's at every step, all others' at the ends of epochs. */
    private void mark() {
        Trainer trainer = trainer();
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

    /** None of models that are too large to look into. */
    private static Optional<Moments> moments(Recipe recipe) {
        return LayerDistributions.fits(recipe.spec(), recipe.data()) || WeightSizes.fits(recipe.spec())
                ? Optional.of(new Moments(recipe.spec().model().parameterCount()))
                : Optional.empty();
    }

    private void on(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.EpochCompleted epoch ->
                history.add(
                        epoch.epoch(),
                        epoch.trainingLoss(),
                        epoch.evaluatedLoss(),
                        epoch.validationLoss(),
                        epoch.learningRate());
            case TrainingEvent.Diverged diverged ->
                divergence = Optional.of(DivergenceAdvice.of(trainer(), learningRate, diverged.loss()));
            case TrainingEvent.StepCompleted step -> {}
            case TrainingEvent.Finished finished -> {}
        }
    }

    /** A slice of a thread begins: from here somebody may look at what comes. */
    void markSlice() {
        if (trainer != null) {
            recent.offer(trainer);
        }
    }

    /** To the nearest place known before {@code step}, so that its last update is made again. */
    void rewind(long step) {
        recent.dropAfter(step - 1);
        Optional<Checkpoint> nearest = checkpoints.nearest(step - 1);
        nearest.ifPresentOrElse(trainer()::restore, this::rewindToTheStart);
        Trainer trainer = trainer();
        history.rewind(trainer);
        mark();
        divergence = Optional.empty();
    }

    private void rewindToTheStart() {
        ExperimentSpec spec = trainer().spec();
        trainer = null;
        trainer = new Trainer(spec, recipe.data(), this::on);
    }

    void edit(Edit edit) {
        Trainer trainer = trainer();
        trainer.edit(edit);
        mark();
        checkpoints.dropAfter(trainer.step());
        recent.dropAfter(trainer.step());
        furthest = trainer.step();
    }

    /** What would have come after this update is forgotten: edits, checkpoints, how far the run went. */
    void branch() {
        Trainer trainer = trainer();
        trainer.dropLaterEdits();
        checkpoints.dropAfter(trainer.step());
        furthest = trainer.step();
    }

    /** It has been further before it was made again. */
    void claim(long reached) {
        furthest = Math.clamp(reached, trainer().step(), trainer().totalSteps());
    }

    /** As many epochs more as the recipe had at first. */
    void extend() {
        Trainer shorter = trainer();
        ExperimentSpec spec = recipe.extended(shorter.spec());
        Checkpoint end = shorter.checkpoint();
        trainer = null;
        Trainer longer = new Trainer(spec, recipe.data(), this::on);
        longer.restore(end);
        trainer = longer;
    }

    /** A place a little before this one, where one is known. */
    Optional<Near> near() {
        return recent.before(trainer().step()).map(place -> new Near(place, path.points()));
    }

    /** Where it stands, whole. */
    Foothold foothold() {
        Trainer trainer = trainer();
        return new Foothold(
                trainer.spec(), recipe.data(), trainer.checkpoint(), trainer.isOver(), reachable(trainer.step()));
    }

    /** A place before {@code step} that is not far. */
    private Optional<Checkpoint> reachable(long step) {
        double work = Cost.of(recipe.spec()).update();
        return recent.before(step)
                .or(() -> checkpoints.nearest(step - 1))
                .filter(place -> (step - place.step()) * work <= MOST_REPEATED);
    }

    Recipe recipe() {
        return recipe;
    }

    ExperimentSpec spec() {
        return trainer().spec();
    }

    Map<String, Tensor> weights() {
        return trainer().stateDict();
    }

    long step() {
        return trainer().step();
    }

    /** Updates made when the epoch under way will be complete. */
    long endOfEpoch() {
        return (trainer().epoch() + 1L) * trainer().batchesPerEpoch();
    }

    /** The most updates ever made since the recipe last changed. */
    long furthest() {
        return furthest;
    }

    boolean isOver() {
        return trainer().isOver();
    }

    boolean isDiverged() {
        return trainer().isDiverged();
    }

    Snapshot snapshot(State state, double stepsPerSecond, Optional<String> failure) {
        Trainer trainer = trainer();
        return new Snapshot(
                state,
                trainer.epoch(),
                trainer.step(),
                furthest,
                trainer.totalSteps(),
                stepsPerSecond,
                trainer.trainingLoss(),
                trainer.validationLoss(),
                trainer.learningRate(),
                divergence,
                failure);
    }

    /** Draws what is expensive. */
    FrameBuilder slowBuilder() {
        return slowBuilder;
    }

    /** Whether the parameters are too many to be copied where nobody is about to draw them. */
    boolean isLarge() {
        return isLarge;
    }

    /** Without parameters: of a large model, for what needs none. */
    Picture lightPicture(long version, Snapshot snapshot, boolean withBatch) {
        return picture(version, snapshot, withBatch, new double[0]);
    }

    /**
     * Of a large model only one at a time may be drawn: all have the same place for parameters.
     *
     * @param withBatch somebody wants to see the next mini-batch, which takes a whole order of the samples to tell
     */
    Picture picture(long version, Snapshot snapshot, boolean withBatch) {
        if (isLarge()) {
            copied = trainer().parameters(copied);
            return picture(version, snapshot, withBatch, copied);
        }
        return picture(version, snapshot, withBatch, trainer().parameters());
    }

    /** Where there is no trainer. */
    Picture pictureOfNothing(long version, Snapshot snapshot) {
        return new Picture(
                recipe.number(),
                version,
                snapshot,
                new double[0],
                history.view(),
                path.points(),
                Optional.empty(),
                List.of(),
                Optional.of(Bytes.EMPTY),
                builder,
                slowBuilder);
    }

    private Picture picture(long version, Snapshot snapshot, boolean withBatch, double[] parameters) {
        Trainer trainer = trainer();
        return new Picture(
                recipe.number(),
                version,
                snapshot,
                parameters,
                history.view(),
                path.points(),
                recent.before(trainer.step()),
                moments.filter(known -> parameters.length > 0)
                        .map(known -> known.until(new Moments.Moment(trainer.step(), trainer.epoch(), parameters)))
                        .orElse(List.of()),
                withBatch && Pens.showsBatch(recipe.data())
                        ? Optional.of(Bytes.ofInt32(trainer.nextBatch()))
                        : Optional.empty(),
                builder,
                slowBuilder);
    }

    /** About how much memory is kept beside the trainer and its data. */
    long bytes() {
        return checkpoints.bytes()
                + history.bytes()
                + moments.map(Moments::bytes).orElse(0L);
    }
}
