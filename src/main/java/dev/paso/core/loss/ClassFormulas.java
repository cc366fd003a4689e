package dev.paso.core.loss;

import static dev.paso.core.Equation.at;

import dev.paso.core.Elementary;
import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Softmax and cross-entropy of one sample in symbols, with class weights and label smoothing; a test computes them as they are written.
 * A sample is of one class, or has a probability of each: then its loss is shared out among the classes, q_j each
 * ({@code torch.nn.CrossEntropyLoss}).
 */
public final class ClassFormulas {
    private final LossSpec.CrossEntropy spec;
    private final List<Place> logits;
    private final Equation logSum;
    private final int label;
    private final List<Equation> shares;

    private ClassFormulas(LossSpec.CrossEntropy spec, List<Place> logits, int label, List<Equation> shares) {
        this.spec = spec;
        this.logits = List.copyOf(logits);
        this.label = label;
        this.shares = List.copyOf(shares);
        logSum = logSum(this.logits);
    }

    /**
     * Of a sample of one class.
     *
     * @param logits of all classes
     * @param label the true class
     */
    public static ClassFormulas ofLabel(LossSpec.CrossEntropy spec, List<Place> logits, int label) {
        boolean isShared = spec.labelSmoothing() != 0;
        List<Equation> shares = IntStream.range(0, isShared ? logits.size() : 0)
                .mapToObj(j -> j == label
                        ? share(spec, j, "(1 − {ε}) + {ε} / {K}", 1, List.of(), logits.size())
                        : share(spec, j, "{ε} / {K}", 0, List.of(), logits.size()))
                .toList();
        return new ClassFormulas(spec, logits, label, shares);
    }

    /**
     * Of a sample with a probability of each class.
     *
     * @param targets as many as logits
     */
    public static ClassFormulas ofProbabilities(LossSpec.CrossEntropy spec, List<Place> logits, List<Place> targets) {
        List<Equation> shares = IntStream.range(0, logits.size())
                .mapToObj(j -> {
                    Place y = targets.get(j);
                    String formula = "{" + y.name() + "}";
                    String smoothed = spec.labelSmoothing() == 0 ? formula : "(1 − {ε}) · " + formula + " + {ε} / {K}";
                    return share(spec, j, smoothed, y.value(), List.of(y), logits.size());
                })
                .toList();
        return new ClassFormulas(spec, logits, -1, shares);
    }

    /** How much of the loss is a class's: its probability, smoothed, times its weight. */
    private static Equation share(
            LossSpec.CrossEntropy spec, int index, String formula, double y, List<Place> given, int classes) {
        double smoothing = spec.labelSmoothing();
        List<Place> places = new ArrayList<>(given);
        if (smoothing != 0) {
            places.add(at("ε", smoothing));
            places.add(at("K", classes));
        }
        String whole = formula;
        if (!spec.weight().isEmpty()) {
            Place weight = weight(spec, index);
            places.add(weight);
            whole = "{" + weight.name() + "} · (" + formula + ")";
        }
        double value = spec.weightOf(index) * (y * (1 - smoothing) + smoothing / classes);
        return Equation.of("q_" + index, whole, value, places.toArray(Place[]::new));
    }

    private static Place weight(LossSpec.CrossEntropy spec, int index) {
        return at("weight[" + index + "]", spec.weightOf(index));
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

    /** How the loss came about: the logarithm, every class's probability and share, and last the loss. */
    public List<Equation> value(String symbol, double value) {
        List<Equation> lines = new ArrayList<>();
        lines.add(logSum);
        IntStream.range(0, logits.size()).mapToObj(this::probability).forEach(lines::add);
        lines.addAll(shares);
        lines.add(shares.isEmpty() ? surprise(symbol, value) : shared(symbol, value));
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

    private Equation surprise(String symbol, double value) {
        Place right = logits.get(label);
        String formula = "{lse} − {" + right.name() + "}";
        if (spec.weight().isEmpty()) {
            return Equation.of(symbol, formula, value, logSum.asPlace(), right);
        }
        Place weight = weight(spec, label);
        return Equation.of(
                symbol, "{" + weight.name() + "} · (" + formula + ")", value, weight, logSum.asPlace(), right);
    }

    private Equation shared(String symbol, double value) {
        List<Term> terms = IntStream.range(0, logits.size())
                .mapToObj(j -> Term.of(
                        shares.get(j).asPlace(),
                        at(
                                "(lse − " + logits.get(j).name() + ")",
                                logSum.value() - logits.get(j).value())))
                .toList();
        return Equation.sum(symbol, "{Σ}", terms, value);
    }

    /**
     * The derivative of the batch's loss with respect to the logit of one class: its probability, as large as all shares together,
     * without its own share.
     *
     * @param divisor what the batch's sum is divided by; see {@link Loss#divisor}
     */
    public Equation slope(String symbol, int index, Place divisor, double value) {
        Place p = probability(index).asPlace();
        Equation one = shares.isEmpty() ? ofLabel(symbol, index, p, value) : ofShares(symbol, index, p, value);
        return LossFormulas.divided(one, spec, divisor);
    }

    private Equation ofLabel(String symbol, int index, Place p, double value) {
        String formula = index == label ? "({" + p.name() + "} − 1)" : "{" + p.name() + "}";
        if (spec.weight().isEmpty()) {
            return Equation.of(symbol, formula, value, p);
        }
        Place weight = weight(spec, label);
        return Equation.of(symbol, "{" + weight.name() + "} · " + formula, value, weight, p);
    }

    private Equation ofShares(String symbol, int index, Place p, double value) {
        Place own = shares.get(index).asPlace();
        List<Term> all = shares.stream().map(share -> Term.of(share.asPlace())).toList();
        return Equation.sum(symbol, "(({Σ}) · {" + p.name() + "} − {" + own.name() + "})", all, value, p, own);
    }
}
