package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Answer;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** A run done again beside the one that is watched, as far as somebody asks: the same numbers at every step. Not for two threads. */
public final class Replay {
    private final ExperimentSpec spec;
    private final PreparedData data;
    private Trainer trainer;

    public Replay(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
        trainer = start();
    }

    /** A replay with data of its own. */
    public static Replay of(ExperimentSpec spec) {
        return new Replay(spec, spec.prepared());
    }

    private Trainer start() {
        return new Trainer(spec, data, event -> {});
    }

    /** Goes to where the parameters are after {@code step} updates, or as far as the recipe goes. */
    public void goTo(long step) {
        goTo(step, () -> {}, Trainer::update);
    }

    /**
     * The same, by way of a place of a run of this recipe: only what comes after it is done again.
     *
     * @param near at or before {@code step}
     */
    public void goTo(long step, Checkpoint near) {
        jump(step, near);
        goTo(step);
    }

    /** Goes there where that is nearer; false where it is not. */
    boolean jump(long step, Checkpoint near) {
        boolean isNearer = near.step() <= step && (near.step() > trainer.step() || step < trainer.step());
        if (isNearer) {
            trainer.restore(near);
        }
        return isNearer;
    }

    /** The same for somebody who follows: {@code begun} is told when it starts again, {@code update} makes each update. */
    void goTo(long step, Runnable begun, Consumer<Trainer> update) {
        if (step < trainer.step()) {
            trainer = start();
            begun.run();
        }
        while (trainer.step() < step && !trainer.isOver()) {
            update.accept(trainer);
        }
    }

    /** Goes to the end of the recipe. */
    public Replay toTheEnd() {
        goTo(trainer.totalSteps());
        return this;
    }

    /** Where it is. */
    Trainer trainer() {
        return trainer;
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public PreparedData data() {
        return data;
    }

    public long step() {
        return trainer.step();
    }

    public int epoch() {
        return trainer.epoch();
    }

    /** What the last update measured before it changed anything. */
    public OptionalDouble lastLoss() {
        return trainer.losses().last();
    }

    /** Whether all updates of the recipe are made. */
    public boolean isOver() {
        return trainer.isOver();
    }

    /** A copy: weights row by row, then biases, layer by layer. */
    public double[] parameters() {
        return trainer.parameters();
    }

    /** Of the last completed epoch. */
    public OptionalDouble trainingLoss() {
        return trainer.losses().training();
    }

    /** Of the last completed epoch, where it is measured. */
    public OptionalDouble validationLoss() {
        return trainer.losses().validation();
    }

    /** What the model answers for rows of model inputs, shape [n, outputs]: logits where its loss takes logits. */
    public double[] outputs(Samples samples) {
        return trainer.predict(samples.x(), samples.size());
    }

    /**
     * The probability of class 1 of each sample, as the experiment's type holds it.
     *
     * @throws IllegalStateException if the model is none of two classes
     */
    public double[] probabilities(Samples samples) {
        Answer answer = Answer.of(spec)
                .filter(Answer::isProbability)
                .orElseThrow(() -> new IllegalStateException("a model of two classes is needed, was " + spec.loss()));
        double[] outputs = outputs(samples);
        Dtype dtype = spec.dtype();
        double[] probabilities = new double[samples.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = answer.of(outputs, i, dtype);
        }
        return probabilities;
    }

    /** The counts of these samples at every threshold. */
    public ThresholdTable table(Samples samples) {
        return ThresholdTable.of(Tensor.vector(probabilities(samples)), samples.labels());
    }

    /** The counts of the validation split, or of all samples where there is none: what the threshold's pictures show. */
    public ThresholdTable shown() {
        return table(data.validation().size() > 0 ? data.validation() : data.training());
    }
}
