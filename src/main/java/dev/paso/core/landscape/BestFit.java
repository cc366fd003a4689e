package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;

/**
 * The least-squares answer on the training split, drawn over the axis of data with one raw input: as good as a linear model on
 * these features can get in MSELoss.
 *
 * @param x places in the units of the data, shape [101]
 * @param y the answer there
 * @param intercept in the units of the target, at raw x = 0
 * @param slope of the straight line through both ends, in units of the target a unit of x
 */
public record BestFit(Tensor x, Tensor y, double intercept, double slope) {
    /** @throws IllegalArgumentException if there is not exactly one raw input */
    public static BestFit of(PreparedData data) {
        if (data.raw().inputs() != 1) {
            throw new MisuseException(
                    "a best fit is drawn over one input, had " + data.raw().inputs());
        }
        LeastSquares solution = LeastSquares.of(data.training());
        double[] x = Grid.places(data, FittedLine.POINTS);
        double[] y = answers(solution, data, x);
        double atZero = answers(solution, data, new double[] {0})[0];
        double slope = (y[y.length - 1] - y[0]) / (x[x.length - 1] - x[0]);
        return new BestFit(Tensor.vector(x), Tensor.vector(y), atZero, slope);
    }

    private static double[] answers(LeastSquares solution, PreparedData data, double[] x) {
        double[] inputs = data.toModelInputs(x, x.length);
        int width = inputs.length / x.length;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = solution.intercept();
            for (int j = 0; j < width; j++) {
                y[i] += solution.slopes().at(j) * inputs[i * width + j];
            }
            y[i] = data.unscaledTarget(y[i]);
        }
        return y;
    }
}
