package dev.paso.ui.playground;

import dev.paso.core.Dtype;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Networks;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Recipes that somebody finds ready. */
public final class Presets {
    private Presets() {}

    /** Two moons and a network of eight hidden units: bends within seconds. */
    public static ExperimentSpec firstVisit() {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT32,
                new ShapeSpec.Moons(200, 0.2, 0),
                new SplitSpec.TrainTestSplit(0.25, 13),
                new ScaleSpec.StandardScaler(),
                List.of(),
                Networks.model(2, List.of(new HiddenLayer(8, "Tanh")), 1),
                new InitSpec.Torch(42),
                new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1),
                new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, false),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.of(16), true, true, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0),
                500,
                0.5,
                List.of());
    }
}
