package dev.paso.core.nn;

import static dev.paso.core.Equation.at;

import dev.paso.core.Elementary;
import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;

/** Value and slope of each activation in symbols, beside {@link Activations}; a test computes them as they are written. */
public final class ActivationFormulas {
    private ActivationFormulas() {}

    /**
     * How an activation came to its value.
     *
     * @param symbol of the value
     * @param z what it was applied to
     */
    public static Equation value(LayerSpec.Activation activation, String symbol, Place z, double value) {
        String x = "{" + z.name() + "}";
        return switch (activation) { // no default: a new activation must not compile until it has a formula
            case LayerSpec.Relu relu -> Equation.of(symbol, "max(0, " + x + ")", value, z);
            case LayerSpec.LeakyRelu leaky ->
                z.value() > 0
                        ? Equation.of(symbol, x, value, z)
                        : Equation.of(symbol, "{α} · " + x, value, z, at("α", leaky.negativeSlope()));
            case LayerSpec.Elu elu ->
                z.value() > 0
                        ? Equation.of(symbol, x, value, z)
                        : Equation.of(symbol, "{α} · (e^" + x + " − 1)", value, z, at("α", elu.alpha()));
            case LayerSpec.Gelu gelu ->
                gelu.isTanh()
                        ? Equation.of(symbol, x + " / 2 · (1 + tanh(" + geluInner(x) + "))", value, z)
                        : Equation.of(symbol, x + " · Φ(" + x + ")", value, z);
            case LayerSpec.Silu silu -> Equation.of(symbol, x + " / (1 + e^(−" + x + "))", value, z);
            case LayerSpec.Tanh tanh -> Equation.of(symbol, "tanh(" + x + ")", value, z);
            case LayerSpec.Sigmoid sigmoid -> Equation.of(symbol, "1 / (1 + e^(−" + x + "))", value, z);
            case LayerSpec.Softplus softplus ->
                isLinear(softplus, z)
                        ? Equation.of(symbol, x, value, z)
                        : Equation.of(symbol, "ln(1 + e^({β} · " + x + ")) / {β}", value, z, at("β", softplus.beta()));
        };
    }

    /**
     * How steep an activation is.
     *
     * @param y its value at {@code z}
     */
    public static Equation slope(LayerSpec.Activation activation, Place z, Place y) {
        String symbol = "φ′";
        String x = "{" + z.name() + "}";
        double value = Activations.slope(activation, z.value());
        return switch (activation) {
            case LayerSpec.Relu relu -> Equation.of(symbol, "[" + x + " > 0]", value, z);
            case LayerSpec.LeakyRelu leaky ->
                z.value() > 0
                        ? Equation.of(symbol, "1", value)
                        : Equation.of(symbol, "{α}", value, at("α", leaky.negativeSlope()));
            case LayerSpec.Elu elu ->
                z.value() > 0
                        ? Equation.of(symbol, "1", value)
                        : Equation.of(symbol, "{α} · e^" + x, value, z, at("α", elu.alpha()));
            case LayerSpec.Gelu gelu ->
                gelu.isTanh()
                        ? geluTanh(symbol, z, value)
                        : Equation.of(symbol, "Φ(" + x + ") + " + x + " · φ(" + x + ")", value, z);
            case LayerSpec.Silu silu ->
                Equation.of(
                        symbol, "(1 + " + x + " · (1 − 1 / (1 + e^(−" + x + ")))) / (1 + e^(−" + x + "))", value, z);
            case LayerSpec.Tanh tanh -> Equation.of(symbol, "1 − {" + y.name() + "}²", value, y);
            case LayerSpec.Sigmoid sigmoid ->
                Equation.of(symbol, "{" + y.name() + "} · (1 − {" + y.name() + "})", value, y);
            case LayerSpec.Softplus softplus ->
                isLinear(softplus, z)
                        ? Equation.of(symbol, "1", value)
                        : Equation.of(symbol, "1 / (1 + e^(−{β} · " + x + "))", value, z, at("β", softplus.beta()));
        };
    }

    private static boolean isLinear(LayerSpec.Softplus softplus, Place z) {
        return softplus.beta() * z.value() > softplus.threshold();
    }

    private static String geluInner(String x) {
        return "√(2 / π) · (" + x + " + 0.044715 · " + x + "^3)";
    }

    private static Equation geluTanh(String symbol, Place z, double value) {
        String x = "{" + z.name() + "}";
        double inner = Math.sqrt(2 / Math.PI) * (z.value() + 0.044715 * z.value() * z.value() * z.value());
        String slope = "(1 + {t}) / 2 + " + x + " / 2 · (1 − {t}²) · √(2 / π) · (1 + 3 · 0.044715 · " + x + "²)";
        return Equation.of(symbol, slope, value, z, at("t", Elementary.tanh(inner)));
    }
}
