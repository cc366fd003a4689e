package dev.paso.core.nn;

import dev.paso.core.Elementary;

/** The value and the slope of each activation, as PyTorch defines them. */
public final class Activations {
    private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);
    private static final double TANH_CUBIC = 0.044715;

    private Activations() {}

    public static double value(LayerSpec.Activation activation, double z) {
        return switch (activation) {
            case LayerSpec.Relu relu -> z < 0 ? 0 : z;
            case LayerSpec.LeakyRelu leaky -> z > 0 ? z : leaky.negativeSlope() * z;
            case LayerSpec.Elu elu -> z > 0 ? z : elu.alpha() * Elementary.expm1(z);
            case LayerSpec.Gelu gelu ->
                gelu.isTanh() ? 0.5 * z * (1 + Elementary.tanh(geluInner(z))) : z * normalCdf(z);
            case LayerSpec.Silu silu -> z * sigmoid(z);
            case LayerSpec.Tanh tanh -> Elementary.tanh(z);
            case LayerSpec.Sigmoid sigmoid -> sigmoid(z);
            case LayerSpec.Softplus softplus ->
                softplus.beta() * z > softplus.threshold() ? z : softplus(softplus.beta() * z) / softplus.beta();
        };
    }

    /** The derivative at {@code z}. */
    public static double slope(LayerSpec.Activation activation, double z) {
        return switch (activation) {
            case LayerSpec.Relu relu -> z > 0 ? 1 : 0;
            case LayerSpec.LeakyRelu leaky -> z > 0 ? 1 : leaky.negativeSlope();
            case LayerSpec.Elu elu -> z > 0 ? 1 : elu.alpha() * Elementary.exp(z);
            case LayerSpec.Gelu gelu -> gelu.isTanh() ? geluTanhSlope(z) : normalCdf(z) + z * normalDensity(z);
            case LayerSpec.Silu silu -> {
                double s = sigmoid(z);
                yield s * (1 + z * (1 - s));
            }
            case LayerSpec.Tanh tanh -> {
                double t = Elementary.tanh(z);
                yield 1 - t * t;
            }
            case LayerSpec.Sigmoid sigmoid -> {
                double s = sigmoid(z);
                yield s * (1 - s);
            }
            case LayerSpec.Softplus softplus ->
                softplus.beta() * z > softplus.threshold() ? 1 : sigmoid(softplus.beta() * z);
        };
    }

    public static double sigmoid(double z) {
        return Elementary.sigmoid(z);
    }

    /** log(1 + exp(z)), without overflow. */
    private static double softplus(double z) {
        return Math.max(z, 0) + Elementary.log1p(Elementary.exp(-Math.abs(z)));
    }

    private static double geluInner(double z) {
        return TANH_SCALE * (z + TANH_CUBIC * z * z * z);
    }

    private static double geluTanhSlope(double z) {
        double t = Elementary.tanh(geluInner(z));
        return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * TANH_SCALE * (1 + 3 * TANH_CUBIC * z * z);
    }

    private static double normalDensity(double z) {
        return Elementary.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /**
     * The standard normal's distribution function, by the series of Abramowitz and Stegun 26.2.11, whose terms all have one sign.
     */
    private static double normalCdf(double z) {
        if (Math.abs(z) > 9) {
            return z > 0 ? 1 : 0;
        }
        double term = z;
        double sum = z;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return 0.5 + normalDensity(z) * sum;
    }
}
