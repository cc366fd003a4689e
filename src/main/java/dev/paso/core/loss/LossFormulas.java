package dev.paso.core.loss;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.nn.Activations;
import java.util.ArrayList;
import java.util.List;

/** The loss of one output and its slope in symbols, beside {@link Loss}; a test computes them as they are written. */
public final class LossFormulas {
    private static final double SURE = 16; // a logit beyond which 1 − p has lost half of its digits
    private static final double LEAST_PRODUCT = 1e-12;

    private LossFormulas() {}

    /**
     * How the loss of one output came about; the last line is the loss. For cross-entropy see {@link ClassFormulas}.
     *
     * @param symbol of the loss
     * @param output the model's
     */
    public static List<Equation> value(Loss loss, String symbol, Place output, Place target, double value) {
        String d = difference(output, target);
        List<Equation> lines = new ArrayList<>();
        lines.add(
                switch (loss.spec()) { // no default: a new loss must not compile until it has a formula
                    case LossSpec.Mse mse -> Equation.of(symbol, "(" + d + ")²", value, output, target);
                    case LossSpec.L1 l1 -> Equation.of(symbol, "|" + d + "|", value, output, target);
                    case LossSpec.SmoothL1 smooth ->
                        size(output, target) < smooth.beta()
                                ? Equation.of(
                                        symbol,
                                        "(" + d + ")² / (2 · {β})",
                                        value,
                                        output,
                                        target,
                                        at("β", smooth.beta()))
                                : Equation.of(
                                        symbol, "|" + d + "| − {β} / 2", value, output, target, at("β", smooth.beta()));
                    case LossSpec.Huber huber ->
                        size(output, target) <= huber.delta()
                                ? Equation.of(symbol, "(" + d + ")² / 2", value, output, target)
                                : Equation.of(
                                        symbol,
                                        "{δ} · (|" + d + "| − {δ} / 2)",
                                        value,
                                        output,
                                        target,
                                        at("δ", huber.delta()));
                    case LossSpec.Bce bce -> ofProbability(symbol, output, target, value);
                    case LossSpec.BceWithLogits bce -> {
                        Equation p = probability(output);
                        lines.add(p);
                        yield ofLogit(loss.posWeight(), symbol, output, p.asPlace(), target, value);
                    }
                    case LossSpec.CrossEntropy crossEntropy -> throw overAllClasses();
                });
        return lines;
    }

    /**
     * The derivative of the batch's loss with respect to one output.
     *
     * @param divisor see {@link Loss#divisor}
     */
    public static Equation slope(Loss loss, String symbol, Place output, Place target, Place divisor, double value) {
        Equation one = switch (loss.spec()) {
            case LossSpec.Mse mse ->
                Equation.of(symbol, "2 · (" + difference(output, target) + ")", value, output, target);
            case LossSpec.L1 l1 -> sign(symbol, output, target, value);
            case LossSpec.SmoothL1 smooth ->
                size(output, target) < smooth.beta()
                        ? Equation.of(
                                symbol,
                                "(" + difference(output, target) + ") / {β}",
                                value,
                                output,
                                target,
                                at("β", smooth.beta()))
                        : sign(symbol, output, target, value);
            case LossSpec.Huber huber ->
                size(output, target) <= huber.delta()
                        ? Equation.of(symbol, "(" + difference(output, target) + ")", value, output, target)
                        : Equation.of(
                                symbol,
                                "{δ} · sign(" + difference(output, target) + ")",
                                value,
                                output,
                                target,
                                at("δ", huber.delta()));
            case LossSpec.Bce bce -> slopeOfProbability(symbol, output, target, value);
            case LossSpec.BceWithLogits bce ->
                slopeOfLogit(loss.posWeight(), symbol, probability(output).asPlace(), target, value);
            case LossSpec.CrossEntropy crossEntropy -> throw overAllClasses();
        };
        return divided(one, loss.spec(), divisor);
    }

