package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** An optimizer at work on one flat parameter array, with PyTorch's arithmetic in PyTorch's order. */
public abstract sealed class Optimizer permits Sgd, Adam, RmsProp, Adagrad {
    final Dtype dtype;
    private double lr;

    Optimizer(double lr, Dtype dtype) {
        this.lr = lr;
        this.dtype = dtype;
    }

    /** An optimizer for {@code size} parameters. */
    public static Optimizer of(OptimizerSpec spec, int size, Dtype dtype) {
        return switch (spec) { // no default: a new spec must not compile until it is handled here
            case OptimizerSpec.Sgd sgd -> new Sgd(sgd, size, dtype);
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

    public double lr() {
        return lr;
    }

    public void setLr(double lr) {
        this.lr = lr;
    }

    /** One update; {@code parameters} are changed in place and stay rounded to the type. */
    public abstract void step(double[] parameters, double[] gradients);
}
