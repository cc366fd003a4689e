package dev.paso.workspace.descent;

import dev.paso.core.Dtype;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    public static final double LOW = 0.2; // learning rates to try
    public static final double HIGH = 0.8;
    public static final double VERY_HIGH = 1.1;

    private static final int EPOCHS = 1000;
    private static final int SHORT = 20; // epochs

    private Recipes() {}

    /** All 80 points at once, the first parameters drawn by NumPy. */
    public static ExperimentSpec book() {
        InitSpec init = new InitSpec.NumpyNormal(BookLine.SEED);
        return BookLine.of(Dtype.FLOAT64, new SplitSpec.NumpyShuffle(0.8), init, loader(OptionalInt.empty()), EPOCHS);
    }

    /** One sample an update, from the start that PyTorch draws, as in the book's picture of paths. */
    public static ExperimentSpec stochastic() {
        return Draft.of(book(), draft -> {
            draft.dtype = Dtype.FLOAT32;
            draft.init = new InitSpec.Torch(BookLine.SEED);
            draft.loader = loader(OptionalInt.of(1));
            draft.epochs = SHORT;
        });
    }

    /** The recipe with another feature: x multiplied, or scaled. */
    static ExperimentSpec withFeature(ExperimentSpec spec, double xScale, ScaleSpec scale) {
        return Draft.of(spec, draft -> {
            draft.data = BookLine.data(xScale);
            draft.scale = scale;
        });
    }

    static ExperimentSpec withBatch(ExperimentSpec spec, OptionalInt size) {
        return spec.withEdits(List.of()).withLoader(loader(size));
    }

    private static LoaderSpec loader(OptionalInt batch) {
        return new LoaderSpec(batch, true, true, LoaderSpec.Dialect.TORCH, OptionalLong.of(BookLine.SEED), 0);
    }
}
