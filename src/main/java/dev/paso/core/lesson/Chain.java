package dev.paso.core.lesson;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.nn.ActivationFormulas;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sample's way through the layers of a model, forward and back, as equations that hold the engine's numbers. */
final class Chain {
    private final Moment moment;
    private final Places places;
    private final int row;
    private final Passage passage;

    /** @param row the training row that is followed */
    Chain(Moment moment, Places places, int row, Passage passage) {
        this.moment = moment;
        this.places = places;
        this.row = row;
        this.passage = passage;
    }

    private ModelSpec model() {
        return places.model();
    }

    /** How a unit came to its number on the way forward: the last line is that number. */
    List<Equation> forward(int place, int unit) {
        if (place == 0) {
            return List.of(input(unit));
        }
        return switch (model().layers().get(place - 1)) {
            case LayerSpec.Linear linear -> List.of(product(linear, place, unit));
            case LayerSpec.Activation activation ->
                List.of(ActivationFormulas.value(
                        activation, symbol(place, unit), value(place - 1, unit), passage.value(place, unit)));
            case LayerSpec.Dropout dropout -> List.of(dropped(dropout, place, unit));
            case LayerSpec.BatchNorm1d norm -> normed(norm, place - 1, unit).forward(passage.value(place, unit));
        };
    }

    /** A norm's unit over the batch. */
    private NormFormulas normed(LayerSpec.BatchNorm1d norm, int layer, int unit) {
        NormFormulas.Names names =
                new NormFormulas.Names(symbol(layer, unit), symbol(layer + 1, unit), places.mark(layer + 1, unit));
        double gamma = norm.affine() ? moment.parameters()[offset(layer + ".weight") + unit] : 1;
        double beta = norm.affine() ? moment.parameters()[offset(layer + ".bias") + unit] : 0;
        return new NormFormulas(norm, names, passage.column(layer, unit), gamma, beta);
    }

    /** What a weight is multiplied with: what its layer gets; of a norm's γ, that less its mean and divided by what it spreads. */
    Place source(WeightAt weight) {
        int layer = weight.place(model());
        return model().layers().get(layer) instanceof LayerSpec.BatchNorm1d norm
                ? normed(norm, layer, weight.out()).standardised()
                : value(layer, weight.in());
    }

    /** How an input was scaled, where it was. */
    private Equation input(int unit) {
        boolean isScaled = moment.spec().scale() instanceof ScaleSpec.StandardScaler
                && moment.spec().features().isEmpty();
        double value = passage.value(0, unit);
        if (!isScaled) {
            return Equation.given(symbol(0, unit), value);
        }
        Samples raw = moment.data().raw();
        double given = raw.x()[moment.data().trainingRows()[row] * raw.inputs() + unit];
        return Equation.of(
                symbol(0, unit),
                "({raw} − {mean}) / {scale}",
                value,
                at("raw", given),
                at("mean", moment.data().scaler().mean(unit)),
                at("scale", moment.data().scaler().scale(unit)));
    }

    private Equation product(LayerSpec.Linear linear, int place, int unit) {
        int offset = offset(place - 1 + ".weight");
        List<Term> terms = IntStream.range(0, linear.in())
                .mapToObj(in -> Term.of(
                        at(weightName(unit, in), moment.parameters()[offset + unit * linear.in() + in]),
                        value(place - 1, in)))
                .toList();
        double z = passage.value(place, unit);
        return linear.bias()
                ? Equation.sum(
                        symbol(place, unit),
                        "{Σ} + {b}",
                        terms,
                        z,
                        at("b", moment.parameters()[offset + linear.out() * linear.in() + unit]))
                : Equation.sum(symbol(place, unit), "{Σ}", terms, z);
    }

    private static String weightName(int out, int in) {
        return "w_" + (out + 1) + "," + (in + 1);
    }

    /** Where parameters of that name begin. */
    private int offset(String name) {
        return model().parameters().stream()
                .filter(slice -> slice.name().equals(name))
                .mapToInt(ModelSpec.Slice::offset)
                .findFirst()
                .orElseThrow();
    }

    private Equation dropped(LayerSpec.Dropout dropout, int place, int unit) {
        Place before = value(place - 1, unit);
        return grown(dropout, symbol(place, unit), before, place - 1, unit, passage.value(place, unit));
    }

    /** Survivors grow by 1 / (1 − p), both ways. */
    private Equation grown(LayerSpec.Dropout dropout, String symbol, Place from, int place, int unit, double value) {
        return passage.growth(place, unit) == 0
                ? Equation.of(symbol, "0 · {" + from.name() + "}", value, from)
                : Equation.of(symbol, "{" + from.name() + "} / (1 − {p})", value, from, at("p", dropout.p()));
    }

    /** How a derivative came about of those at the next place: not at the last one, nor before the first linear layer. */
    List<Equation> backward(int place, int unit) {
        return model().layers().get(place) instanceof LayerSpec.BatchNorm1d norm
                ? normed(norm, place, unit).backward(passage.slope(place, unit))
                : List.of(slope(place, unit));
    }

    private Equation slope(int place, int unit) {
        double slope = passage.slope(place, unit);
        String symbol = slopeSymbol(place, unit);
        return switch (model().layers().get(place)) {
            case LayerSpec.Linear linear -> Equation.sum(symbol, "{Σ}", paths(linear, place, unit), slope);
            case LayerSpec.Activation activation -> {
                Equation steepness = ActivationFormulas.slope(activation, value(place, unit), value(place + 1, unit));
                List<Place> all = new ArrayList<>(List.of(slopeAt(place + 1, unit)));
                all.addAll(steepness.places());
                String formula = "{" + slopeSymbol(place + 1, unit) + "} · (" + steepness.formula() + ")";
                yield Equation.of(symbol, formula, slope, all.toArray(Place[]::new));
            }
            case LayerSpec.Dropout dropout -> grown(dropout, symbol, slopeAt(place + 1, unit), place, unit, slope);
            case LayerSpec.BatchNorm1d norm -> throw new IllegalStateException("told over the batch");
        };
    }

    /** Everything that a unit leads to says something about it. */
    private List<Term> paths(LayerSpec.Linear linear, int place, int unit) {
        int offset = offset(place + ".weight");
        return IntStream.range(0, linear.out())
                .mapToObj(out -> Term.of(
                        slopeAt(place + 1, out),
                        at(weightName(out, unit), moment.parameters()[offset + out * linear.in() + unit])))
                .toList();
    }

    String symbol(int place, int unit) {
        return places.symbol(place, unit, moment.spec().loss());
    }

    String slopeSymbol(int place, int unit) {
        return "∂L/∂" + symbol(place, unit);
    }

    Place value(int place, int unit) {
        return at(symbol(place, unit), passage.value(place, unit));
    }

    Place slopeAt(int place, int unit) {
        return at(slopeSymbol(place, unit), passage.slope(place, unit));
    }
}
