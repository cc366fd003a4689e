package dev.paso.core.lesson;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import dev.paso.core.optim.ClipSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The way of one weight's gradient from the losses of its update's batches to the optimizer: gathered, with a penalty, clipped. */
final class GradientWay {
    private final Options options;
    private final Dtype dtype;
    private final int index;
    private final boolean isFrozen;
    private List<Double> derivatives = List.of();
    private double gathered;
    private double norm;

    GradientWay(ExperimentSpec spec, WeightAt weight) {
        options = spec.options();
        dtype = spec.dtype();
        index = weight.index(spec.model());
        isFrozen = weight.isFrozen(spec);
    }

    boolean isFrozen() {
        return isFrozen;
    }

    /** What the derivative of a batch's loss is called, where other things become of it: {@code g} is what the optimizer gets. */
    String symbol(int batch) {
        if (isFrozen) {
            return "∂L/∂w";
        } else if (isAccumulated()) {
            return "∂L_" + (batch + 1) + "/∂w";
        } else if (options.l1Penalty() != 0) {
            return "∂L/∂w";
        }
        return gatheredName();
    }

    private boolean isAccumulated() {
        return options.accumulationSteps() > 1;
    }

    private String gatheredName() {
        return options.clip() instanceof ClipSpec.None ? "g" : "G";
    }

    /**
     * @param batches of the weight, one a batch
     * @param gradients of all parameters, gathered and not yet clipped
     */
    void gather(List<Double> batches, double[] gradients) {
        derivatives = List.copyOf(batches);
        gathered = gradients[index];
        norm = options.clip() instanceof ClipSpec.Norm clip ? dtype.round(clip.norm(gradients)) : 0;
    }

    /** The lines that lead to the gradient, and then those of the optimizer. */
    List<Equation> then(double parameter, double gradient, List<Equation> update) {
        List<Equation> lines = new ArrayList<>();
        if (isAccumulated() || options.l1Penalty() != 0) {
            lines.add(sum(parameter));
        }
        lines.addAll(clipping(gradient));
        lines.addAll(update);
        return lines;
    }

    private Equation sum(double parameter) {
        List<Place> places = new ArrayList<>();
        List<Term> terms = IntStream.range(0, derivatives.size())
                .mapToObj(batch -> Term.of(at(symbol(batch), derivatives.get(batch))))
                .toList();
        String formula = "{Σ}";
        if (isAccumulated()) {
            formula = "({Σ}) / {k}";
            places.add(at("k", options.accumulationSteps()));
        }
        if (options.l1Penalty() != 0) {
            boolean isShort = derivatives.size() < options.accumulationSteps();
            formula += isShort ? " + {m} / {k} · {λ} · sign({w})" : " + {λ} · sign({w})";
            if (isShort) {
                places.add(at("m", derivatives.size()));
            }
            places.add(at("λ", options.l1Penalty()));
            places.add(at("w", parameter));
        }
        return Equation.sum(gatheredName(), formula, terms, gathered, places.toArray(Place[]::new));
    }

    private List<Equation> clipping(double gradient) {
        Place before = at("G", gathered);
        return switch (options.clip()) {
            case ClipSpec.None none -> List.of();
            case ClipSpec.Value value ->
                List.of(Equation.of(
                        "g",
                        "max(−{clip_value}, min({clip_value}, {G}))",
                        gradient,
                        at("clip_value", value.clipValue()),
                        before));
            case ClipSpec.Norm clip -> {
                double share = clip.share(norm, dtype);
                yield List.of(
                        Equation.of(
                                "c",
                                "min(1, {max_norm} / ({‖G‖} + {ε}))",
                                share,
                                at("max_norm", clip.maxNorm()),
                                at("‖G‖", norm),
                                at("ε", ClipSpec.Norm.NOT_ZERO)),
                        Equation.of("g", "{c} · {G}", gradient, at("c", share), before));
            }
        };
    }
}
