package dev.paso.core.landscape;

import java.util.OptionalDouble;

/**
 * The second derivatives of a loss by two parameters: how fast its slope changes.
 *
 * @param xx by the first parameter twice
 * @param xy by one and then the other
 * @param yy by the second parameter twice
 */
public record Hessian(double xx, double xy, double yy) {
    private static final double STEP = 1e-4; // of a parameter's size: the error of a difference is then about 1e-8
    private static final double FLAT = 1e-13; // of the largest eigenvalue: less is rounding

    /** By central differences of exact gradients: for any model; noisy where activations have corners. */
    public static Hessian of(TrainingLoss loss, ParameterPlane plane, double x, double y) {
        double stepX = STEP * Math.max(1, Math.abs(x));
        double stepY = STEP * Math.max(1, Math.abs(y));
        Gradient right = loss.gradient(plane.parameters(x + stepX, y));
        Gradient left = loss.gradient(plane.parameters(x - stepX, y));
        Gradient above = loss.gradient(plane.parameters(x, y + stepY));
        Gradient below = loss.gradient(plane.parameters(x, y - stepY));
        int first = plane.xParameter();
        int second = plane.yParameter();
        double xy = (right.by(second) - left.by(second)) / (2 * stepX);
        double yx = (above.by(first) - below.by(first)) / (2 * stepY);
        return new Hessian(
                (right.by(first) - left.by(first)) / (2 * stepX),
                (xy + yx) / 2,
                (above.by(second) - below.by(second)) / (2 * stepY));
    }

    /** The curvature in the steepest direction. */
    public double largestEigenvalue() {
        return (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy);
    }

    /** The curvature in the flattest direction; 0 in a valley with a level floor, negative where the loss bends down. */
    public double smallestEigenvalue() {
        double largest = largestEigenvalue();
        double smallest = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
        return Math.abs(smallest) <= FLAT * Math.abs(largest) ? 0 : smallest;
    }

    /** How much longer than wide the bowl is, squared: 1 is round; infinite where it is flat or bends down in one direction. */
    public double conditionNumber() {
        return smallestEigenvalue() > 0 ? largestEigenvalue() / smallestEigenvalue() : Double.POSITIVE_INFINITY;
    }

    /** 2 / largest eigenvalue: below it plain gradient descent on a bowl converges, above it diverges. Empty where nothing bends up. */
    public OptionalDouble largestStableLearningRate() {
        double largest = largestEigenvalue();
        return largest > 0 && Double.isFinite(largest) ? OptionalDouble.of(2 / largest) : OptionalDouble.empty();
    }
}
