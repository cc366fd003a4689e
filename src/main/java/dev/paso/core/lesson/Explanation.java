package dev.paso.core.lesson;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.ActivationFormulas;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One update of a run, number by number: how a sample's numbers go forward through the model, its loss, how the derivative of the
 * batch's loss comes back to one weight, and what the optimizer makes of it. All values are the engine's own; formulas say how they
 * came about, to within rounding. Immutable.
 *
 * <p>Units stand at places: place 0 before the first layer, place i after layer i − 1.
 */
public final class Explanation {
    private final Moment moment;
    private final Places places;
    private final int[] rows;
    private final int row;
    private final WeightAt weight;
    private final Passage passage;
    private final BatchShare share;
    private final SampleLoss judged;

    /** @param rows of the batch */
    Explanation(Moment moment, int[] rows, int row, WeightAt weight, Passage passage, BatchShare share) {
        this.moment = moment;
        this.rows = rows;
        this.row = row;
        this.weight = weight;
        this.passage = passage;
        this.share = share;
        places = Places.of(moment.spec().model());
        Loss used = moment.spec().criterion();
        used.setPosWeight(moment.posWeight());
        List<Place> outputs = IntStream.range(0, model().outputs())
                .mapToObj(unit -> value(places.last(), unit))
                .toList();
        judged = new SampleLoss(used, outputs, moment.data().training(), row, passage.rows());
    }

    /** The number of the update, from 1. */
    public long update() {
        return moment.update();
    }

    /** Updates of the whole run. */
    public long updates() {
        return moment.updates();
    }

    /** From 1. */
    public int epoch() {
        return moment.epoch();
    }

    /** The training rows of the batch, in order; of several batches in an update, that of the sample, or else the first. */
    public List<Integer> rows() {
        return Arrays.stream(rows).boxed().toList();
    }

    /** The training row that is followed. */
    public int row() {
        return row;
    }

    /** Whether the sample that is followed takes part in the update. */
    public boolean isInBatch() {
        return rows().contains(row);
    }

    /** Whether the recipe leaves the weight as it is. */
    public boolean isFrozen() {
        return weight.isFrozen(moment.spec());
    }

    public WeightAt weight() {
        return weight;
    }

    public ModelSpec model() {
        return places.model();
    }

    /** The inputs, and one block for each linear layer with what follows it. */
    public int blocks() {
        return places.blocks();
    }

    /** The places of a block, in order: after a linear layer, after its activation … */
    public List<Integer> placesOf(int block) {
        return places.ofBlock(block);
    }

    /** Units at a place. */
    public int width(int place) {
        return places.width(place);
    }

    /** How a unit came to its number on the way forward: the last line is that number. */
    public List<Equation> forward(int place, int unit) {
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

    /** How the loss of one output came about, before reduction: the last line is the loss. Of classes there is output 0 alone. */
    public List<Equation> criterion(int output) {
        return judged.value(output, passage.loss(output));
    }

    /** Outputs that have a loss of their own. */
    public int lossOutputs() {
        return judged.count();
    }

    /** How the batch's loss came about of those of its samples, where classes weigh differently after what it is divided by. */
    public List<Equation> batchLoss() {
        List<Term> terms = IntStream.range(0, rows.length)
                .mapToObj(i -> Term.of(at("ℓ_" + rows[i], share.loss(i))))
                .toList();
        Place divisor = judged.divisor(rows);
        Equation loss = divisor.value() == 1
                ? Equation.sum("L", "{Σ}", terms, share.loss())
                : Equation.sum("L", "({Σ}) / {" + divisor.name() + "}", terms, share.loss(), divisor);
        return Stream.concat(judged.weights(rows).stream(), Stream.of(loss)).toList();
    }

    /**
     * How the derivative of the batch's loss with respect to a unit's number came about: the last line is that derivative; not of places
     * before the first linear layer.
     */
    public List<Equation> backward(int place, int unit) {
        return place < places.last() && model().layers().get(place) instanceof LayerSpec.BatchNorm1d norm
                ? normed(norm, place, unit).backward(passage.slope(place, unit))
                : List.of(slope(place, unit));
    }

    private Equation slope(int place, int unit) {
        double slope = passage.slope(place, unit);
        String symbol = slopeSymbol(place, unit);
        if (place == places.last()) {
            return judged.slope(symbol, unit, slope);
        }
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

    /** What the sample that is followed says to the weight: its part of the batch's gradient, where it is in the batch. */
    public Equation part() {
        int place = places.linear(weight.layer());
        Place slope = slopeAt(place + 1, weight.out());
        if (weight.isBias()) {
            return Equation.of("g_" + row, "{" + slope.name() + "}", slope.value(), slope);
        }
        Place source = value(place, weight.in());
        return Equation.of(
                "g_" + row,
                "{" + slope.name() + "} · {" + source.name() + "}",
                slope.value() * source.value(),
                slope,
                source);
    }

    /** The derivative of the batch's loss with respect to the weight: the sum of what its samples say. */
    public Equation gradient() {
        List<Term> terms = IntStream.range(0, rows.length)
                .mapToObj(i -> Term.of(at("g_" + rows[i], share.share(i))))
                .toList();
        return Equation.sum(share.symbol(), "{Σ}", terms, share.gradient());
    }

    /** How the schedule came to the learning rate; empty where there is none, or it was set by hand. */
    public List<Equation> rate() {
        return share.rate();
    }

    /**
     * What becomes of the gradient with the update's other batches, a penalty and a limit, and what the optimizer does with it: the last
     * line is the weight after the update, to the last bit.
     */
    public List<Equation> step() {
        return share.update();
    }

    /** The weight before the update. */
    public double before() {
        return share.before();
    }

    private String symbol(int place, int unit) {
        return places.symbol(place, unit, moment.spec().loss());
    }

    private String slopeSymbol(int place, int unit) {
        return "∂L/∂" + symbol(place, unit);
    }

    private Place value(int place, int unit) {
        return at(symbol(place, unit), passage.value(place, unit));
    }

    private Place slopeAt(int place, int unit) {
        return at(slopeSymbol(place, unit), passage.slope(place, unit));
    }
}
