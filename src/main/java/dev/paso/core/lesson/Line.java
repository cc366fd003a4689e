package dev.paso.core.lesson;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.landscape.LinePlane;
import java.util.Optional;

/** The model ŷ = b + w x. */
public record Line(double b, double w) {
    /** Of a linear layer's flat parameters: the weight, then the bias. */
    public static Line of(double[] parameters) {
        return new Line(parameters[LinePlane.BIAS], parameters[LinePlane.WEIGHT]);
    }

    /** As a linear layer's flat parameters. */
    public double[] parameters() {
        double[] parameters = new double[2];
        parameters[LinePlane.BIAS] = b;
        parameters[LinePlane.WEIGHT] = w;
        return parameters;
    }

    /** The line that data were made from, before noise; empty where they were made otherwise. */
    public static Optional<Line> behind(DatasetSpec data) {
        return data instanceof FunctionSpec.Linear linear
                ? Optional.of(new Line(linear.b(), linear.w() / linear.xScale()))
                : Optional.empty();
    }

    public double at(double x) {
        return b + w * x;
    }

    public boolean isFinite() {
        return Double.isFinite(b) && Double.isFinite(w);
    }
}
