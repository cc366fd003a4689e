package dev.paso.ui.panel;

import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.Arrays;
import java.util.List;

/** Losses to choose from. */
enum Losses {
    MSE("MSELoss"),
    L1("L1Loss"),
    SMOOTH_L1("SmoothL1Loss"),
    HUBER("HuberLoss"),
    BCE("BCELoss"),
    BCE_WITH_LOGITS("BCEWithLogitsLoss"),
    CROSS_ENTROPY("CrossEntropyLoss");

    private final String torchName;

    Losses(String torchName) {
        this.torchName = torchName;
    }

    String torchName() {
        return torchName;
    }

    /** With PyTorch's defaults. */
    LossSpec spec(LossSpec.Reduction reduction) {
        return switch (this) {
            case MSE -> new LossSpec.Mse(reduction);
            case L1 -> new LossSpec.L1(reduction);
            case SMOOTH_L1 -> new LossSpec.SmoothL1(reduction, 1);
            case HUBER -> new LossSpec.Huber(reduction, 1);
            case BCE -> new LossSpec.Bce(reduction);
            case BCE_WITH_LOGITS -> new LossSpec.BceWithLogits(reduction, 1);
            case CROSS_ENTROPY -> new LossSpec.CrossEntropy(reduction, 0);
        };
    }

    static Losses of(LossSpec spec) {
        return switch (spec) {
            case LossSpec.Mse s -> MSE;
            case LossSpec.L1 s -> L1;
            case LossSpec.SmoothL1 s -> SMOOTH_L1;
            case LossSpec.Huber s -> HUBER;
            case LossSpec.Bce s -> BCE;
            case LossSpec.BceWithLogits s -> BCE_WITH_LOGITS;
            case LossSpec.CrossEntropy s -> CROSS_ENTROPY;
        };
    }

    /** Those that can measure the experiment's data with its model. */
    static List<Losses> fitting(ExperimentSpec spec) {
        Losses now = of(spec.loss());
        return Arrays.stream(values())
                .filter(loss -> loss == now || loss.fits(spec))
                .toList();
    }

    private boolean fits(ExperimentSpec spec) {
        return switch (this) {
            case MSE, L1, SMOOTH_L1, HUBER -> spec.data().isRegression();
            case BCE_WITH_LOGITS -> spec.data().classes() == 2 && of(spec.loss()) != BCE;
            case BCE -> false; // wants a model that ends in Sigmoid, which the picture does not draw
            case CROSS_ENTROPY -> spec.data().classes() > 2;
        };
    }
}
