package dev.paso.core.loss;

import static dev.paso.core.Equation.at;

import dev.paso.core.Elementary;
import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Softmax and cross-entropy of one sample in symbols, with label smoothing; a test computes them as they are written. */
public final class ClassFormulas {
    private final LossSpec.CrossEntropy spec;
    private final List<Place> logits;
    private final int label;
    private final Equation logSum;

    /**
     * @param logits of all classes
     * @param label the true class
     */
    public ClassFormulas(LossSpec.CrossEntropy spec, List<Place> logits, int label) {
        this.spec = spec;
        this.logits = List.copyOf(logits);
        this.label = label;
        logSum = logSum(this.logits);
    }

    /** The logarithm of the sum of all exponentials, the largest taken out so that none of them overflows. */
    private static Equation logSum(List<Place> logits) {
        double max = logits.stream().mapToDouble(Place::value).max().orElseThrow();
        List<Term> terms = logits.stream()
                .map(z -> Term.of(at("e^(" + z.name() + " − max)", Elementary.exp(z.value() - max))))
                .toList();
        double sum = terms.stream().mapToDouble(Term::value).sum();
        return Equation.sum("lse", "{max} + ln({Σ})", terms, max + StrictMath.log(sum), at("max", max));
    }

    /** How the loss came about: the logarithm, every class's probability, and last the loss. */
    public List<Equation> value(String symbol, double value) {
        List<Equation> lines = new ArrayList<>();
        lines.add(logSum);
        IntStream.range(0, logits.size()).mapToObj(this::probability).forEach(lines::add);
        lines.add(loss(symbol, value));
        return lines;
    }

    private Equation probability(int index) {
        Place z = logits.get(index);
        return Equation.of(
                "p_" + index,
                "e^({" + z.name() + "} − {lse})",
                Elementary.exp(z.value() - logSum.value()),
                z,
                logSum.asPlace());
    }

    private Equation loss(String symbol, double value) {
        Place right = logits.get(label);
        String surprise = "{lse} − {" + right.name() + "}";
        if (spec.labelSmoothing() == 0) {
            return Equation.of(symbol, surprise, value, logSum.asPlace(), right);
        }
        List<Term> all = logits.stream()
                .map(z -> Term.of(at("(lse − " + z.name() + ")", logSum.value() - z.value())))
                .toList();
        return Equation.sum(
                symbol,
                "(1 − {ε}) · (" + surprise + ") + {ε} / {K} · ({Σ})",
                all,
                value,
                at("ε", spec.labelSmoothing()),
                logSum.asPlace(),
                right,
                at("K", logits.size()));
    }

    /**
     * The derivative of the batch's loss with respect to the logit of one class: its probability without its share of the truth.
     *
     * @param divisor see {@link Loss#divisor}
     */
    public Equation slope(String symbol, int index, double divisor, double value) {
        Place p = probability(index).asPlace();
        List<Place> places = new ArrayList<>(List.of(p));
        String share = index == label ? " − 1" : "";
        if (spec.labelSmoothing() != 0) {
            share = (index == label ? " − (1 − {ε})" : "") + " − {ε} / {K}";
            places.add(at("ε", spec.labelSmoothing()));
            places.add(at("K", logits.size()));
        }
        String formula = share.isEmpty() ? "{" + p.name() + "}" : "({" + p.name() + "}" + share + ")";
        return LossFormulas.divided(new Equation(symbol, formula, places, List.of(), value), spec, divisor);
    }
}
