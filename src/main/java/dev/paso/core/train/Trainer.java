package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.DataLoader;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    private final Gradients gradients;
    private final Stopper stopper;
    private final int batchSize;
    private final int used;
    private ExperimentSpec spec;
    private int[] order;
    private int place;
    private int edits;
    private long step;
    private int epoch;
    private double epochLoss;
    private LossTrace trace = LossTrace.NONE;
    private boolean isDiverged;

    /** Prepares data and first parameters; nothing is trained yet. */
    public Trainer(ExperimentSpec spec, TrainingListener listener) {
        this(spec, spec.prepared(), listener);
    }

    /** With the data of {@code spec} as another trainer prepared them. */
    public Trainer(ExperimentSpec spec, PreparedData data, TrainingListener listener) {
        this.spec = spec;
        this.listener = listener;
        this.data = data;
        generator = data.generator();
        double[] parameters = Initializer.initialize(spec.init(), spec.model(), spec.dtype(), generator);
        int n = data.training().size();
        batchSize = spec.loader().batchOf(n);
        used = used(spec, n);
        engine = Engine.of(spec.model(), spec.criterion(), spec.dtype(), parameters, largestBatch(spec, data));
        optimizer = Optimizer.of(spec.optimizer(), parameters.length, spec.dtype());
        schedule = LearningRateSchedule.of(spec.scheduler(), optimizer, totalSteps());
        gradients = new Gradients(spec.options(), spec.model(), spec.dtype());
        stopper = new Stopper(spec.options().earlyStopping());
        order = Permutations.identity(n);
        place = used;
        for (int i = 0; i < spec.loader().fetchFirst() && hasLoader(); i++) {
            trainingPass(generator);
        }
        spec.loader().reseed().ifPresent(generator::manualSeed);
        applyEdits();
    }

    /** Samples of an epoch. */
    private static int used(ExperimentSpec spec, int n) {
        LoaderSpec loader = spec.loader();
        int asked = loader.batchSize().orElse(n);
        if (loader.dropLast() && asked > n) {
            throw new RefusedException("loader.batch_size", Rule.DROP_LAST, n, asked);
        }
        int used = loader.usedOf(n);
        boolean isAlone = used == 1 || used % loader.batchOf(n) == 1 || loader.batchOf(n) == 1;
        if (isAlone && spec.model().hasBatchNorm()) {
            throw new RefusedException("loader.batch_size", Rule.ONE_IN_A_BATCH, asked);
        }
        return used;
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
        return spec;
    }

    public PreparedData data() {
        return data;
    }

    /** Where the run stands: {@link #restore} goes on from there bit for bit. */
    public Checkpoint checkpoint() {
        return new Checkpoint(
                step,
                epoch,
                place,
                epochLoss,
                trace,
                isDiverged,
                engine.loss().posWeight(),
                Tensor.vector(engine.parameters()),
                optimizer.state(),
                schedule.state(),
                place == used ? new int[0] : order,
                stopper.state(),
                generator);
    }

    /** Goes on from {@code checkpoint}, taken from a run of the same recipe: edits of its step or later may differ. */
    public void restore(Checkpoint checkpoint) {
        step = checkpoint.step;
        epoch = checkpoint.epoch;
        place = checkpoint.place;
        epochLoss = checkpoint.epochLoss;
        trace = checkpoint.trace;
        isDiverged = checkpoint.isDiverged;
        engine.loss().setPosWeight(checkpoint.posWeight);
        System.arraycopy(checkpoint.parameters.toArray(), 0, engine.parameters(), 0, engine.parameters().length);
        optimizer.restore(checkpoint.optimizer);
        schedule.restore(checkpoint.schedule);
        order = checkpoint.order.length == 0 ? Permutations.identity(order.length) : checkpoint.order.clone();
        stopper.restore(checkpoint.stopper);
        generator.restore(checkpoint.generator());
        edits = (int) spec.edits().stream().filter(edit -> edit.step() < step).count();
        applyEdits();
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
        spec = spec.edited(edit);
        edits = spec.edits().size() - 1;
        applyEdits();
    }

    /** The recipe changes nothing after this step any more. */
    public void dropLaterEdits() {
        spec = spec.withEdits(
                spec.edits().stream().filter(edit -> edit.step() <= step).toList());
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
        return spec.updatesOfEpoch(data.training().size());
    }

    /** Updates of the whole recipe. */
    public long totalSteps() {
        return spec.updates();
    }

    /** Of the next update. */
    public double learningRate() {
        return optimizer.lr();
    }

    /** Of the next update; 1 where the loss knows none. */
    public double posWeight() {
        return engine.loss().posWeight();
    }

    /**
     * Of the first update of a recipe with so many updates, edits included.
     *
     * @throws IllegalArgumentException if the learning rate's schedule would end before the run
     */
    public static double firstLearningRate(ExperimentSpec spec, long totalSteps) {
        Optimizer optimizer = Optimizer.of(spec.optimizer(), 0, spec.dtype());
        LearningRateSchedule.of(spec.scheduler(), optimizer, totalSteps);
        for (Edit edit : spec.edits()) {
            if (edit.step() == 0 && edit instanceof Edit.SetLr set) {
                optimizer.setLr(set.lr());
            }
        }
        return optimizer.lr();
    }

    /** About how much memory a {@link #checkpoint} taken now would hold. */
    public long checkpointBytes() {
        return Checkpoint.bytes(
                engine.parameters().length
                        + optimizer.remembered()
                        + stopper.state().size(),
                place == used ? 0 : order.length);
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
        int from = place == used ? 0 : place;
        int[] rows = place == used && hasLoader() ? trainingPass(generator.copy()) : order;
        long to = from + (long) batchSize * spec.options().accumulationSteps();
        return Arrays.copyOfRange(rows, from, (int) Math.min(to, used));
    }

    /** The batch's loss that the last update measured before it changed anything. */
    public OptionalDouble lastLoss() {
        return trace.last();
    }

    /** Of the last completed epoch: the mean of its mini-batch losses. */
    public OptionalDouble trainingLoss() {
        return trace.training();
    }

    /** Of the last completed epoch: of the training split after it, in evaluation mode, where it was measured. */
    public OptionalDouble evaluatedLoss() {
        return trace.evaluated();
    }

    /** Of the last completed epoch, where it was measured. */
    public OptionalDouble validationLoss() {
        return trace.validation();
    }

    /** Of the last completed epoch's last update. */
    public OptionalDouble epochLearningRate() {
        return trace.learningRate();
    }

    public boolean isDiverged() {
        return isDiverged;
    }

    public boolean isOver() {
        return isDiverged || isStopped() || epoch >= spec.epochs();
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
        if (place == used) {
            place = 0;
            epochLoss = 0;
            order = hasLoader() ? trainingPass(generator) : order;
        }
        double loss = batches(witness);
        double learningRate = optimizer.lr();
        double[] parameters = engine.parameters();
        gradients.keep(parameters);
        optimizer.step(parameters, gradients.finish());
        gradients.putBack(parameters);
        schedule.afterBatch();
        step++;
        trace = trace.withLast(loss);
        listener.on(new TrainingEvent.StepCompleted(step, epoch + 1, loss));
        if (!Double.isFinite(loss) || !isFinite(parameters)) {
            isDiverged = true;
            listener.on(new TrainingEvent.Diverged(step, epoch + 1, loss));
        } else if (place == used) {
            finishEpoch(learningRate);
        }
        applyEdits();
    }

    /** Both passes over other rows of the training split, without an update: nothing of the run changes. At most a batch of them. */
    public void rehearse(int[] rows, Witness witness) {
        gradients.keep(engine.parameters()); // running statistics move with every batch
        engine.forward(data.training(), rows, 0, rows.length, generator.copy());
        witness.forward(engine);
        engine.backward();
        witness.backward(engine, optimizer, schedule);
        gradients.putBack(engine.parameters());
    }

    /** Goes through the batches of an update, usually one; the mean of their losses. */
    private double batches(Witness witness) {
        double sum = 0;
        int batches = 0;
        while (batches == 0 || place < used && batches < spec.options().accumulationSteps()) {
            int to = Math.min(place + batchSize, used);
            double loss = engine.forward(data.training(), order, place, to, generator);
            witness.forward(engine);
            engine.backward();
            witness.backward(engine, optimizer, schedule);
            gradients.add(engine.gradients(), engine.parameters());
            place = to;
            epochLoss += loss;
            sum += loss;
            batches++;
        }
        return sum / batches;
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
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (ModelSpec.Slice slice : spec.model().state()) {
            double[] values = new double[slice.size()];
            System.arraycopy(engine.parameters(), slice.offset(), values, 0, values.length);
            state.put(slice.name(), Tensor.of(slice.shape(), values));
        }
        return state;
    }

    /** The model's outputs in evaluation mode for rows of model inputs; shape [n, outputs]. As every {@link Predictor}. */
    public double[] predict(double[] modelInputs, int n) {
        double[] outputs = new double[n * spec.model().outputs()];
        Predictor.of(spec.model(), spec.dtype()).predict(engine.parameters(), modelInputs, n, outputs);
        return outputs;
    }

    /** The loss of samples all at once, in evaluation mode, with the parameters as they are; nothing is drawn. */
    public double lossOf(Samples samples) {
        Engine once = Engine.of(
                spec.model(),
                spec.criterion(),
                spec.dtype(),
                engine.parameters().clone(),
                samples.size());
        once.loss().setPosWeight(engine.loss().posWeight());
        return once.evaluate(samples, Permutations.identity(samples.size()), 0, samples.size());
    }

    private boolean hasLoader() {
        return spec.loader().batchSize().isPresent() || !(spec.options().sampler() instanceof SamplerSpec.None);
    }

    /** @param random moves as the pass makes it */
    private int[] trainingPass(TorchGenerator random) {
        Samples training = data.training();
        return DataLoader.pass(spec.loader(), spec.options().sampler(), training.labels(), training.size(), random);
    }

    private void applyEdits() {
        while (!isDiverged
                && edits < spec.edits().size()
                && spec.edits().get(edits).step() <= step) {
            switch (spec.edits().get(edits++)) {
                case Edit.SetLr set -> optimizer.setLr(set.lr());
                case Edit.SetPosWeight set -> engine.loss().setPosWeight(set.posWeight());
                case Edit.SetParameter set -> setParameter(set);
            }
        }
    }

    private void setParameter(Edit.SetParameter set) {
        ModelSpec.Slice slice = spec.model().parameters().stream()
                .filter(s -> s.name().equals(set.parameter()))
                .findFirst()
                .orElseThrow();
        int at = set.index().getFirst();
        if (slice.shape().size() == 2) {
            at = at * slice.shape().get(1) + set.index().get(1);
        }
        engine.parameters()[slice.offset() + at] = spec.dtype().round(set.value());
    }

    /** @param learningRate of its last update */
    private void finishEpoch(double learningRate) {
        epoch++;
        double training = epochLoss / Math.ceilDiv(used, batchSize);
        OptionalDouble evaluated = spec.loader().evaluateTrain() ? evaluate(data.training()) : OptionalDouble.empty();
        OptionalDouble validation = spec.loader().validate() ? evaluate(data.validation()) : OptionalDouble.empty();
        trace = trace.withEpoch(training, evaluated, validation, learningRate);
        schedule.afterEpoch(validation.orElse(training));
        stopper.afterEpoch(epoch, validation.orElse(training), engine.parameters());
        listener.on(new TrainingEvent.EpochCompleted(epoch, learningRate, training, evaluated, validation));
        if (epoch == spec.epochs() || isStopped()) {
            listener.on(new TrainingEvent.Finished(epoch, step));
        }
    }

    /** The unweighted mean of the batches' losses in evaluation mode, as in the book; empty where there are no samples. */
    private OptionalDouble evaluate(Samples samples) {
        int n = samples.size();
        if (n == 0) {
            return OptionalDouble.empty();
        }
        int[] rows =
                hasLoader() ? DataLoader.pass(spec.loader().dialect(), false, n, generator) : Permutations.identity(n);
        int size = spec.loader().batchOf(n);
        double sum = 0;
        for (int from = 0; from < n; from += size) {
            sum += engine.evaluate(samples, rows, from, Math.min(from + size, n));
        }
        return OptionalDouble.of(sum / Math.ceilDiv(n, size));
    }

    private static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * 0; // NaN for NaN and for infinity, 0 else
        }
        return sum == 0;
    }
}
