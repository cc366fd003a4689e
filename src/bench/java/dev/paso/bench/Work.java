package dev.paso.bench;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.TorchGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is measured: a model, its data and the size of a batch; and what the ratio to the reference must be at least. */
public enum Work {
    LINEAR_FULL("linear 80x1, full batch", 80, 80, 14, false, 1, 1),
    LINEAR_16("linear 80x1, batches of 16", 80, 16, 7, false, 1, 1),
    LOGISTIC_FULL("logistic 80x2, full batch", 80, 80, 12, true, 2, 1),
    LOGISTIC_16("logistic 80x2, batches of 16", 80, 16, 8, true, 2, 1),
    TANH_FULL("2-8-8-1 tanh, 500 points, full batch", 500, 500, 7, true, 2, 8, 8, 1),
    TANH_10("2-8-8-1 tanh, 500 points, batches of 10", 500, 10, 3, true, 2, 8, 8, 1),
    WIDE("2-256-256-1 tanh, 2,000 points, batches of 256", 2_000, 256, 1, true, 2, 256, 256, 1);

    final String title;
    final int points;
    final int batch;
    final double floor;
    final boolean isLogistic;
    final int[] widths;

    Work(String title, int points, int batch, double floor, boolean isLogistic, int... widths) {
        this.title = title;
        this.points = points;
        this.batch = batch;
        this.floor = floor;
        this.isLogistic = isLogistic;
        this.widths = widths;
    }

    ModelSpec model() {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < widths.length; l++) {
            layers.add(new LayerSpec.Linear(widths[l - 1], widths[l]));
            if (l < widths.length - 1) {
                layers.add(new LayerSpec.Tanh());
            }
        }
        return new ModelSpec(layers);
    }

    LossSpec loss() {
        return isLogistic
                ? new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1)
                : new LossSpec.Mse(LossSpec.Reduction.MEAN);
    }

    Samples samples() {
        DatasetSpec data =
                isLogistic ? new ShapeSpec.Moons(points, 0.3, 0) : new FunctionSpec.Linear(points, 1, 2, 0.1, 42, 1);
        return PreparedData.of(data, new SplitSpec.None(), new ScaleSpec.StandardScaler(), List.of(), Dtype.FLOAT64)
                .training();
    }

    double[] parameters() {
        return Initializer.initialize(new InitSpec.Torch(42), model(), Dtype.FLOAT64, new TorchGenerator(42));
    }

    /** Orders of an epoch: one for the full batch, which stays as it is, else many. */
    int[][] orders() {
        NumpyRandom random = new NumpyRandom(7);
        int[][] orders = new int[batch == points ? 1 : 16][];
        Arrays.setAll(orders, i -> random.permutation(points));
        return orders;
    }
}
