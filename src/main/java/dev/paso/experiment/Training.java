package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
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
    private Way way;
    private Recipe recipe;
    private boolean isLarge;
    private @Nullable Trainer trainer; // made when it is first needed, and gone before another one is made
    private Builders builders;
    private double[] copied = {}; // where the parameters are too many to be copied anew for each picture
    private long furthest;
    private double learningRate;
    private Optional<Divergence> divergence = Optional.empty();

    Training(Recipe recipe) {
        this.recipe = recipe;
        builders = Builders.of(recipe);
        way = new Way(recipe, history);
        isLarge = isLarge(recipe);
    }

    private static boolean isLarge(Recipe recipe) {
        return recipe.spec().model().parameterCount() > Cost.MOST_COPIED;
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
        builders = Builders.of(recipe);
    }

    /** Begins with another recipe. */
    void start(Recipe other) {
        recipe = other;
        forget();
        way = new Way(other, history);
        isLarge = isLarge(other);
    }

    /** Planes are drawn there from now on; one through {@code data} that are not there any more comes too late. */
    void setSlice(Optional<Slice> slice, PreparedData data) {
        if (data == recipe.data()) {
            builders = Builders.of(recipe, slice);
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
        way.mark(begun);
        return begun;
    }

    private void clear() {
        trainer = null;
        copied = new double[0];
        furthest = 0;
        way.clear();
        divergence = Optional.empty();
    }

    void update() {
        Trainer trainer = trainer();
        learningRate = trainer.learningRate();
        way.offer(trainer);
        trainer.update();
        way.mark(trainer);
        furthest = Math.max(furthest, trainer.step());
    }

    private void on(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.EpochCompleted epoch -> way.add(epoch);
            case TrainingEvent.Diverged diverged ->
                divergence = Optional.of(DivergenceAdvice.of(trainer(), learningRate, diverged.loss()));
            case TrainingEvent.StepCompleted step -> {}
            case TrainingEvent.Finished finished -> {}
        }
    }

    /** A slice of a thread begins: from here somebody may look at what comes. */
    void markSlice() {
        if (trainer != null) {
            way.offerSlice(trainer);
        }
    }

    /** To the nearest place known before {@code step}, so that its last update is made again. */
    void rewind(long step) {
        way.before(step).ifPresentOrElse(trainer()::restore, this::rewindToTheStart);
        way.rewind(trainer());
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
        way.mark(trainer);
        way.dropAfter(trainer.step());
        furthest = trainer.step();
    }

    /** What would have come after this update is forgotten: edits, checkpoints, how far the run went. */
    void branch() {
        Trainer trainer = trainer();
        trainer.dropLaterEdits();
        way.dropCheckpointsAfter(trainer.step());
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
        return way.near(trainer().step());
    }

    /** Where it stands, whole. */
    Foothold foothold() {
        Trainer trainer = trainer();
        return new Foothold(
                trainer.spec(), recipe.data(), trainer.checkpoint(), trainer.isOver(), way.reachable(trainer.step()));
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
                trainer.losses().training(),
                trainer.losses().validation(),
                trainer.learningRate(),
                trainer.bestEpoch(),
                divergence,
                failure);
    }

    /** Draws what is expensive. */
    FrameBuilder slowBuilder() {
        return builders.slow();
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
                way.losses(),
                way.path(),
                Optional.empty(),
                List.of(),
                Optional.of(Bytes.EMPTY),
                builders);
    }

    private Picture picture(long version, Snapshot snapshot, boolean withBatch, double[] parameters) {
        Trainer trainer = trainer();
        return new Picture(
                recipe.number(),
                version,
                snapshot,
                parameters,
                way.losses(),
                way.path(),
                way.place(trainer.step()),
                parameters.length == 0
                        ? List.of()
                        : way.moments(new Moments.Moment(trainer.step(), trainer.epoch(), parameters)),
                withBatch && Pens.showsBatch(recipe.data())
                        ? Optional.of(Bytes.ofInt32(trainer.nextBatch()))
                        : Optional.empty(),
                builders);
    }

    /** About how much memory is kept beside the trainer and its data. */
    long bytes() {
        return way.bytes();
    }
}
