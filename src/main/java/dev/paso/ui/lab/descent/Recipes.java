package dev.paso.ui.lab.descent;

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
final class Recipes {
    private static final double LEARNING_RATE = 0.1;
    private static final int EPOCHS = 1000;
    private static final long SEED = 42;

    private Recipes() {}

    /** y = 1 + 2x with noise, 80 points to train on, the first parameters drawn by NumPy. */
    static ExperimentSpec book() {
        return recipe(1, new ScaleSpec.None(), OptionalInt.empty(), new OptimizerSpec.Sgd(LEARNING_RATE), EPOCHS);
    }

    static ExperimentSpec recipe(
            double xScale, ScaleSpec scale, OptionalInt batch, OptimizerSpec optimizer, int epochs) {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                new DatasetSpec.Linear(100, 1, 2, 0.1, SEED, xScale),
                new SplitSpec.NumpyShuffle(0.8),
                scale,
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(1, 1))),
                new InitSpec.NumpyNormal(SEED),
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                optimizer,
                new SchedulerSpec.None(),
                new LoaderSpec(batch, true, true, LoaderSpec.Dialect.TORCH, OptionalLong.of(SEED), 0),
                epochs,
                0.5,
                List.of());
    }
}
