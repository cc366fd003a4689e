package dev.paso.ui.panel;

import dev.paso.core.optim.OptimizerSpec;

/** Optimizers to choose from. */
enum Optimizers {
    SGD("SGD"),
    ADAM("Adam"),
    ADAM_W("AdamW"),
    RMS_PROP("RMSprop"),
    ADAGRAD("Adagrad");

    private final String torchName;

    Optimizers(String torchName) {
        this.torchName = torchName;
    }

    String torchName() {
        return torchName;
    }

    /** With PyTorch's defaults. */
    OptimizerSpec spec(double lr) {
        return switch (this) {
            case SGD -> new OptimizerSpec.Sgd(lr);
            case ADAM -> new OptimizerSpec.Adam(lr);
            case ADAM_W -> new OptimizerSpec.AdamW(lr);
            case RMS_PROP -> new OptimizerSpec.RmsProp(lr);
            case ADAGRAD -> new OptimizerSpec.Adagrad(lr);
        };
    }

    static Optimizers of(OptimizerSpec spec) {
        return switch (spec) {
            case OptimizerSpec.Sgd s -> SGD;
            case OptimizerSpec.Adam s -> ADAM;
            case OptimizerSpec.AdamW s -> ADAM_W;
            case OptimizerSpec.RmsProp s -> RMS_PROP;
            case OptimizerSpec.Adagrad s -> ADAGRAD;
        };
    }

    static double weightDecay(OptimizerSpec spec) {
        return switch (spec) {
            case OptimizerSpec.Sgd s -> s.weightDecay();
            case OptimizerSpec.Adam s -> s.weightDecay();
            case OptimizerSpec.AdamW s -> s.weightDecay();
            case OptimizerSpec.RmsProp s -> s.weightDecay();
            case OptimizerSpec.Adagrad s -> s.weightDecay();
        };
    }

    static OptimizerSpec withWeightDecay(OptimizerSpec spec, double decay) {
        return switch (spec) {
            case OptimizerSpec.Sgd s -> new OptimizerSpec.Sgd(s.lr(), s.momentum(), s.dampening(), decay, s.nesterov());
            case OptimizerSpec.Adam s ->
                new OptimizerSpec.Adam(s.lr(), s.beta1(), s.beta2(), s.eps(), decay, s.amsgrad());
            case OptimizerSpec.AdamW s ->
                new OptimizerSpec.AdamW(s.lr(), s.beta1(), s.beta2(), s.eps(), decay, s.amsgrad());
            case OptimizerSpec.RmsProp s ->
                new OptimizerSpec.RmsProp(s.lr(), s.alpha(), s.eps(), decay, s.momentum(), s.centered());
            case OptimizerSpec.Adagrad s ->
                new OptimizerSpec.Adagrad(s.lr(), s.lrDecay(), decay, s.initialAccumulatorValue(), s.eps());
        };
    }
}
