package dev.paso.core.engine;

import static dev.paso.core.engine.VectorKernels.SPECIES;

import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Losses and their derivatives, four samples at once; the rare ones go one by one. */
final class VectorLosses {
    private static final PlainKernels PLAIN = new PlainKernels();
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
    private static final DoubleVector HALF = DoubleVector.broadcast(SPECIES, 0.5);

    private VectorLosses() {}

    static void losses(
            Loss loss,
            double[] outputs,
            int from,
            double[] targets,
            int target,
            double[] losses,
            double[] slopes,
            int count,
            double scale) {
        switch (loss.spec()) {
            case LossSpec.Mse mse -> squares(outputs, from, targets, target, losses, slopes, count, scale);
            case LossSpec.BceWithLogits bce ->
                logistic(loss.posWeight(), outputs, from, targets, target, losses, slopes, count, scale);
            default -> PLAIN.losses(loss, outputs, from, targets, target, losses, slopes, count, scale);
        }
    }

    private static void squares(
            double[] outputs,
            int from,
            double[] targets,
            int target,
            double[] losses,
            double[] slopes,
            int count,
            double scale) {
        for (int k = 0; k < count; k += Kernels.LANES) {
            DoubleVector d = DoubleVector.fromArray(SPECIES, outputs, from + k)
                    .sub(DoubleVector.fromArray(SPECIES, targets, target + k));
            d.mul(d).intoArray(losses, from + k);
            d.add(d).mul(scale).intoArray(slopes, from + k);
        }
    }

    private static void logistic(
            double posWeight,
            double[] outputs,
            int from,
            double[] targets,
            int target,
            double[] losses,
            double[] slopes,
            int count,
            double scale) {
        DoubleVector more = DoubleVector.broadcast(SPECIES, posWeight - 1);
        for (int k = from; k < from + count; k += Kernels.LANES) {
            DoubleVector.fromArray(SPECIES, outputs, k).abs().neg().intoArray(losses, k);
        }
        VectorElementary.exp(losses, from, count);
        for (int k = 0; k < count; k += Kernels.LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, outputs, from + k);
            DoubleVector e = DoubleVector.fromArray(SPECIES, losses, from + k);
            DoubleVector wanted = DoubleVector.fromArray(SPECIES, targets, target + k);
            DoubleVector low = ONE.div(e.add(ONE));
            DoubleVector negative = low.blend(e.mul(low), z.compare(VectorOperators.GT, ZERO));
            DoubleVector slope = more.fma(wanted, ONE).neg().fma(negative, ONE.sub(wanted));
            slope.mul(scale).intoArray(slopes, from + k);
        }
        VectorElementary.log1p(losses, from, count);
        for (int k = 0; k < count; k += Kernels.LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, outputs, from + k);
            DoubleVector log = DoubleVector.fromArray(SPECIES, losses, from + k);
            DoubleVector wanted = DoubleVector.fromArray(SPECIES, targets, target + k);
            DoubleVector sum = z.abs().sub(z).fma(HALF, log);
            ONE.sub(wanted).fma(z, more.fma(wanted, ONE).mul(sum)).intoArray(losses, from + k);
        }
    }
}
