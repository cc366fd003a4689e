package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.DataLoader;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.engine.Predictor;
import dev.paso.core.loss.Loss;
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
    private final int batchSize;
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
        this(spec, PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()), listener);
    }

    /** With the data of {@code spec} as another trainer prepared them. */
    public Trainer(ExperimentSpec spec, PreparedData data, TrainingListener listener) {
        this.spec = spec;
        this.listener = listener;
        this.data = data;
        generator = data.generator();
        double[] parameters = Initializer.initialize(spec.init(), spec.model(), spec.dtype(), generator);
        int n = data.training().size();
        batchSize = Math.min(n, spec.loader().batchSize().orElse(n));
        engine = Engine.of(spec.model(), new Loss(spec.loss()), spec.dtype(), parameters, largestBatch(spec, data));
        optimizer = Optimizer.of(spec.optimizer(), parameters.length, spec.dtype());
        schedule = LearningRateSchedule.of(spec.scheduler(), optimizer, totalSteps());
        order = Permutations.identity(n);
        place = n;
        for (int i = 0; i < spec.loader().fetchFirst() && hasLoader(); i++) {
            trainingPass();
        }
        spec.loader().reseed().ifPresent(generator::manualSeed);
        applyEdits();
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
                place == order.length ? new int[0] : order,
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
        return Math.ceilDiv(data.training().size(), batchSize);
    }

    /** Updates of the whole recipe. */
    public long totalSteps() {
        return totalSteps(spec, data);
    }

    /** Of the next update. */
    public double learningRate() {
        return optimizer.lr();
    }

    /** Updates of a whole recipe. */
    public static long totalSteps(ExperimentSpec spec, PreparedData data) {
        int n = data.training().size();
        int batch = Math.min(n, spec.loader().batchSize().orElse(n));
        return (long) Math.ceilDiv(n, batch) * spec.epochs();
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
                engine.parameters().length + optimizer.remembered(), place == order.length ? 0 : order.length);
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
        int n = data.training().size();
        int from = place == n ? 0 : place;
        LoaderSpec loader = spec.loader();
        int[] rows = place == n && hasLoader()
                ? DataLoader.pass(loader.dialect(), loader.shuffle(), n, generator.copy())
                : order;
        return Arrays.copyOfRange(rows, from, Math.min(from + batchSize, n));
    }

    /** The batch's loss that the last update measured before it changed anything. */
    public OptionalDouble lastLoss() {
        return trace.last();
    }

    /** Of the last completed epoch: the mean of its mini-batch losses. */
    public OptionalDouble trainingLoss() {
        return trace.training();
    }

    /** Of the last completed epoch, where it was measured. */
    public OptionalDouble validationLoss() {
        return trace.validation();
    }

    public boolean isDiverged() {
        return isDiverged;
    }

    public boolean isOver() {
        return isDiverged || epoch >= spec.epochs();
    }

    /** One update; at an epoch's end the validation pass too. Does nothing when the run is over. */
    public void update() {
        if (isOver()) {
            return;
        }
        Samples training = data.training();
        if (place == training.size()) {
            place = 0;
            epochLoss = 0;
            order = hasLoader() ? trainingPass() : order;
        }
        int to = Math.min(place + batchSize, training.size());
        double loss = engine.forward(training, order, place, to, generator);
        engine.backward();
        optimizer.step(engine.parameters(), engine.gradients());
        schedule.afterBatch();
        place = to;
        step++;
        epochLoss += loss;
        trace = trace.withLast(loss);
        listener.on(new TrainingEvent.StepCompleted(step, epoch + 1, loss));
        if (!Double.isFinite(loss) || !isFinite(engine.parameters())) {
            isDiverged = true;
            listener.on(new TrainingEvent.Diverged(step, epoch + 1, loss));
        } else if (place == training.size()) {
            finishEpoch();
        }
        applyEdits();
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
        for (ModelSpec.Slice slice : spec.model().parameters()) {
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

    private boolean hasLoader() {
        return spec.loader().batchSize().isPresent();
    }

    private int validationBatch() {
        int n = data.validation().size();
        return Math.min(n, spec.loader().batchSize().orElse(n));
    }

    private int[] trainingPass() {
        LoaderSpec loader = spec.loader();
        return DataLoader.pass(
                loader.dialect(), loader.shuffle(), data.training().size(), generator);
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

    private void finishEpoch() {
        epoch++;
        double training = epochLoss / batchesPerEpoch();
        OptionalDouble validation = validate();
        trace = trace.withEpoch(training, validation);
        schedule.afterEpoch(validation.orElse(training));
        listener.on(new TrainingEvent.EpochCompleted(epoch, training, validation));
        if (epoch == spec.epochs()) {
            listener.on(new TrainingEvent.Finished(epoch, step));
        }
    }

    /** The unweighted mean of the validation batches' losses, as in the book. */
    private OptionalDouble validate() {
        int n = data.validation().size();
        if (n == 0 || !spec.loader().validate()) {
            return OptionalDouble.empty();
        }
        int[] rows =
                hasLoader() ? DataLoader.pass(spec.loader().dialect(), false, n, generator) : Permutations.identity(n);
        int size = validationBatch();
        double sum = 0;
        for (int from = 0; from < n; from += size) {
            sum += engine.evaluate(data.validation(), rows, from, Math.min(from + size, n));
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
