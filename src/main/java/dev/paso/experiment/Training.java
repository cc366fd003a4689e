package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe being followed, forwards and backwards: the trainer, what is remembered of its way, and the places from which it can be
 * replayed. Knows no clock and no viewer; for one thread at a time.
 */
final class Training {
    private final History history = new History();
    private static final int PLACES = 512; // of a path: more are not seen

    private final Checkpoints checkpoints = new Checkpoints();
    private final ParameterPath path = new ParameterPath(LinePlane.BIAS, LinePlane.WEIGHT, PLACES);
    private Optional<Moments> moments;
    private Recipe recipe;
    private Trainer trainer;
    private FrameBuilder builder;
    private long furthest;
    private double learningRate;
    private Optional<Divergence> divergence = Optional.empty();

    Training(Recipe recipe) {
        this.recipe = recipe;
        trainer = recipe.trainer(this::on);
        builder = new FrameBuilder(recipe.spec(), recipe.data());
        moments = moments(recipe);
        mark();
    }

    /** Begins with another recipe. */
    void start(Recipe other) {
        recipe = other;
        builder = new FrameBuilder(other.spec(), other.data());
        moments = moments(other);
        begin(other);
    }

    /** Back to the recipe as it was given, without edits. */
    void reset() {
        begin(recipe.withoutEdits());
    }

    private void begin(Recipe from) {
        trainer = from.trainer(this::on);
        furthest = 0;
        checkpoints.clear();
        history.clear();
        path.clear();
        moments.ifPresent(Moments::clear);
        mark();
        divergence = Optional.empty();
    }

    void update() {
        learningRate = trainer.learningRate();
        checkpoints.offer(trainer);
        trainer.update();
        mark();
        furthest = Math.max(furthest, trainer.step());
    }

    /** Where the parameters are now: a straight line's at every step, all others' at the ends of epochs. */
    private void mark() {
        if (LinePlane.fits(recipe.spec())) {
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
        return LayerDistributions.fits(recipe.spec(), recipe.data())
                ? Optional.of(new Moments(recipe.spec().model().parameterCount()))
                : Optional.empty();
    }

    private void on(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.EpochCompleted epoch ->
                history.add(epoch.epoch(), epoch.trainingLoss(), epoch.validationLoss());
            case TrainingEvent.Diverged diverged ->
                divergence = Optional.of(DivergenceAdvice.of(trainer, learningRate, diverged.loss()));
            case TrainingEvent.StepCompleted step -> {}
            case TrainingEvent.Finished finished -> {}
        }
    }

    /** To the nearest place known at or before {@code step}. */
    void rewind(long step) {
        Optional<Checkpoint> nearest = checkpoints.nearest(step);
        if (nearest.isPresent()) {
            trainer.restore(nearest.get());
        } else {
            trainer = new Trainer(trainer.spec(), recipe.data(), this::on);
        }
        history.rewind(trainer.epoch(), trainer.trainingLoss(), trainer.validationLoss());
        mark();
        divergence = Optional.empty();
    }

    void edit(Edit edit) {
        trainer.edit(edit);
        mark();
        checkpoints.dropAfter(trainer.step());
        furthest = trainer.step();
    }

    /** What would have come after this update is forgotten: edits, checkpoints, how far the run went. */
    void branch() {
        trainer.dropLaterEdits();
        checkpoints.dropAfter(trainer.step());
        furthest = trainer.step();
    }

    /** As many epochs more as the recipe had at first. */
    void extend() {
        Trainer longer = new Trainer(recipe.extended(trainer.spec()), recipe.data(), this::on);
        longer.restore(trainer.checkpoint());
        trainer = longer;
    }

    Recipe recipe() {
        return recipe;
    }

    ExperimentSpec spec() {
        return trainer.spec();
    }

    Map<String, Tensor> weights() {
        return trainer.stateDict();
    }

    long step() {
        return trainer.step();
    }

    /** Updates made when the epoch under way will be complete. */
    long endOfEpoch() {
        return (trainer.epoch() + 1L) * trainer.batchesPerEpoch();
    }

    /** The most updates ever made since the recipe last changed. */
    long furthest() {
        return furthest;
    }

    boolean isOver() {
        return trainer.isOver();
    }

    boolean isDiverged() {
        return trainer.isDiverged();
    }

    Snapshot snapshot(State state, double stepsPerSecond, Optional<String> failure) {
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

    Picture picture(long version, Snapshot snapshot) {
        double[] parameters = trainer.parameters();
        return new Picture(
                recipe.number(),
                version,
                snapshot,
                parameters,
                history.view(),
                path.points(),
                moments.map(known -> known.until(new Moments.Moment(trainer.step(), trainer.epoch(), parameters)))
                        .orElse(List.of()),
                Bytes.ofInt32(FrameBuilder.showsBatch(recipe.data()) ? trainer.nextBatch() : new int[0]),
                builder);
    }

    /** About how much memory is kept beside the trainer and its data. */
    long bytes() {
        return checkpoints.bytes()
                + history.bytes()
                + moments.map(Moments::bytes).orElse(0L);
    }
}
