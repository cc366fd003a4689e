package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
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

/** The experiments of chapter 2, with the book's seeds. */
final class Chapter2 {
    static final SplitSpec NUMPY = new SplitSpec.NumpyShuffle(0.8);
    static final SplitSpec TORCH = new SplitSpec.RandomSplit(0.8, 13);

    private Chapter2() {}

    static ExperimentSpec spec(SplitSpec split, Dialect dialect, int fetchFirst, SchedulerSpec scheduler, int epochs) {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT32,
                new FunctionSpec.Linear(100, 1, 2, 0.1, 42, 1),
                split,
                new ScaleSpec.None(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(1, 1))),
                new InitSpec.Torch(42),
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                new OptimizerSpec.Sgd(0.1),
                scheduler,
                new LoaderSpec(OptionalInt.of(16), true, true, dialect, OptionalLong.empty(), fetchFirst),
                epochs,
                0.5,
                List.of());
    }

    /** What is saved in the book. */
    static ExperimentSpec pipeline() {
        return spec(TORCH, Dialect.BOOK, 1, new SchedulerSpec.None(), 200);
    }

    static PreparedData data(ExperimentSpec spec) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }
}
