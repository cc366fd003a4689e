package dev.paso.core.lesson;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import dev.paso.core.nn.LayerSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One unit of a {@code BatchNorm1d} over a batch in symbols, forward and backward; a test computes them as they are written. After Ioffe
 * and Szegedy, <i>Batch Normalization</i> (2015), and {@code torch.nn.BatchNorm1d} in training mode: the variance is that of the batch
 * itself, divided by n.
 */
final class NormFormulas {
    private final LayerSpec.BatchNorm1d spec;
    private final Names names;
    private final Column column;
    private final double gamma;
    private final double beta;
    private final double mean;
    private final double variance;
    private final double[] standardised;

    /**
     * What the numbers of the followed sample are called.
     *
     * @param before what comes in
     * @param after what goes out
     * @param mark of the layer and unit, after the letters of its statistics: {@code _1,2}
     */
    record Names(String before, String after, String mark) {
        String slope() {
            return "∂L/∂" + after;
        }
    }

    /**
     * The unit's numbers over the batch.
     *
     * @param before what comes in, by sample
     * @param slopes derivatives with respect to what goes out, by sample
     * @param rows the samples' rows
     * @param followed which of them is followed
     */
    @SuppressWarnings("ArrayRecordComponent") // stays in here
    record Column(double[] before, double[] slopes, int[] rows, int followed) {}

    /**
     * @param gamma the unit's weight; 1 where the layer has none
     * @param beta its bias; 0 where the layer has none
     */
    NormFormulas(LayerSpec.BatchNorm1d spec, Names names, Column column, double gamma, double beta) {
        this.spec = spec;
        this.names = names;
        this.column = column;
        this.gamma = gamma;
        this.beta = beta;
        double[] x = column.before;
        mean = mean(x);
        variance = variance(x, mean);
        standardised = standardised(spec, x);
    }

    /** A unit's numbers over a batch, less their mean and divided by what they spread: what γ is multiplied with. */
    static double[] standardised(LayerSpec.BatchNorm1d spec, double[] x) {
        double mean = mean(x);
        double scale = 1 / Math.sqrt(variance(x, mean) + spec.eps());
        return Arrays.stream(x).map(one -> (one - mean) * scale).toArray();
    }

    private static double variance(double[] x, double mean) {
        return Arrays.stream(x).map(one -> (one - mean) * (one - mean)).sum() / x.length;
    }

    /** The sample's number that γ is multiplied with. */
    Place standardised() {
        return at(standardisedName(), standardised[column.followed]);
    }

    /** The batch's mean and variance, the sample's number by these, and last with weight and bias. */
    List<Equation> forward(double value) {
        Place x = at(names.before, column.before[column.followed]);
        Equation centred = Equation.of(
                spec.affine() ? standardisedName() : names.after,
                "({" + x.name() + "} − {" + mean().name() + "}) / √({"
                        + variance().name() + "} + {ε})",
                spec.affine() ? standardised[column.followed] : value,
                x,
                mean(),
                variance(),
                at("ε", spec.eps()));
        List<Equation> lines = new ArrayList<>();
        lines.add(overBatch(mean(), i -> Term.of(at(of(names.before, i), column.before[i]))));
        lines.add(overBatch(variance(), i -> {
            Place away = at("(" + of(names.before, i) + " − " + mean().name() + ")", column.before[i] - mean);
            return Term.of(away, away);
        }));
        lines.add(centred);
        if (spec.affine()) {
            lines.add(Equation.of(
                    names.after,
                    "{γ} · {" + centred.symbol() + "} + {β}",
                    value,
                    at("γ", gamma),
                    centred.asPlace(),
                    at("β", beta)));
        }
        return lines;
    }

    /** How the derivative with respect to what comes in follows from those of all samples: each moves mean and variance too. */
    List<Equation> backward(double value) {
        Equation shift = overBatch(
                at("s" + names.mark, mean(column.slopes)), i -> Term.of(at(of(names.slope(), i), column.slopes[i])));
        double[] products = IntStream.range(0, column.slopes.length)
                .mapToDouble(i -> column.slopes[i] * standardised[i])
                .toArray();
        Equation stretch = overBatch(
                at("c" + names.mark, mean(products)),
                i -> Term.of(
                        at(of(names.slope(), i), column.slopes[i]), at(of(standardisedName(), i), standardised[i])));
        Place slope = at(names.slope(), column.slopes[column.followed]);
        Place own = standardised();
        List<Place> places = new ArrayList<>(
                List.of(variance(), at("ε", spec.eps()), slope, shift.asPlace(), own, stretch.asPlace()));
        if (spec.affine()) {
            places.addFirst(at("γ", gamma));
        }
        Equation down = Equation.of(
                "∂L/∂" + names.before,
                (spec.affine() ? "{γ}" : "1") + " / √({" + variance().name() + "} + {ε}) · ({" + slope.name() + "} − {"
                        + shift.symbol() + "} − {" + own.name() + "} · {" + stretch.symbol() + "})",
                value,
                places.toArray(Place[]::new));
        return List.of(shift, stretch, down);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }

    private Equation overBatch(Place result, IntFunction<Term> term) {
        int n = column.rows.length;
        List<Term> terms = IntStream.range(0, n).mapToObj(term).toList();
        return Equation.sum(result.name(), "({Σ}) / {n}", terms, result.value(), at("n", n));
    }

    private Place mean() {
        return at("μ" + names.mark, mean);
    }

    private Place variance() {
        return at("σ²" + names.mark, variance);
    }

    private String standardisedName() {
        return spec.affine() ? "x̂" + names.mark : names.after;
    }

    /** A number of one of the batch's samples; of the one that is followed, as it is called elsewhere. */
    private String of(String name, int sample) {
        return sample == column.followed ? name : name + "[" + column.rows[sample] + "]";
    }
}
