package dev.paso.core.lesson;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.ModelSpec;
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
    private final Chain chain;
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
        chain = new Chain(moment, places, row, passage);
        Loss used = moment.spec().criterion();
        used.setPosWeight(moment.posWeight());
        List<Place> outputs = IntStream.range(0, model().outputs())
                .mapToObj(unit -> chain.value(places.last(), unit))
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

    /** Its layer is that which leads to this place. */
    public int weightPlace() {
        return weight.place(model()) + 1;
    }

    public ModelSpec model() {
        return places.model();
    }

    /** The places after the layers that have weights, in order. */
    public List<Integer> weighted() {
        return places.weighted().stream().map(layer -> layer + 1).toList();
    }

    /** The block of a place. */
    public int blockOf(int place) {
        return places.block(place);
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
        return chain.forward(place, unit);
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
     * before the first layer that has weights.
     */
    public List<Equation> backward(int place, int unit) {
        return place == places.last()
                ? List.of(judged.slope(chain.slopeSymbol(place, unit), unit, passage.slope(place, unit)))
                : chain.backward(place, unit);
    }

    /** What the sample that is followed says to the weight: its part of the batch's gradient, where it is in the batch. */
    public Equation part() {
        Place slope = chain.slopeAt(weight.place(model()) + 1, weight.out());
        if (weight.isBias()) {
            return Equation.of("g_" + row, "{" + slope.name() + "}", slope.value(), slope);
        }
        Place source = chain.source(weight);
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
}
