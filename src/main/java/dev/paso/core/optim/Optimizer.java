package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import dev.paso.core.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * An optimizer at work on one flat parameter array, with PyTorch's arithmetic in PyTorch's order. Its loops have neither branches
 * nor calls, so that the compiler makes vectors of them; additions, roots and divisions are exact to the last bit either way.
 */
public abstract class Optimizer {
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
        return spec.start(size, dtype);
    }

    /** How many numbers it will remember for each parameter. */
    public static int buffers(OptimizerSpec spec, SchedulerSpec scheduler) {
        boolean isMoved = scheduler instanceof SchedulerSpec.CyclicLr || scheduler instanceof SchedulerSpec.OneCycleLr;
        return spec.buffers(isMoved);
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

    /**
     * What {@link #step} is about to do with one parameter, line by line: the last line is its new value, to the last bit. Changes
     * nothing.
     *
     * @param index of the parameter
     * @param parameter its value now
     * @param gradient as it will be given
     */
    public abstract List<Equation> tell(int index, double parameter, double gradient);

    /** The gradient with the weight decay that is added to it; tells so where there is one. */
    static double decayed(List<Equation> lines, double decay, double parameter, double gradient) {
        double decayed = gradient + decay * parameter;
        if (decay != 0) {
            lines.add(Equation.of(
                    "g′", "{g} + {λ} · {w}", decayed, at("g", gradient), at("λ", decay), at("w", parameter)));
        }
        return decayed;
    }

    /** What the gradient is called in the lines after {@link #decayed}. */
    static String gradientName(double decay) {
        return decay == 0 ? "g" : "g′";
    }

    /** What is remembered of a parameter; 0 while there is nothing. */
    final double remembered(int buffer, int index) {
        return buffers[buffer].length == 0 ? 0 : buffers[buffer][index];
    }
}
