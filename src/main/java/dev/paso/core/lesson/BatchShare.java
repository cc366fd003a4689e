package dev.paso.core.lesson;

import dev.paso.core.Equation;
import dev.paso.core.engine.Engine;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.train.Witness;
import java.util.List;

/** What a whole batch says to one weight, and what the optimizer then does with it. */
final class BatchShare implements Witness {
    private final ModelSpec model;
    private final WeightAt weight;
    private final int outputs;
    private final double[] losses;
    private final double[] shares;
    private double before;
    private double gradient;
    private List<Equation> rate = List.of();
    private List<Equation> update = List.of();

    /** @param size of the batch */
    BatchShare(ModelSpec model, boolean isOnClasses, WeightAt weight, int size) {
        this.model = model;
        this.weight = weight;
        outputs = isOnClasses ? 1 : model.outputs();
        losses = new double[size];
        shares = new double[size];
    }

    @Override
    public void forward(Engine engine) {}

    @Override
    public void backward(Engine engine, Optimizer optimizer, LearningRateSchedule schedule) {
        int place = Places.of(model).linear(weight.layer());
        for (int sample = 0; sample < shares.length; sample++) {
            double source = weight.isBias() ? 1 : engine.value(place, weight.in(), sample);
            shares[sample] = engine.slope(place + 1, weight.out(), sample) * source;
            for (int output = 0; output < outputs; output++) {
                losses[sample] += engine.loss(output, sample);
            }
        }
        int index = weight.index(model);
        before = engine.parameters()[index];
        gradient = engine.gradients()[index];
        rate = schedule.tell();
        update = optimizer.tell(index, before, gradient);
    }

    /** The weight as it is in this pass. */
    double before() {
        return before;
    }

    /** The engine's own derivative of the batch's loss. */
    double gradient() {
        return gradient;
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

    List<Equation> update() {
        return update;
    }
}
