package dev.paso.proof;

import dev.paso.core.data.Samples;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.Permutations;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Visualizing gradient descent. */
final class Chapter0 {
    private static final LineThroughPoints ORIGINAL = LineThroughPoints.of(Experiments.numpy(1));
    private static final LineThroughPoints BAD =
            LineThroughPoints.of(Experiments.numpy(1).replace("\"x_scale\": 1", "\"x_scale\": 10"));
    private static final LineThroughPoints SCALED = LineThroughPoints.of(Experiments.numpy(1)
            .replace("\"scale\": {\"type\": \"None\"}", "\"scale\": {\"type\": \"StandardScaler\"}"));
    private static final BookAxis B = new BookAxis(-2, 4);
    private static final BookAxis W = new BookAxis(-1, 5);
    private static final BookAxis BAD_W = new BookAxis(-2.8, 3.2);

    private Chapter0() {}

    static Map<String, Supplier<double[]>> recipes() {
        return Map.ofEntries(
                Map.entry("c0-x-first5", () -> Arrays.copyOf(raw().x(), 5)),
                Map.entry("c0-y-first5", () -> Arrays.copyOf(raw().y(), 5)),
                Map.entry("c0-train-indices", Chapter0::trainIndices),
                Map.entry("c0-xy-train-means", () -> new double[] {
                    LineThroughPoints.mean(ORIGINAL.training().x()),
                    LineThroughPoints.mean(ORIGINAL.training().y())
                }),
                Map.entry("c0-init-b-w", Chapter0::start),
                Map.entry("c0-first-prediction-error", Chapter0::firstError),
                Map.entry("c0-initial-mse", () -> new double[] {ORIGINAL.loss(start()[0], start()[1])}),
                Map.entry("c0-grid-shapes", Chapter0::gridShapes),
                Map.entry("c0-grid-b-row", () -> new double[] {
                    B.at(0), B.at(1), B.at(2), B.at(BookAxis.SIZE - 3), B.at(BookAxis.SIZE - 2), B.at(BookAxis.SIZE - 1)
                }),
                Map.entry("c0-surface-corners", () -> new double[] {
                    ORIGINAL.loss(-2, -1), ORIGINAL.loss(4, -1), ORIGINAL.loss(-2, 5), ORIGINAL.loss(4, 5)
                }),
                Map.entry("c0-cross-section-start", () -> new double[] {startB(), startW()}),
                Map.entry("c0-cross-section-start-loss", () -> new double[] {ORIGINAL.loss(startB(), startW())}),
                Map.entry("c0-cross-section-fixed-w-min", () -> lowestB(ORIGINAL, startW())),
                Map.entry("c0-initial-gradients", () -> ORIGINAL.gradients(start()[0], start()[1])),
                Map.entry("c0-manual-gradients", Chapter0::slopes),
                Map.entry(
                        "c0-update-lr-0.1",
                        () -> Trained.of(Experiments.numpy(1)).biasAndWeight()),
                Map.entry("c0-lr-0.2-step", () -> stepOnTheGrid(0.2)),
                Map.entry("c0-lr-0.8-step", () -> stepOnTheGrid(0.8)),
                Map.entry("c0-lr-1.1-step", () -> stepOnTheGrid(1.1)),
                Map.entry("c0-bad-ols", BAD::leastSquares),
                Map.entry("c0-bad-initial-loss-gradients", () -> lossAndGradients(BAD)),
                Map.entry("c0-bad-cross-section-minima", Chapter0::badMinima),
                Map.entry("c0-scaler-mean-std", () -> new double[] {SCALED.mean(), SCALED.deviation()}),
                Map.entry(
                        "c0-scaled-train-first5",
                        () -> Arrays.copyOf(SCALED.training().x(), 5)),
                Map.entry("c0-scaled-initial-loss-gradients", () -> lossAndGradients(SCALED)),
                Map.entry("c0-three-surfaces-range", Chapter0::ranges),
                Map.entry("c0-final-model", ORIGINAL::leastSquares),
                Map.entry(
                        "c0-path-batch-epoch1",
                        () -> Trained.of(Experiments.torch("Torch", 1)).biasAndWeight()));
    }

