package dev.paso.core.engine;

import static dev.paso.core.engine.VectorKernels.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Four samples at once; loops are spelled out for the reason {@link VectorElementary} gives. */
final class VectorRegression extends Regression {
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
    private static final DoubleVector HALF = DoubleVector.broadcast(SPECIES, 0.5);

    VectorRegression(int columns, int most) {
        super(columns, most);
    }

    @Override
    void linear(Batch batch, double first, double second, double bias) {
        double[] x = batch.x();
        double[] targets = batch.targets();
        double[] counts = batch.counts();
        int x1 = batch.start();
        int x2 = x1 + second(batch);
        int stride = batch.stride();
        DoubleVector w1 = DoubleVector.broadcast(SPECIES, first);
        DoubleVector w2 = DoubleVector.broadcast(SPECIES, second);
        DoubleVector b = DoubleVector.broadcast(SPECIES, bias);
        DoubleVector losses = DoubleVector.zero(SPECIES);
        DoubleVector slopes1 = losses;
        DoubleVector slopes2 = losses;
        DoubleVector slopes = losses;
        for (int n = 0; n < stride; n += Kernels.LANES) {
            DoubleVector v1 = DoubleVector.fromArray(SPECIES, x, x1 + n);
            DoubleVector v2 = DoubleVector.fromArray(SPECIES, x, x2 + n);
            DoubleVector z = w2.fma(v2, w1.fma(v1, b));
            DoubleVector d = z.sub(DoubleVector.fromArray(SPECIES, targets, x1 + n))
                    .mul(DoubleVector.fromArray(SPECIES, counts, n));
            DoubleVector slope = d.add(d);
            losses = d.fma(d, losses);
            slopes1 = slope.fma(v1, slopes1);
            slopes2 = slope.fma(v2, slopes2);
            slopes = slopes.add(slope);
        }
        loss = (losses.lane(0) + losses.lane(1)) + (losses.lane(2) + losses.lane(3));
        firstSlope = (slopes1.lane(0) + slopes1.lane(1)) + (slopes1.lane(2) + slopes1.lane(3));
        secondSlope = (slopes2.lane(0) + slopes2.lane(1)) + (slopes2.lane(2) + slopes2.lane(3));
        biasSlope = (slopes.lane(0) + slopes.lane(1)) + (slopes.lane(2) + slopes.lane(3));
    }

    @Override
    void logistic(Batch batch, double first, double second, double bias, double posWeight) {
        logits(batch, first, second, bias);
        VectorElementary.exp(powers, 0, batch.stride());
        logisticSlopes(batch, posWeight - 1);
        VectorElementary.log1p(powers, 0, batch.stride());
        logisticLosses(batch, posWeight - 1);
    }

    /** Logits, and their exponents -|z|. */
    private void logits(Batch batch, double first, double second, double bias) {
        double[] x = batch.x();
        int x1 = batch.start();
        int x2 = x1 + second(batch);
        int stride = batch.stride();
        DoubleVector w1 = DoubleVector.broadcast(SPECIES, first);
        DoubleVector w2 = DoubleVector.broadcast(SPECIES, second);
        DoubleVector b = DoubleVector.broadcast(SPECIES, bias);
        for (int n = 0; n < stride; n += Kernels.LANES) {
            DoubleVector one = w1.fma(DoubleVector.fromArray(SPECIES, x, x1 + n), b);
            DoubleVector z = w2.fma(DoubleVector.fromArray(SPECIES, x, x2 + n), one);
            z.intoArray(logits, n);
            z.abs().neg().intoArray(powers, n);
        }
    }

    private void logisticSlopes(Batch batch, double posWeightMinusOne) {
        double[] x = batch.x();
        double[] targets = batch.targets();
        double[] counts = batch.counts();
        int x1 = batch.start();
        int x2 = x1 + second(batch);
        int stride = batch.stride();
        DoubleVector more = DoubleVector.broadcast(SPECIES, posWeightMinusOne);
        DoubleVector slopes1 = DoubleVector.zero(SPECIES);
        DoubleVector slopes2 = DoubleVector.zero(SPECIES);
        DoubleVector slopes = DoubleVector.zero(SPECIES);
        for (int n = 0; n < stride; n += Kernels.LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, logits, n);
            DoubleVector e = DoubleVector.fromArray(SPECIES, powers, n);
            DoubleVector wanted = DoubleVector.fromArray(SPECIES, targets, x1 + n);
            DoubleVector low = ONE.div(e.add(ONE));
            DoubleVector negative = low.blend(e.mul(low), z.compare(VectorOperators.GT, ZERO));
            DoubleVector slope = more.fma(wanted, ONE)
                    .neg()
                    .fma(negative, ONE.sub(wanted))
                    .mul(DoubleVector.fromArray(SPECIES, counts, n));
            slopes1 = slope.fma(DoubleVector.fromArray(SPECIES, x, x1 + n), slopes1);
            slopes2 = slope.fma(DoubleVector.fromArray(SPECIES, x, x2 + n), slopes2);
            slopes = slopes.add(slope);
        }
        firstSlope = (slopes1.lane(0) + slopes1.lane(1)) + (slopes1.lane(2) + slopes1.lane(3));
        secondSlope = (slopes2.lane(0) + slopes2.lane(1)) + (slopes2.lane(2) + slopes2.lane(3));
        biasSlope = (slopes.lane(0) + slopes.lane(1)) + (slopes.lane(2) + slopes.lane(3));
    }

    private void logisticLosses(Batch batch, double posWeightMinusOne) {
        double[] targets = batch.targets();
        double[] counts = batch.counts();
        int from = batch.start();
        int stride = batch.stride();
        DoubleVector more = DoubleVector.broadcast(SPECIES, posWeightMinusOne);
        DoubleVector losses = DoubleVector.zero(SPECIES);
        for (int n = 0; n < stride; n += Kernels.LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, logits, n);
            DoubleVector log = DoubleVector.fromArray(SPECIES, powers, n);
            DoubleVector wanted = DoubleVector.fromArray(SPECIES, targets, from + n);
            DoubleVector sum = z.abs().sub(z).fma(HALF, log);
            DoubleVector loss = more.fma(wanted, ONE).fma(sum, ONE.sub(wanted).mul(z));
            losses = loss.fma(DoubleVector.fromArray(SPECIES, counts, n), losses);
        }
        loss = (losses.lane(0) + losses.lane(1)) + (losses.lane(2) + losses.lane(3));
    }
}
