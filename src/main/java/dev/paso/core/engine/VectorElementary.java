package dev.paso.core.engine;

import static dev.paso.core.engine.VectorKernels.SPECIES;

import dev.paso.core.Elementary;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Elementary} for rows of numbers, four at once: the same operations in the same order.
 *
 * <p>Each loop is spelled out, without small methods of our own: where the compiler gives up inlining one, vectors become objects
 * and everything is a hundred times slower.
 */
final class VectorElementary {
    // objects.
    static final DoubleVector E0 = constant(Elementary.E0);
    static final DoubleVector E1 = constant(Elementary.E1);
    static final DoubleVector E2 = constant(Elementary.E2);
    static final DoubleVector E3 = constant(Elementary.E3);
    static final DoubleVector E4 = constant(Elementary.E4);
    static final DoubleVector E5 = constant(Elementary.E5);
    static final DoubleVector E6 = constant(Elementary.E6);
    static final DoubleVector E7 = constant(Elementary.E7);
    static final DoubleVector E8 = constant(Elementary.E8);
    static final DoubleVector E9 = constant(Elementary.E9);
    static final DoubleVector L0 = constant(Elementary.L0);
    static final DoubleVector L1 = constant(Elementary.L1);
    static final DoubleVector L2 = constant(Elementary.L2);
    static final DoubleVector L3 = constant(Elementary.L3);
    static final DoubleVector L4 = constant(Elementary.L4);
    static final DoubleVector L5 = constant(Elementary.L5);
    static final DoubleVector L6 = constant(Elementary.L6);
    static final DoubleVector L7 = constant(Elementary.L7);
    static final DoubleVector L8 = constant(Elementary.L8);
    static final DoubleVector L9 = constant(Elementary.L9);
    static final DoubleVector LOG2_E = constant(Elementary.LOG2_E);
    static final DoubleVector SHIFTER = constant(Elementary.SHIFTER);
    static final DoubleVector MINUS_LN2_HIGH = constant(Elementary.MINUS_LN2_HIGH);
    static final DoubleVector MINUS_LN2_LOW = constant(Elementary.MINUS_LN2_LOW);
    static final DoubleVector MAX_EXP = constant(Elementary.MAX_EXP);
    static final DoubleVector MIN_EXP = constant(-Elementary.MAX_EXP);
    static final DoubleVector ONE = constant(1);
    static final DoubleVector TWO = constant(2);

    private VectorElementary() {}

    /** exp of {@code count} elements from {@code from}, in place. */
    static void exp(double[] x, int from, int count) {
        for (int n = from; n < from + count; n += Kernels.LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, n);
            DoubleVector u = v.blend(MAX_EXP, v.compare(VectorOperators.GT, MAX_EXP));
            DoubleVector c = u.blend(MIN_EXP, u.compare(VectorOperators.LT, MIN_EXP));
            DoubleVector t = c.fma(LOG2_E, SHIFTER);
            DoubleVector k = t.sub(SHIFTER);
            DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, c));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector low = r.fma(E3, E2).fma(r2, r.fma(E1, E0));
            DoubleVector middle = r.fma(E7, E6).fma(r2, r.fma(E5, E4));
            DoubleVector p = r.fma(E9, E8).fma(r4, middle).fma(r4, low);
            p = p.fma(r2, r);
            DoubleVector scale =
                    t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            scale.fma(p, scale).intoArray(x, n);
        }
    }

    /** log(1 + x) of {@code count} elements in [0, 1] from {@code from}, in place. */
    static void log1p(double[] x, int from, int count) {
        for (int n = from; n < from + count; n += Kernels.LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, n);
            DoubleVector s = v.div(v.add(TWO));
            DoubleVector w = s.mul(s);
            DoubleVector w2 = w.mul(w);
            DoubleVector p = w.fma(L9, L8);
            p = p.fma(w2, w.fma(L7, L6));
            p = p.fma(w2, w.fma(L5, L4));
            p = p.fma(w2, w.fma(L3, L2));
            p = p.fma(w2, w.fma(L1, L0));
            DoubleVector s2 = s.add(s);
            s2.mul(w).fma(p, s2).intoArray(x, n);
        }
    }

    private static DoubleVector constant(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
