package dev.paso.workspace.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    public static final int EPOCHS = 1000;

    private Recipes() {}

    /** NumPy's part of the chapter: float64, the first parameters drawn by NumPy. */
    public static ExperimentSpec numpy() {
        return line(Dtype.FLOAT64, new InitSpec.NumpyNormal(BookLine.SEED));
    }

    /** Parameters made by hand: two normals of PyTorch. */
    public static ExperimentSpec manual() {
        return line(Dtype.FLOAT32, new InitSpec.TorchNormal(BookLine.SEED));
    }

    /** {@code nn.Linear} with PyTorch's own first parameters. */
    public static ExperimentSpec linear() {
        return line(Dtype.FLOAT32, new InitSpec.Torch(BookLine.SEED));
    }

    private static ExperimentSpec line(Dtype dtype, InitSpec init) {
        LoaderSpec loader =
                new LoaderSpec(OptionalInt.empty(), true, true, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0);
        return BookLine.of(dtype, new SplitSpec.NumpyShuffle(0.8), init, loader, EPOCHS);
    }

    /** Four points, exclusive or, and the smallest network that can tell them apart. */
    public static ExperimentSpec network() {
        Tensor x = Tensor.matrix(4, 2, new double[] {0, 0, 0, 1, 1, 0, 1, 1});
        return Draft.of(linear(), draft -> {
            draft.data = new InlineSpec(x, Optional.empty(), Optional.of(List.of(0, 1, 1, 0)));
            draft.split = new SplitSpec.None();
            draft.model = new ModelSpec(
                    List.of(new LayerSpec.Linear(2, 2), new LayerSpec.Tanh(), new LayerSpec.Linear(2, 1)));
            draft.loss = new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1);
            draft.optimizer = new OptimizerSpec.Sgd(0.5);
        });
    }
}
