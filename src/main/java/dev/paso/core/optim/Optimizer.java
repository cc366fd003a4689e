package dev.paso.core.optim;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * An optimizer at work on one flat parameter array, with PyTorch's arithmetic in PyTorch's order. Its loops have neither branches
 * nor calls, so that the compiler makes vectors of them; additions, roots and divisions are exact to the last bit either way.
 */
public abstract sealed class Optimizer permits Sgd, Adam, RmsProp, Adagrad {
    final Dtype dtype;
    /** What is remembered between updates, an array of the parameters' length each; empty while there is nothing. */
    final double[][] buffers;

    long steps;
    private double lr;
    private double momentum;

    Optimizer(double lr, double momentum, Dtype dtype, double[]... buffers) {
        this.lr = lr;
        this.momentum = momentum;
        this.dtype = dtype;
        this.buffers = buffers;
    }

    /** An optimizer for {@code size} parameters. */
    public static Optimizer of(OptimizerSpec spec, int size, Dtype dtype) {
        return switch (spec) { // no default: a new spec must not compile until it is handled here
            case OptimizerSpec.Sgd sgd -> new Sgd(sgd, dtype);
            case OptimizerSpec.Adam adam -> new Adam(adam, false, size, dtype);
            case OptimizerSpec.AdamW w ->
                new Adam(
                        new OptimizerSpec.Adam(w.lr(), w.beta1(), w.beta2(), w.eps(), w.weightDecay(), w.amsgrad()),
                        true,
                        size,
                        dtype);
            case OptimizerSpec.RmsProp rmsProp -> new RmsProp(rmsProp, size, dtype);
            case OptimizerSpec.Adagrad adagrad -> new Adagrad(adagrad, size, dtype);
        };
    }

    /** How many numbers it will remember for each parameter. */
    public static int buffers(OptimizerSpec spec, SchedulerSpec scheduler) {
        boolean isMoved = scheduler instanceof SchedulerSpec.CyclicLr || scheduler instanceof SchedulerSpec.OneCycleLr;
        return switch (spec) {
            case OptimizerSpec.Sgd sgd -> sgd.momentum() > 0 || isMoved ? 1 : 0;
            case OptimizerSpec.Adam adam -> adam.amsgrad() ? 3 : 2;
            case OptimizerSpec.AdamW w -> w.amsgrad() ? 3 : 2;
            case OptimizerSpec.RmsProp rmsProp ->
                1 + (rmsProp.centered() ? 1 : 0) + (rmsProp.momentum() > 0 || isMoved ? 1 : 0);
            case OptimizerSpec.Adagrad adagrad -> 1;
        };
    }

    public double lr() {
        return lr;
    }

    public void setLr(double lr) {
        this.lr = lr;
    }

    /** Momentum of SGD and RMSprop, beta1 of Adam and AdamW: what some schedules move besides the learning rate. */
    public double momentum() {
        return momentum;
    }

    public void setMomentum(double momentum) {
        this.momentum = momentum;
    }

    /** All that an optimizer remembers between updates. */
    public record State(double lr, double momentum, long steps, List<Tensor> buffers) {
        public State {
            buffers = List.copyOf(buffers);
        }
    }

    /** How many numbers it remembers now. */
    public long remembered() {
        return Arrays.stream(buffers).mapToLong(buffer -> buffer.length).sum();
    }

    public State state() {
        return new State(
                lr, momentum, steps, Arrays.stream(buffers).map(Tensor::vector).toList());
    }

    /** Goes on as the optimizer that gave {@code state} would. */
    public void restore(State state) {
        lr = state.lr();
        momentum = state.momentum();
        steps = state.steps();
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = state.buffers().get(i).toArray();
        }
    }

    /** One update; {@code parameters} are changed in place and stay rounded to the type. */
    public abstract void step(double[] parameters, double[] gradients);
}
