package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.random.TorchGenerator;
import java.util.Map;
import java.util.OptionalDouble;

/** Follows a recipe, one update at a time; the state after step k depends on the recipe and k alone. Not for two threads. */
public final class Trainer {
    private final TrainingListener listener;
    private final PreparedData data;
    private final TorchGenerator generator;
    private final Engine engine;
    private final Optimizer optimizer;
    private final LearningRateSchedule schedule;
    private final Stopper stopper;
    private final Passes passes;
    private final Batches batches;
    private final Judge judge;
    private final Amendments amendments;
    private long step;
    private int epoch;
    private LossTrace trace = LossTrace.NONE;
    private boolean isDiverged;

    /** Prepares data and first parameters; nothing is trained yet. */
    public Trainer(ExperimentSpec spec, TrainingListener listener) {
        this(spec, spec.prepared(), listener);
    }

    /** With the data of {@code spec} as another trainer prepared them. */
    public Trainer(ExperimentSpec spec, PreparedData data, TrainingListener listener) {
        this.listener = listener;
        this.data = data;
        generator = data.generator();
        double[] parameters = Initializer.initialize(spec.init(), spec.model(), spec.dtype(), generator);
        passes = new Passes(spec, data.training(), generator);
        engine = Engine.of(spec.model(), spec.criterion(), spec.dtype(), parameters, largestBatch(spec, data));
        optimizer = Optimizer.of(spec.optimizer(), parameters.length, spec.dtype());
        schedule = LearningRateSchedule.of(spec.scheduler(), optimizer, spec.updates());
        batches = new Batches(spec, data.training(), passes, engine, optimizer, schedule, generator);
        stopper = new Stopper(spec.options().earlyStopping());
        amendments = new Amendments(spec, engine, optimizer);
        judge = new Judge(spec, engine, generator);
        passes.fetchFirst();
        spec.loader().reseed().ifPresent(generator::manualSeed);
        amendments.applyUntil(step);
    }

    /** Whether this recipe trains more slowly in this process than elsewhere: it is big, and ND4J could not be started. */
    public static boolean isSlowed(ExperimentSpec spec, PreparedData data) {
        return Engine.isSlowed(spec.model(), largestBatch(spec, data));
    }

    private static int largestBatch(ExperimentSpec spec, PreparedData data) {
        int most = Math.max(data.training().size(), data.validation().size());
        return Math.min(most, spec.loader().batchSize().orElse(most));
    }

    /** The recipe, with the edits made by {@link #edit}. */
    public ExperimentSpec spec() {
        return amendments.spec();
    }

    public PreparedData data() {
        return data;
    }

