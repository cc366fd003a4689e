package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    static final long SEED = BookLine.SEED;
    public static final long SPLIT_SEED = 13;
    public static final int BATCH = 16;
    public static final int EPOCHS = 200; // of every mini-batch run of the chapter but one
    public static final int SCHEDULED = 60; // epochs that a schedule has to show itself
    public static final int RANGE_EPOCHS = 20;
    public static final int MORE = 50; // of the class's second instance
    public static final int LONG = 1000; // of the full-batch runs, and of the first one with mini-batches

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

    /** A few noisy points of a wave, many to judge by, and a network that can learn the few by heart. */
    public static ExperimentSpec wave() {
        return Draft.of(validated(), draft -> {
            draft.data = new FunctionSpec.Sine(220, 1, 1, 0.35, SEED);
            draft.split = new SplitSpec.RandomSplit(20, SPLIT_SEED);
            draft.model = new ModelSpec(
                    List.of(new LayerSpec.Linear(1, 32), new LayerSpec.Tanh(), new LayerSpec.Linear(32, 1)));
            draft.optimizer = new OptimizerSpec.Adam(0.02);
            draft.loader = today(OptionalInt.empty());
            draft.epochs = 4000;
        });
    }

    /** Small batches at a high rate: losses never come to rest by themselves. */
    public static ExperimentSpec restless() {
        return Draft.of(validated(), draft -> {
            draft.loader = today(OptionalInt.of(4));
            draft.optimizer = new OptimizerSpec.Sgd(0.6);
            draft.epochs = SCHEDULED;
        });
    }

    /** A rate that is far too low for the epochs it has. */
    public static ExperimentSpec timid() {
        return Draft.of(validated(), draft -> {
            draft.loader = today(OptionalInt.of(BATCH));
            draft.optimizer = new OptimizerSpec.Sgd(0.001);
            draft.epochs = RANGE_EPOCHS;
        });
    }

    /** Two moons and a small network: enough layers to look into. */
    public static ExperimentSpec moons() {
        return Draft.of(validated(), draft -> {
            draft.data = new ShapeSpec.Moons(100, 0.3, 0);
            draft.scale = new ScaleSpec.StandardScaler();
            draft.loss = new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1);
            draft.model = new ModelSpec(List.of(
                    new LayerSpec.Linear(2, 8),
                    new LayerSpec.Relu(),
                    new LayerSpec.Linear(8, 8),
                    new LayerSpec.Relu(),
                    new LayerSpec.Linear(8, 1)));
            draft.loader = today(OptionalInt.of(BATCH));
        });
    }

    /** Chapter 2.1: each call of the class's method {@code train} seeds again. */
    public static ExperimentSpec classy() {
        return line(TORCH_SPLIT, validating(OptionalLong.of(SEED), 0), EPOCHS);
    }

    private static LoaderSpec validating(OptionalLong reseed, int fetchFirst) {
        return new LoaderSpec(OptionalInt.of(BATCH), true, true, Dialect.BOOK, reseed, fetchFirst);
    }

    private static LoaderSpec today(OptionalInt batch) {
        return new LoaderSpec(batch, true, true, Dialect.TORCH, OptionalLong.of(SEED), 0);
    }

    private static ExperimentSpec line(SplitSpec split, LoaderSpec loader, int epochs) {
        return BookLine.of(Dtype.FLOAT32, split, new InitSpec.Torch(SEED), loader, epochs);
    }
}
