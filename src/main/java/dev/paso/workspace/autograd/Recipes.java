package dev.paso.workspace.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    public static final long SEED = 42;
    public static final double LEARNING_RATE = 0.1;
    public static final int EPOCHS = 1000;

    private Recipes() {}

    /** NumPy's part of the chapter: float64, the first parameters drawn by NumPy. */
    public static ExperimentSpec numpy() {
        return line(Dtype.FLOAT64, new InitSpec.NumpyNormal(SEED));
    }

    /** Parameters made by hand: two normals of PyTorch. */
    public static ExperimentSpec manual() {
        return line(Dtype.FLOAT32, new InitSpec.TorchNormal(SEED));
    }

    /** {@code nn.Linear} with PyTorch's own first parameters. */
    public static ExperimentSpec linear() {
        return line(Dtype.FLOAT32, new InitSpec.Torch(SEED));
    }

    private static ExperimentSpec line(Dtype dtype, InitSpec init) {
        return spec(
                dtype,
                new DatasetSpec.Linear(100, 1, 2, 0.1, SEED, 1),
                new SplitSpec.NumpyShuffle(0.8),
                new ModelSpec(List.of(new LayerSpec.Linear(1, 1))),
                init,
                new LossSpec.Mse(LossSpec.Reduction.MEAN),
                LEARNING_RATE);
    }

    /** Four points, exclusive or, and the smallest network that can tell them apart. */
    public static ExperimentSpec network() {
        Tensor x = Tensor.matrix(4, 2, new double[] {0, 0, 0, 1, 1, 0, 1, 1});
        return spec(
                Dtype.FLOAT32,
                new DatasetSpec.Inline(x, Optional.empty(), Optional.of(List.of(0, 1, 1, 0))),
                new SplitSpec.None(),
                new ModelSpec(List.of(new LayerSpec.Linear(2, 2), new LayerSpec.Tanh(), new LayerSpec.Linear(2, 1))),
                new InitSpec.Torch(SEED),
                new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1),
                0.5);
    }

    private static ExperimentSpec spec(
            Dtype dtype,
            DatasetSpec data,
            SplitSpec split,
            ModelSpec model,
            InitSpec init,
            LossSpec loss,
            double learningRate) {
        return new ExperimentSpec(
                "",
                dtype,
                data,
                split,
                new ScaleSpec.None(),
                List.of(),
                model,
                init,
                loss,
                new OptimizerSpec.Sgd(learningRate),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.empty(), true, true, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0),
                EPOCHS,
                0.5,
                List.of());
    }
}
