package dev.paso.core.landscape;

import dev.paso.core.data.Samples;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/**
 * The loss of a linear regression over two of its parameters in closed form: a paraboloid, known from a few sums over the
 * samples. Measured from its lowest point, so that no digits are lost there.
 *
 * @param minimum the exact lowest point of the plane; the one nearest to the plane's centre where a valley has a level floor
 * @param slopeX what rounding left of the slope at {@code minimum}
 * @param slopeY as {@code slopeX}
 * @param hessian the same everywhere
 */
public record Bowl(LossPoint minimum, double slopeX, double slopeY, Hessian hessian) {
    /** Empty unless the model is one linear layer with one output and MSELoss. */
    public static Optional<Bowl> of(TrainingLoss loss, ParameterPlane plane) {
        if (!fits(loss.spec())) {
            return Optional.empty();
        }
        double x = (plane.x().low() + plane.x().high()) / 2;
        double y = (plane.y().low() + plane.y().high()) / 2;
        Bowl first = measuredAt(loss, plane, x, y);
        double[] lowest = first.lowest();
        return Optional.of(measuredAt(loss, plane, lowest[0], lowest[1]));
    }

    /** One linear layer with one output and MSELoss: the loss is a bowl. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.model().layers().size() == 1
                && spec.model().layers().getFirst() instanceof LayerSpec.Linear linear
                && linear.out() == 1
                && spec.loss() instanceof LossSpec.Mse;
    }

    /** The loss at a place. */
    public double at(double x, double y) {
        double dx = x - minimum.x();
        double dy = y - minimum.y();
        double linear = slopeX * dx + slopeY * dy;
        double square = hessian.xx() * dx * dx + 2 * hessian.xy() * dx * dy + hessian.yy() * dy * dy;
        return minimum.loss() + linear + square / 2;
    }

    /** The derivative by the parameter on the horizontal axis. */
    public double slopeX(double x, double y) {
        return slopeX + hessian.xx() * (x - minimum.x()) + hessian.xy() * (y - minimum.y());
    }

    /** The derivative by the parameter on the vertical axis. */
    public double slopeY(double x, double y) {
        return slopeY + hessian.xy() * (x - minimum.x()) + hessian.yy() * (y - minimum.y());
    }

    /** Loss, slopes and second derivatives at one place, from one pass over the samples. */
    private static Bowl measuredAt(TrainingLoss loss, ParameterPlane plane, double x, double y) {
        Samples samples = loss.samples();
        double[] parameters = plane.parameters(x, y);
        double[] sums =
                new double[6]; // of e², e·p, e·q, p², p·q, q²: e the error, p and q what the two parameters multiply
        for (int row : loss.rows()) {
            double error = error(samples, row, parameters);
            double p = factor(samples, row, plane.xParameter());
            double q = factor(samples, row, plane.yParameter());
            sums[0] += error * error;
            sums[1] += error * p;
            sums[2] += error * q;
            sums[3] += p * p;
            sums[4] += p * q;
            sums[5] += q * q;
        }
        double divisor = loss.spec().loss().reduction() == LossSpec.Reduction.SUM ? 1 : loss.rows().length;
        return new Bowl(
                new LossPoint(x, y, sums[0] / divisor),
                2 * sums[1] / divisor,
                2 * sums[2] / divisor,
                new Hessian(2 * sums[3] / divisor, 2 * sums[4] / divisor, 2 * sums[5] / divisor));
    }

    private static double error(Samples samples, int row, double[] parameters) {
        double predicted = 0;
        for (int i = 0; i < parameters.length; i++) {
            predicted += parameters[i] * factor(samples, row, i);
        }
        return predicted - samples.y()[row * samples.targets()];
    }

    /** Weights come first, one a column; after them the bias. */
    private static double factor(Samples samples, int row, int parameter) {
        return parameter < samples.inputs() ? samples.x()[row * samples.inputs() + parameter] : 1;
    }

    /** Where both slopes are 0, by Newton's step along each direction that bends up. */
    private double[] lowest() {
        double angle = Math.atan2(2 * hessian.xy(), hessian.xx() - hessian.yy()) / 2; // of the steepest direction
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double steep = step(slopeX * c + slopeY * s, hessian.largestEigenvalue());
        double flat = step(slopeY * c - slopeX * s, hessian.smallestEigenvalue());
        return new double[] {minimum.x() - steep * c + flat * s, minimum.y() - steep * s - flat * c};
    }

    private static double step(double slope, double curvature) {
        return curvature > 0 ? slope / curvature : 0;
    }
}
