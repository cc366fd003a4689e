package dev.paso.core.engine;

import dev.paso.core.Elementary;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary#tanh} for rows of numbers, as many at once as the registers hold: most of a small network's time. An element's
 * bits do not depend on how many there are beside it. Spelled out for the reason {@link VectorElementary} gives.
 */
final class VectorTanh {
    private static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > Kernels.LANES ? DoubleVector.SPECIES_512 : VectorKernels.SPECIES;
    private static final int LANES = SPECIES.length();

    private static final DoubleVector E0 = constant(Elementary.E0);
    private static final DoubleVector E1 = constant(Elementary.E1);
    private static final DoubleVector E2 = constant(Elementary.E2);
    private static final DoubleVector E3 = constant(Elementary.E3);
    private static final DoubleVector E4 = constant(Elementary.E4);
    private static final DoubleVector E5 = constant(Elementary.E5);
    private static final DoubleVector E6 = constant(Elementary.E6);
    private static final DoubleVector E7 = constant(Elementary.E7);
    private static final DoubleVector E8 = constant(Elementary.E8);
    private static final DoubleVector E9 = constant(Elementary.E9);
    private static final DoubleVector LOG2_E = constant(Elementary.LOG2_E);
    private static final DoubleVector SHIFTER = constant(Elementary.SHIFTER);
    private static final DoubleVector MINUS_LN2_HIGH = constant(Elementary.MINUS_LN2_HIGH);
    private static final DoubleVector MINUS_LN2_LOW = constant(Elementary.MINUS_LN2_LOW);
    private static final DoubleVector MAX = constant(Elementary.MAX_TANH);
    private static final DoubleVector MIN = constant(-Elementary.MAX_TANH);
    private static final DoubleVector ONE = constant(1);
    private static final DoubleVector TWO = constant(2);

    private VectorTanh() {}

    /** y = tanh(x), {@code count} elements; not in place, for some may be computed twice. */
    static void tanh(double[] x, double[] y, int count) {
        if (count < LANES) {
            for (int n = 0; n < count; n++) {
                y[n] = Elementary.tanh(x[n]);
            }
            return;
        }
        int whole = count / LANES * LANES;
        tanh(x, y, 0, whole);
        if (whole < count) {
            tanh(x, y, count - LANES, count);
        }
    }

    private static void tanh(double[] x, double[] y, int from, int to) {
        for (int n = from; n < to; n += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, n);
            DoubleVector u = v.blend(MAX, v.compare(VectorOperators.GT, MAX));
            DoubleVector c = u.blend(MIN, u.compare(VectorOperators.LT, MIN));
            DoubleVector twice = c.add(c);
            DoubleVector t = twice.fma(LOG2_E, SHIFTER);
            DoubleVector k = t.sub(SHIFTER);
            DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, twice));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector low = r.fma(E3, E2).fma(r2, r.fma(E1, E0));
            DoubleVector middle = r.fma(E7, E6).fma(r2, r.fma(E5, E4));
            DoubleVector p = r.fma(E9, E8).fma(r4, middle).fma(r4, low);
            p = p.fma(r2, r);
            DoubleVector scale =
                    t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            DoubleVector e = scale.fma(p, scale.sub(ONE));
            e.div(e.add(TWO)).intoArray(y, n);
        }
    }

    private static DoubleVector constant(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
