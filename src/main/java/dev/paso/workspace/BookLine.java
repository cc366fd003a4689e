package dev.paso.workspace;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.FunctionSpec;
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

/** The line of chapters 0 to 2: y = 1 + 2x with noise, 80 of 100 points to train on, SGD with a learning rate of 0.1. */
public final class BookLine {
    public static final long SEED = 42;
    public static final double LEARNING_RATE = 0.1;

    private BookLine() {}

    public static ExperimentSpec of(Dtype dtype, SplitSpec split, InitSpec init, LoaderSpec loader, int epochs) {
        return new ExperimentSpec(
                "",
                dtype,
                data(1),
                split,
                new ScaleSpec.None(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(1, 1))),
                init,
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                new OptimizerSpec.Sgd(LEARNING_RATE),
                new SchedulerSpec.None(),
                loader,
                epochs,
                0.5,
                List.of());
    }

    /** Of a recipe's first parameters; the book's where they are not drawn. */
    public static long seed(ExperimentSpec spec) {
        return spec.init() instanceof InitSpec.Drawn drawn ? drawn.seed() : SEED;
    }

    /** Its points, with x multiplied. */
    public static DatasetSpec data(double xScale) {
        return new FunctionSpec.Linear(100, 1, 2, 0.1, SEED, xScale);
    }
}
