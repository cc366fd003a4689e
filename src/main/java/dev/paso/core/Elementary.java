package dev.paso.core;

/**
 * exp, log1p, tanh and the logistic function, within a few units in the last place, made of additions, multiplications, fused
 * multiply-adds and divisions only: every machine, and every lane of a vector, gives the same bits. NaN gives NaN.
 */
public final class Elementary {
    /** Adding it rounds a small number to a whole one k and leaves k + 1023, a double's exponent, in the lowest bits. */
    public static final double SHIFTER = 0x1.8p52 + 1023;

    public static final double LOG2_E = 0x1.71547652b82fep0;
    public static final double MINUS_LN2_HIGH = -0x1.62e42fefa39efp-1;
    public static final double MINUS_LN2_LOW = -0x1.abc9e3b39803fp-56;
    /** Beyond ± this, exp would leave the range of normal doubles; there it stays at its value here. */
    public static final double MAX_EXP = 708;
    /** Beyond ± this, tanh is ± 1 to the last bit. */
    public static final double MAX_TANH = 20;

    // (exp(r) - 1 - r) / r² for |r| ≤ ln 2 / 2, minimax of degree 9, error 1e-16
    public static final double E0 = 0x1.0000000000001p-1;
    public static final double E1 = 0x1.5555555555558p-3;
    public static final double E2 = 0x1.5555555553d4ep-5;
    public static final double E3 = 0x1.111111110f7efp-7;
    public static final double E4 = 0x1.6c16c17893ef5p-10;
    public static final double E5 = 0x1.a01a01b015fc1p-13;
    public static final double E6 = 0x1.a019b8edfffe2p-16;
    public static final double E7 = 0x1.71ddf69834cdap-19;
    public static final double E8 = 0x1.2891aa37e5c96p-22;
    public static final double E9 = 0x1.af635f16ead2dp-26;

    // (2 artanh(s) / s - 2) / (2 s²) in w = s² ≤ 1/9, minimax of degree 9, error 4e-17
    public static final double L0 = 0x1.5555555555555p-2;
    public static final double L1 = 0x1.999999999a457p-3;
    public static final double L2 = 0x1.24924923cd112p-3;
    public static final double L3 = 0x1.c71c727681715p-4;
    public static final double L4 = 0x1.745cefbd44cd8p-4;
    public static final double L5 = 0x1.3b18cb684efd1p-4;
    public static final double L6 = 0x1.10aaf97c1b4a6p-4;
    public static final double L7 = 0x1.ebaae66a2fc1fp-5;
    public static final double L8 = 0x1.67fab7d7f43b0p-5;
    public static final double L9 = 0x1.4b8a37b137b22p-4;

    private Elementary() {}

    /** e to the power of {@code x}; x counts as ± {@link #MAX_EXP} beyond it. */
    public static double exp(double x) {
        double c = clamp(x, MAX_EXP);
        double t = Math.fma(c, LOG2_E, SHIFTER);
        double scale = power(t);
        return Math.fma(scale, reduced(c, t), scale);
    }

    /** exp(x) - 1, exact near 0 too. */
    public static double expm1(double x) {
        double c = clamp(x, MAX_EXP);
        double t = Math.fma(c, LOG2_E, SHIFTER);
        double scale = power(t);
        return Math.fma(scale, reduced(c, t), scale - 1);
    }

    public static double tanh(double x) {
        double c = clamp(x, MAX_TANH);
        double e = expm1(c + c);
        return e / (e + 2);
    }

    /** 1 / (1 + exp(-x)). */
    public static double sigmoid(double x) {
        return 1 / (1 + exp(-x));
    }

    /** log(1 + e) for {@code e} in [0, 1], exact near 0 too. */
    public static double log1p(double e) {
        return log1pOfRatio(e / (2 + e));
    }

    /** log((1 + s) / (1 - s)) for {@code s} in [0, 1/3]. */
    public static double log1pOfRatio(double s) {
        double w = s * s;
        double w2 = w * w;
        double p = Math.fma(L9, w, L8);
        p = Math.fma(p, w2, Math.fma(L7, w, L6));
        p = Math.fma(p, w2, Math.fma(L5, w, L4));
        p = Math.fma(p, w2, Math.fma(L3, w, L2));
        p = Math.fma(p, w2, Math.fma(L1, w, L0));
        double s2 = s + s;
        return Math.fma(s2 * w, p, s2);
    }

    private static double clamp(double x, double limit) {
        double c = x > limit ? limit : x;
        return c < -limit ? -limit : c;
    }

    /** 2 to the power that {@code t}, shifted, stands for. */
    private static double power(double t) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(t) << 52);
    }

    /** exp(r) - 1, where r is what is left of {@code c} beyond the power of 2. */
    private static double reduced(double c, double t) {
        double k = t - SHIFTER;
        double r = Math.fma(k, MINUS_LN2_LOW, Math.fma(k, MINUS_LN2_HIGH, c));
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = Math.fma(Math.fma(E3, r, E2), r2, Math.fma(E1, r, E0));
        double middle = Math.fma(Math.fma(E7, r, E6), r2, Math.fma(E5, r, E4));
        double p = Math.fma(Math.fma(Math.fma(E9, r, E8), r4, middle), r4, low);
        return Math.fma(p, r2, r);
    }
}