    private static Samples raw() {
        return Trained.of(Experiments.numpy(1)).data().raw();
    }

    /** The generator's further course: 100 uniform numbers and 100 normal ones have been drawn before. */
    private static double[] trainIndices() {
        NumpyRandom random = new NumpyRandom(42);
        for (int i = 0; i < 100; i++) {
            random.nextDouble();
        }
        for (int i = 0; i < 100; i++) {
            random.nextGaussian();
        }
        int[] indices = Permutations.identity(100);
        random.shuffle(indices);
        return IntStream.of(indices).limit(80).asDoubleStream().toArray();
    }

    static double[] start() {
        return Trained.of(Experiments.numpy(0)).biasAndWeight();
    }

    private static double[] firstError() {
        double y = ORIGINAL.training().y()[0];
        double predicted =
                ORIGINAL.predict(start()[0], start()[1], ORIGINAL.training().x()[0]);
        return new double[] {predicted, y, predicted - y};
    }

    /** Two grids, the predictions of all points on them, the labels beside those, the errors, the losses. */
    private static double[] gridShapes() {
        double n = ORIGINAL.training().size();
        double b = B.values().length;
        double w = W.values().length;
        return new double[] {w, b, w, b, n, w, b, n, 1, 1, n, w, b, w, b};
    }

    private static double startB() {
        return B.nearest(start()[0]);
    }

    private static double startW() {
        return W.nearest(start()[1]);
    }

    private static double[] lowestB(LineThroughPoints line, double w) {
        double b = B.lowest(at -> line.loss(at, w));
        return new double[] {b, line.loss(b, w)};
    }

    /** What the loss changes by when one parameter grows by 0.12, divided by that. */
    private static double[] slopes() {
        double b = startB();
        double w = startW();
        double newB = B.nearest(b + 0.12);
        double newW = W.nearest(w + 0.12);
        double loss = ORIGINAL.loss(b, w);
        return new double[] {(ORIGINAL.loss(newB, w) - loss) / (newB - b), (ORIGINAL.loss(b, newW) - loss) / (newW - w)
        };
    }

    /** With the slopes as the figure shows them, to two decimals. */
    private static double[] stepOnTheGrid(double learningRate) {
        double[] slopes = slopes();
        double stepB = -learningRate * Math.rint(100 * slopes[0]) / 100;
        double stepW = -learningRate * Math.rint(100 * slopes[1]) / 100;
        double newB = B.nearest(startB() + stepB);
        double newW = W.nearest(startW() + stepW);
        return new double[] {stepB, stepW, newB, newW, ORIGINAL.loss(newB, startW()), ORIGINAL.loss(startB(), newW)};
    }

    private static double[] lossAndGradients(LineThroughPoints line) {
        double[] start = start();
        double[] gradients = line.gradients(start[0], start[1]);
        return new double[] {line.loss(start[0], start[1]), gradients[0], gradients[1]};
    }

    private static double[] badMinima() {
        double w = BAD_W.lowest(at -> BAD.loss(startB(), at));
        double[] lowestB = lowestB(BAD, BAD_W.nearest(start()[1]));
        return new double[] {w, BAD.loss(startB(), w), lowestB[0], lowestB[1]};
    }

    private static double[] ranges() {
        double[] ranges = new double[6];
        LineThroughPoints[] lines = {ORIGINAL, BAD, SCALED};
        for (int i = 0; i < lines.length; i++) {
            DoubleSummaryStatistics losses = surface(lines[i]);
            ranges[2 * i] = losses.getMin();
            ranges[2 * i + 1] = losses.getMax();
        }
        return ranges;
    }

    private static DoubleSummaryStatistics surface(LineThroughPoints line) {
        DoubleSummaryStatistics losses = new DoubleSummaryStatistics();
        for (double b : new BookAxis(-1, 5).values()) {
            for (double w : new BookAxis(-2.4, 3.6).values()) {
                losses.accept(line.loss(b, w));
            }
        }
        return losses;
    }
}
