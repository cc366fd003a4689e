package dev.paso.workspace.classify;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The experiments of the lab, with the book's seeds. */
public final class Recipes {
    public static final int UPDATES = 500; // 100 epochs of 80 points in batches of 16
    public static final int POINTS = 100;
    public static final double NOISE = 0.3;
    public static final int CLASSES = 3;

    /** Where the ten points of the book's separability example lie, and their labels. */
    public static final List<Double> ON_A_LINE = List.of(-2.8, -2.2, -1.8, -1.3, -0.4, 0.3, 0.6, 1.3, 1.9, 2.5);

    public static final List<Integer> LABELS = List.of(0, 0, 0, 0, 1, 1, 1, 0, 0, 0);
    public static final List<Feature> SQUARED = List.of(Feature.X1, Feature.X1_SQUARED);

    private static final int EPOCHS = 100;
    private static final long SEED = 42;

    private Recipes() {}

    /** Two moons, standardised, and a logistic regression. */
    public static ExperimentSpec book() {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT32,
                new ShapeSpec.Moons(POINTS, NOISE, 0),
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

    /** Two moons and two hidden units: their plane can be seen as it is. */
    public static ExperimentSpec hidden() {
        return Draft.of(book(), draft -> {
            draft.model = new ModelSpec(
                    List.of(new LayerSpec.Linear(2, 2), new LayerSpec.Tanh(), new LayerSpec.Linear(2, 1)));
            draft.optimizer = new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, false);
            draft.epochs = 3 * EPOCHS;
        });
    }

    /** Ten points on a line, of which no point cuts one class off. */
    public static ExperimentSpec onALine() {
        double[] x = ON_A_LINE.stream().mapToDouble(place -> place).toArray();
        return Draft.of(book(), draft -> {
            draft.data = new InlineSpec(Tensor.matrix(x.length, 1, x), Optional.empty(), Optional.of(LABELS));
            draft.split = new SplitSpec.None();
            draft.scale = new ScaleSpec.None();
            draft.model = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));
            draft.optimizer = new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, false);
            draft.loader =
                    new LoaderSpec(OptionalInt.empty(), true, false, LoaderSpec.Dialect.BOOK, OptionalLong.of(SEED), 0);
            draft.epochs = 3 * EPOCHS;
        });
    }

    /** Clouds of several classes and softmax regression. */
    public static ExperimentSpec clouds(int classes) {
        return Draft.of(book(), draft -> {
            draft.data = clouds(classes, 240);
            draft.model = new ModelSpec(List.of(new LayerSpec.Linear(2, classes)));
            draft.loss = new LossSpec.CrossEntropy(LossSpec.Reduction.MEAN, 0);
        });
    }

    public static DatasetSpec clouds(int classes, int points) {
        return new ShapeSpec.Blobs(points, classes, 0.42, 7, 1);
    }
}
