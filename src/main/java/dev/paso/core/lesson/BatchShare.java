package dev.paso.core.lesson;

import dev.paso.core.Equation;
import dev.paso.core.engine.Engine;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a whole batch says to one weight, what becomes of that with the other batches of its update, and what the optimizer does with it. */
final class BatchShare implements Witness {
    private final ModelSpec model;
    private final WeightAt weight;
    private final GradientWay way;
    private final int followed;
    private final int outputs;
    private final double[] losses;
    private final double[] shares;
    private final List<Double> derivatives = new ArrayList<>();
    private double loss;
    private double before;
    private List<Equation> rate = List.of();
    private List<Equation> update = List.of();

    /**
     * @param followed which batch of the update
     * @param size of that batch
     */
    BatchShare(ExperimentSpec spec, boolean isOnClasses, WeightAt weight, int followed, int size) {
        model = spec.model();
        this.weight = weight;
        this.followed = followed;
        way = new GradientWay(spec, weight);
        outputs = isOnClasses ? 1 : model.outputs();
        losses = new double[size];
        shares = new double[size];
    }

    @Override
    public void forward(Engine engine, double loss) {
        if (derivatives.size() == followed) {
            this.loss = loss;
        }
    }

    @Override
    public void backward(Engine engine) {
        if (derivatives.size() == followed) {
            follow(engine);
        }
        derivatives.add(engine.gradients()[weight.index(model)]);
    }

    private void follow(Engine engine) {
        int place = weight.place(model);
        double[] sources = sources(engine, place);
        for (int sample = 0; sample < shares.length; sample++) {
            shares[sample] = engine.slope(place + 1, weight.out(), sample) * sources[sample];
            for (int output = 0; output < outputs; output++) {
                losses[sample] += engine.loss(output, sample);
            }
        }
    }

    /** What the weight is multiplied with, by sample. */
    private double[] sources(Engine engine, int place) {
        if (weight.isBias()) {
            return IntStream.range(0, shares.length).mapToDouble(sample -> 1).toArray();
        } else if (model.layers().get(place) instanceof LayerSpec.BatchNorm1d norm) {
            return NormFormulas.standardised(norm, column(engine, place, weight.out()));
        }
        return column(engine, place, weight.in());
    }

    private double[] column(Engine engine, int place, int unit) {
        return IntStream.range(0, shares.length)
                .mapToDouble(sample -> engine.value(place, unit, sample))
                .toArray();
    }

    @Override
    public void gathered(double[] gradients) {
        way.gather(derivatives, gradients);
    }

    @Override
    public void sent(double[] parameters, double[] gradients, Optimizer optimizer, LearningRateSchedule schedule) {
        int index = weight.index(model);
        before = parameters[index];
        rate = schedule.tell();
        update = way.isFrozen()
                ? List.of(Equation.of("w′", "{w}", before, Equation.at("w", before)))
                : way.then(before, gradients[index], optimizer.tell(index, before, gradients[index]));
    }

    /** The weight as it is in this pass. */
    double before() {
        return before;
    }

    /** What the derivative of the batch's loss is called here. */
    String symbol() {
        return way.symbol(followed);
    }

    /** The engine's own derivative of the batch's loss. */
    double gradient() {
        return derivatives.get(followed);
    }

    /** The mean or the sum over the batch, as the recipe has it. */
    double loss() {
        return loss;
    }

    /** What one sample of the batch adds to it. */
    double share(int sample) {
        return shares[sample];
    }

    /** The loss of one sample, before reduction. */
    double loss(int sample) {
        return losses[sample];
    }

    List<Equation> rate() {
        return rate;
    }

    /** What becomes of the gradient, and what the optimizer does with it. */
    List<Equation> update() {
        return update;
    }
}
