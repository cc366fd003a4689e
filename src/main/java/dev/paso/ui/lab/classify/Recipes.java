package dev.paso.ui.lab.classify;

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
    static final int EPOCHS = 100;
    static final int UPDATES = 5 * EPOCHS; // 80 points in batches of 16

    private static final long SEED = 42;

    private Recipes() {}

    /** Two moons, standardised, and a logistic regression. */
    static ExperimentSpec book() {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT32,
                new DatasetSpec.Moons(100, 0.3, 0),
                new SplitSpec.TrainTestSplit(0.2, 13),
                new ScaleSpec.StandardScaler(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(2, 1))),
                new InitSpec.Torch(SEED),
                new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1),
                new OptimizerSpec.Sgd(0.1),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.of(16), true, true, LoaderSpec.Dialect.BOOK, OptionalLong.of(SEED), 0),
                EPOCHS,
                0.5,
                List.of());
    }
}
