package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.LoaderSpec;
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

/** The book's first experiment, and others like it. */
final class Walks {
    private Walks() {}

    static Walk book() {
        return walk(spec(OptionalInt.empty(), new OptimizerSpec.Sgd(0.1)));
    }

    static Walk walk(ExperimentSpec spec) {
        return new Walk(spec, PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()));
    }

    static ExperimentSpec spec(OptionalInt batch, OptimizerSpec optimizer) {
        return spec(new ModelSpec(List.of(new LayerSpec.Linear(1, 1))), batch, optimizer);
    }

    static ExperimentSpec spec(ModelSpec model, OptionalInt batch, OptimizerSpec optimizer) {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                new FunctionSpec.Linear(100, 1, 2, 0.1, 42, 1),
                new SplitSpec.NumpyShuffle(0.8),
                new ScaleSpec.None(),
                List.of(),
                model,
                new InitSpec.NumpyNormal(42),
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                optimizer,
                new SchedulerSpec.None(),
                new LoaderSpec(batch, true, false, LoaderSpec.Dialect.TORCH, OptionalLong.of(42), 0),
                100,
                0.5,
                List.of());
    }
}
