package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.nn.ModelSpec;

/**
 * Two parameters of a model, the range each is shown over, and the values at which all others are held.
 *
 * @param xParameter flat place of the parameter on the horizontal axis, as {@link ModelSpec#parameters()} counts
 * @param x its range
 * @param yParameter flat place of the other one
 * @param y its range
 * @param held all parameters, shape [parameters]; what stands at the two places does not matter
 */
public record ParameterPlane(int xParameter, AxisRange x, int yParameter, AxisRange y, Tensor held) {
    public ParameterPlane {
        Require.inRange("xParameter", xParameter, 0, held.size() - 1);
        Require.inRange("yParameter", yParameter, 0, held.size() - 1);
        if (xParameter == yParameter) {
            throw new MisuseException("yParameter must differ from xParameter, was " + yParameter);
        }
    }

    /** A plane of a model with these two parameters alone, such as a straight line's bias and weight. */
    public static ParameterPlane of(int xParameter, AxisRange x, int yParameter, AxisRange y) {
        return new ParameterPlane(xParameter, x, yParameter, y, Tensor.vector(new double[2]));
    }

    /** {@code reach} to either side of {@code parameters}, which also say where the others are held. */
    public static ParameterPlane around(double[] parameters, int xParameter, int yParameter, double reach) {
        Require.positive("reach", reach);
        Require.inRange("xParameter", xParameter, 0, parameters.length - 1);
        Require.inRange("yParameter", yParameter, 0, parameters.length - 1);
        double x = parameters[xParameter];
        double y = parameters[yParameter];
        AxisRange across = new AxisRange(x - reach, x + reach);
        AxisRange up = new AxisRange(y - reach, y + reach);
        return new ParameterPlane(xParameter, across, yParameter, up, Tensor.vector(parameters));
    }

    /** The model's parameters at a place of the plane: a new array. */
    public double[] parameters(double x, double y) {
        double[] parameters = held.toArray();
        parameters[xParameter] = x;
        parameters[yParameter] = y;
        return parameters;
    }

    /** What {@code parameters} have on the two axes, the loss left to {@code loss}. */
    public LossPoint point(double[] parameters, double loss) {
        return new LossPoint(parameters[xParameter], parameters[yParameter], loss);
    }
}