    /** With what the reduction divides by. */
    static Equation divided(Equation slope, LossSpec spec, Place divisor) {
        if (spec.reduction() == LossSpec.Reduction.SUM) {
            return slope;
        }
        List<Place> places = new ArrayList<>(slope.places());
        places.add(divisor);
        String formula = slope.formula() + " / {" + divisor.name() + "}";
        return new Equation(slope.symbol(), formula, places, slope.terms(), slope.value());
    }

    private static String difference(Place output, Place target) {
        return "{" + output.name() + "} − {" + target.name() + "}";
    }

    private static double size(Place output, Place target) {
        return Math.abs(output.value() - target.value());
    }

    private static Equation sign(String symbol, Place output, Place target, double value) {
        return Equation.of(symbol, "sign(" + difference(output, target) + ")", value, output, target);
    }

    /** What a logit means. */
    private static Equation probability(Place logit) {
        return Equation.of("p", "1 / (1 + e^(−{" + logit.name() + "}))", Activations.sigmoid(logit.value()), logit);
    }

    private static Equation ofProbability(String symbol, Place p, Place y, double value) {
        boolean isClamped = p.value() == 0 || p.value() == 1;
        String yes = "ln({" + p.name() + "})";
        String no = "ln(1 − {" + p.name() + "})";
        return Equation.of(
                symbol,
                "−({y} · " + (isClamped ? "max(" + yes + ", −100)" : yes) + " + (1 − {y}) · "
                        + (isClamped ? "max(" + no + ", −100)" : no) + ")",
                value,
                p,
                at("y", y.value()));
    }

    private static Equation slopeOfProbability(String symbol, Place p, Place y, double value) {
        String product = "{p} · (1 − {p})".replace("p", p.name());
        boolean isClamped = p.value() * (1 - p.value()) < LEAST_PRODUCT;
        List<Place> places = new ArrayList<>(List.of(p, at("y", y.value())));
        if (isClamped) {
            places.add(at("ε", LEAST_PRODUCT));
        }
        return Equation.of(
                symbol,
                "({" + p.name() + "} − {y}) / " + (isClamped ? "max(" + product + ", {ε})" : "(" + product + ")"),
                value,
                places.toArray(Place[]::new));
    }

    /** As the book writes it; for a logit that is almost sure, as it is computed. */
    private static Equation ofLogit(double posWeight, String symbol, Place z, Place p, Place y, double value) {
        Place weight = at("pos_weight", posWeight);
        boolean isWeighted = posWeight != 1;
        if (Math.abs(z.value()) <= SURE) {
            String formula = "−(" + (isWeighted ? "{pos_weight} · " : "") + "{y} · ln({p}) + (1 − {y}) · ln(1 − {p}))";
            return isWeighted
                    ? Equation.of(symbol, formula, value, p, at("y", y.value()), weight)
                    : Equation.of(symbol, formula, value, p, at("y", y.value()));
        }
        String x = "{" + z.name() + "}";
        String rest = z.value() > 0 ? "ln(1 + e^(−" + x + "))" : "(ln(1 + e^" + x + ") − " + x + ")";
        String formula = "(1 − {y}) · " + x + " + (1 + ({pos_weight} − 1) · {y}) · " + rest;
        return Equation.of(symbol, formula, value, z, at("y", y.value()), weight);
    }

    private static Equation slopeOfLogit(double posWeight, String symbol, Place p, Place y, double value) {
        return posWeight == 1
                ? Equation.of(symbol, "({p} − {y})", value, p, at("y", y.value()))
                : Equation.of(
                        symbol,
                        "((1 − {y}) · {p} − {pos_weight} · {y} · (1 − {p}))",
                        value,
                        p,
                        at("y", y.value()),
                        at("pos_weight", posWeight));
    }

    private static IllegalStateException overAllClasses() {
        return new IllegalStateException("cross-entropy is told over all classes at once");
    }
}
