package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    public static final long SEED = 42;
    public static final long SPLIT_SEED = 13;
    public static final int BATCH = 16;
    public static final int EPOCHS = 200; // of every mini-batch run of the chapter but one
    public static final int SCHEDULED = 60; // epochs that a schedule has to show itself
    public static final int RANGE_EPOCHS = 20;
    public static final int MORE = 50; // of the class's second instance
    public static final int LONG = 1000; // of the full-batch runs, and of the first one with mini-batches

    private static final double LEARNING_RATE = 0.1;
    private static final SplitSpec NUMPY_SPLIT = new SplitSpec.NumpyShuffle(0.8);
    private static final SplitSpec TORCH_SPLIT = new SplitSpec.RandomSplit(0.8, SPLIT_SEED);

    private Recipes() {}

    /** Versions 0 and 1 of the loop: all 80 training points at once. */
    public static ExperimentSpec fullBatch() {
        LoaderSpec loader = new LoaderSpec(OptionalInt.empty(), true, false, Dialect.BOOK, OptionalLong.empty(), 0);
        return line(NUMPY_SPLIT, loader, LONG);
    }

    /** Versions 2 and 3: mini-batches of 16, nothing validated. */
    public static ExperimentSpec miniBatches(Dialect dialect, int epochs) {
        LoaderSpec loader = new LoaderSpec(OptionalInt.of(BATCH), true, false, dialect, OptionalLong.empty(), 0);
        return line(NUMPY_SPLIT, loader, epochs);
    }

    /** Version 4: PyTorch's own split, and a validation pass each epoch. */
    public static ExperimentSpec validated() {
        return line(TORCH_SPLIT, validating(OptionalLong.empty(), 0), EPOCHS);
    }

    /** Version 5, which is saved: a mini-batch was fetched for the graph of the model before training. */
    public static ExperimentSpec pipeline() {
        return line(TORCH_SPLIT, validating(OptionalLong.empty(), 1), EPOCHS);
    }

    /** A few noisy points of a wave, and a network that can learn all of them by heart. */
    public static ExperimentSpec wave() {
        return with(validated(), draft -> {
            draft.data = new DatasetSpec.Sine(30, 1, 1, 0.25, SEED);
            draft.split = new SplitSpec.RandomSplit(20, SPLIT_SEED);
            draft.model = new ModelSpec(
                    List.of(new LayerSpec.Linear(1, 32), new LayerSpec.Tanh(), new LayerSpec.Linear(32, 1)));
            draft.optimizer = new OptimizerSpec.Adam(0.02);
            draft.loader = new LoaderSpec(OptionalInt.empty(), true, true, Dialect.TORCH, OptionalLong.of(SEED), 0);
            draft.epochs = 4000;
        });
    }

    /** Small batches at a high rate: losses never come to rest by themselves. */
    public static ExperimentSpec restless() {
        return with(validated(), draft -> {
            draft.loader = new LoaderSpec(OptionalInt.of(4), true, true, Dialect.TORCH, OptionalLong.of(SEED), 0);
            draft.optimizer = new OptimizerSpec.Sgd(0.6);
            draft.epochs = SCHEDULED;
        });
    }

    /** A rate that is far too low for the epochs it has. */
    public static ExperimentSpec timid() {
        return with(validated(), draft -> {
            draft.loader = new LoaderSpec(OptionalInt.of(BATCH), true, true, Dialect.TORCH, OptionalLong.of(SEED), 0);
            draft.optimizer = new OptimizerSpec.Sgd(0.001);
            draft.epochs = RANGE_EPOCHS;
        });
    }

    /** Two moons and a small network: enough layers to look into. */
    public static ExperimentSpec moons() {
        return with(validated(), draft -> {
            draft.data = new DatasetSpec.Moons(100, 0.3, 0);
            draft.scale = new ScaleSpec.StandardScaler();
            draft.loss = new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1);
            draft.model = new ModelSpec(List.of(
                    new LayerSpec.Linear(2, 8),
                    new LayerSpec.Relu(),
                    new LayerSpec.Linear(8, 8),
                    new LayerSpec.Relu(),
                    new LayerSpec.Linear(8, 1)));
            draft.loader = new LoaderSpec(OptionalInt.of(BATCH), true, true, Dialect.TORCH, OptionalLong.of(SEED), 0);
        });
    }

    /** Chapter 2.1: each call of the class's method {@code train} seeds again. */
    public static ExperimentSpec classy() {
        return line(TORCH_SPLIT, validating(OptionalLong.of(SEED), 0), EPOCHS);
    }

    /** A recipe like {@code spec}, but for what {@code change} sets. */
    public static ExperimentSpec with(ExperimentSpec spec, Consumer<Draft> change) {
        Draft draft = new Draft(spec);
        change.accept(draft);
        return draft.spec();
    }

    private static LoaderSpec validating(OptionalLong reseed, int fetchFirst) {
        return new LoaderSpec(OptionalInt.of(BATCH), true, true, Dialect.BOOK, reseed, fetchFirst);
    }

    private static ExperimentSpec line(SplitSpec split, LoaderSpec loader, int epochs) {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT32,
                new DatasetSpec.Linear(100, 1, 2, 0.1, SEED, 1),
                split,
                new ScaleSpec.None(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(1, 1))),
                new InitSpec.Torch(SEED),
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                new OptimizerSpec.Sgd(LEARNING_RATE),
                new SchedulerSpec.None(),
                loader,
                epochs,
                0.5,
                List.of());
    }
}
