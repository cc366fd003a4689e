package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.math.BigDecimal;
import java.math.MathContext;

/** The plane on which the loss of a straight line is drawn: bias across, weight up, as in the book. */
public final class LinePlane {
    /** To either side of the true values. */
    public static final double REACH = 3;

    /** Where the flat parameters of a line have the weight. */
    public static final int WEIGHT = 0;

    /** Where the flat parameters of a line have the bias. */
    public static final int BIAS = 1;

    private static final double MARGIN = 1.1;

    private LinePlane() {}

    /** One linear layer with one input, one output and a bias. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.model().layers().size() == 1
                && spec.model().layers().getFirst() instanceof LayerSpec.Linear linear
                && linear.in() == 1
                && linear.out() == 1
                && linear.bias();
    }

    /**
     * {@value #REACH} to either side of the values that made the data, in the units the model sees and rounded to one digit; of the
     * best straight line where no values made them. Farther where one of {@code shown} would lie outside.
     *
     * @param shown parameters that must be in sight, such as the start; flat
     * @throws IllegalArgumentException if the experiment does not {@link #fits}
     */
    public static ParameterPlane of(ExperimentSpec spec, PreparedData data, double[]... shown) {
        if (!fits(spec)) {
            throw new MisuseException(
                    "model must be one Linear layer with one input, one output and a bias, was " + spec.model());
        }
        double[] centre = spec.data() instanceof FunctionSpec.Linear linear
                        && spec.features().isEmpty()
                ? made(linear, data)
                : fitted(data.training());
        AxisRange bias = range(centre, BIAS, shown);
        AxisRange weight = range(centre, WEIGHT, shown);
        return ParameterPlane.of(BIAS, bias, WEIGHT, weight);
    }

    /** What made the data, as weight and bias of the columns the model sees. */
    private static double[] made(FunctionSpec.Linear linear, PreparedData data) {
        double weight = linear.xScale() == 0 ? 0 : linear.w() / linear.xScale();
        return new double[] {
            weight * data.scaler().scale(0), linear.b() + weight * data.scaler().mean(0)
        };
    }

    private static double[] fitted(Samples samples) {
        int n = samples.size();
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += samples.x()[i] / n;
            meanY += samples.y()[i] / n;
        }
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (samples.x()[i] - meanX) * (samples.y()[i] - meanY);
            variance += (samples.x()[i] - meanX) * (samples.x()[i] - meanX);
        }
        double weight = variance > 0 ? covariance / variance : 0;
        return new double[] {weight, meanY - weight * meanX};
    }

    private static AxisRange range(double[] centre, int parameter, double[]... shown) {
        double middle =
                new BigDecimal(centre[parameter]).round(new MathContext(1)).doubleValue();
        double reach = Math.max(REACH, MARGIN * Math.abs(centre[parameter] - middle));
        for (double[] parameters : shown) {
            reach = Math.max(reach, MARGIN * Math.abs(parameters[parameter] - middle));
        }
        return new AxisRange(middle - reach, middle + reach);
    }
}
