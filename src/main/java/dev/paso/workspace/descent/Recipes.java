package dev.paso.workspace.descent;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    private static final double LEARNING_RATE = 0.1;
    private static final int EPOCHS = 1000;
    private static final int SHORT = 20; // epochs
    private static final long SEED = 42;

    private Recipes() {}

    /** y = 1 + 2x with noise, 80 points to train on, the first parameters drawn by NumPy. */
    public static ExperimentSpec book() {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                line(1),
                new SplitSpec.NumpyShuffle(0.8),
                new ScaleSpec.None(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(1, 1))),
                new InitSpec.NumpyNormal(SEED),
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                new OptimizerSpec.Sgd(LEARNING_RATE),
                new SchedulerSpec.None(),
                loader(OptionalInt.empty()),
                EPOCHS,
                0.5,
                List.of());
    }

    /** One sample an update, from the start that PyTorch draws, as in the book's picture of paths. */
    public static ExperimentSpec stochastic() {
        ExperimentSpec book = book();
        return new ExperimentSpec(
                "",
                Dtype.FLOAT32,
                book.data(),
                book.split(),
                book.scale(),
                List.of(),
                book.model(),
                new InitSpec.Torch(SEED),
                book.loss(),
                book.optimizer(),
                book.scheduler(),
                loader(OptionalInt.of(1)),
                SHORT,
                book.threshold(),
                List.of());
    }

    /** The recipe with another feature: x multiplied, or scaled. */
    public static ExperimentSpec withFeature(ExperimentSpec spec, double xScale, ScaleSpec scale) {
        return new ExperimentSpec(
                "",
                spec.dtype(),
                line(xScale),
                spec.split(),
                scale,
                List.of(),
                spec.model(),
                spec.init(),
                spec.loss(),
                spec.optimizer(),
                spec.scheduler(),
                spec.loader(),
                spec.epochs(),
                spec.threshold(),
                List.of());
    }

    public static ExperimentSpec withBatch(ExperimentSpec spec, OptionalInt size) {
        return spec.withEdits(List.of()).withLoader(loader(size));
    }

    public static ExperimentSpec withOptimizer(ExperimentSpec spec, OptimizerSpec optimizer) {
        return spec.withEdits(List.of()).withOptimizer(optimizer);
    }

    private static DatasetSpec line(double xScale) {
        return new DatasetSpec.Linear(100, 1, 2, 0.1, SEED, xScale);
    }

    private static LoaderSpec loader(OptionalInt batch) {
        return new LoaderSpec(batch, true, true, LoaderSpec.Dialect.TORCH, OptionalLong.of(SEED), 0);
    }
}