    /** Where the run stands: {@link #restore} goes on from there bit for bit. */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                step,
                epoch,
                passes.place(),
                batches.lossOfEpoch(),
                trace,
                isDiverged,
                engine.loss().posWeight(),
                Tensor.vector(engine.parameters()),
                optimizer.state(),
                schedule.state(),
                passes.order(),
                stopper.state(),
                generator);
    }

    /** Goes on from {@code checkpoint}, taken from a run of the same recipe: edits of its step or later may differ. */
    public void restore(Checkpoint checkpoint) {
        step = checkpoint.step;
        epoch = checkpoint.epoch;
        trace = checkpoint.trace;
        isDiverged = checkpoint.isDiverged;
        engine.loss().setPosWeight(checkpoint.posWeight);
        System.arraycopy(checkpoint.parameters.toArray(), 0, engine.parameters(), 0, engine.parameters().length);
        optimizer.restore(checkpoint.optimizer);
        schedule.restore(checkpoint.schedule);
        passes.restore(checkpoint.place, checkpoint.order);
        batches.restore(checkpoint.epochLoss);
        stopper.restore(checkpoint.stopper);
        generator.restore(checkpoint.generator());
        amendments.restore(step);
        amend();
    }

    /**
     * Changes something between two updates, as if the recipe had said so from the start: see {@link ExperimentSpec#edited}.
     *
     * @throws IllegalArgumentException if the edit is not for {@link #step()}, or does not fit the recipe
     */
    public void edit(Edit edit) {
        if (edit.step() != step) {
            throw new RefusedException("edit.step", Rule.EDIT_STEP, step, edit.step());
        }
        amendments.add(edit);
        amend();
    }

    private void amend() {
        if (!isDiverged) {
            amendments.applyUntil(step);
        }
    }

    /** The recipe changes nothing after this step any more. */
    public void dropLaterEdits() {
        amendments.dropAfter(step);
    }

    /** Updates made. */
    public long step() {
        return step;
    }

    /** Epochs completed. */
    public int epoch() {
        return epoch;
    }

    /** Updates of one epoch. */
    public int batchesPerEpoch() {
        return spec().updatesOfEpoch(data.training().size());
    }

    /** Updates of the whole recipe. */
    public long totalSteps() {
        return spec().updates();
    }

    /** Of the next update. */
    public double learningRate() {
        return optimizer.lr();
    }

    /** Of the next update; 1 where the loss knows none. */
    public double posWeight() {
        return engine.loss().posWeight();
    }

    /** About how much memory a {@link #checkpoint} taken now would hold. */
    public long checkpointBytes() {
        return Checkpoint.bytes(
                engine.parameters().length
                        + optimizer.remembered()
                        + stopper.state().size(),
                passes.order().length);
    }

    /** A copy in {@code into}, or in a new array where that has another length. */
    public double[] parameters(double[] into) {
        double[] live = engine.parameters();
        if (into.length != live.length) {
            return live.clone();
        }
        System.arraycopy(live, 0, into, 0, live.length);
        return into;
    }

    /** A copy, in the order of {@link ModelSpec#parameters()}. */
    public double[] parameters() {
        return engine.parameters().clone();
    }

    /** Rows of {@link PreparedData#training} that the next update sees, in their order; looking changes nothing. */
    public int[] nextBatch() {
        return passes.next();
    }

    /** What is known of losses here. */
    public LossTrace losses() {
        return trace;
    }

    public boolean isDiverged() {
        return isDiverged;
    }

    public boolean isOver() {
        return isDiverged || isStopped() || epoch >= spec().epochs();
    }

    /** One update; at an epoch's end the validation pass too. Does nothing when the run is over. */
    public void update() {
        update(Witness.NOBODY);
    }

    /** The same update, while somebody looks on. */
    public void update(Witness witness) {
        if (isOver()) {
            return;
        }
        if (passes.isOver()) {
            batches.begin();
        }
        double learningRate = optimizer.lr();
        double loss = batches.update(witness);
        schedule.afterBatch();
        step++;
        trace = trace.withLast(loss);
        listener.on(new TrainingEvent.StepCompleted(step, epoch + 1, loss));
        if (!Double.isFinite(loss) || !Judge.isFinite(engine.parameters())) {
            isDiverged = true;
            listener.on(new TrainingEvent.Diverged(step, epoch + 1, loss));
        } else if (passes.isOver()) {
            finishEpoch(learningRate);
        }
        amend();
    }

    /** Both passes over other rows of the training split, without an update: nothing of the run changes. At most a batch of them. */
    public void rehearse(int[] rows, Witness witness) {
        batches.rehearse(rows, witness);
    }

    /** Ended before its last epoch, as the recipe wanted it to. */
    public boolean isStopped() {
        return stopper.isStopped();
    }

    /** The epoch of the lowest watched loss, where the recipe may stop early; 0 before the first. */
    public int bestEpoch() {
        return stopper.state().bestEpoch();
    }

    /** All that is left of the recipe. */
    public void run() {
        while (!isOver()) {
            update();
        }
    }

    /** A copy of the parameters by name, in the order of the state_dict. */
    public Map<String, Tensor> stateDict() {
        return spec().model().named(engine.parameters());
    }

    /** The model's outputs in evaluation mode for rows of model inputs; shape [n, outputs]. As every {@link Predictor}. */
    public double[] predict(double[] modelInputs, int n) {
        return judge.predict(modelInputs, n);
    }

    /** The loss of samples all at once, in evaluation mode, with the parameters as they are; nothing is drawn. */
    public double lossOf(Samples samples) {
        return judge.atOnce(samples);
    }

    /** @param learningRate of its last update */
    private void finishEpoch(double learningRate) {
        epoch++;
        double training = batches.lossOfEpoch() / passes.batches();
        OptionalDouble evaluated =
                spec().loader().evaluateTrain() ? judge.inBatches(data.training()) : OptionalDouble.empty();
        OptionalDouble validation =
                spec().loader().validate() ? judge.inBatches(data.validation()) : OptionalDouble.empty();
        trace = trace.withEpoch(training, evaluated, validation, learningRate);
        schedule.afterEpoch(validation.orElse(training));
        stopper.afterEpoch(epoch, validation.orElse(training), engine.parameters());
        listener.on(new TrainingEvent.EpochCompleted(epoch, learningRate, training, evaluated, validation));
        if (epoch == spec().epochs() || isStopped()) {
            listener.on(new TrainingEvent.Finished(epoch, step));
        }
    }
}
