package dev.paso.ui.panel;

import dev.paso.core.kind.Kind;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Networks;
import java.util.List;
import java.util.Set;

/** Losses to choose from. */
final class Losses {
    private Losses() {}

    /**
     * Those that can measure the experiment's data with its model, the present one among them.
     *
     * @param before names of those that were there, and are to be chosen again
     */
    static List<Kind<? extends LossSpec>> fitting(ExperimentSpec spec, Set<String> before) {
        return LossKinds.ALL.all().stream()
                .filter(kind -> kind.isOf(spec.loss()) || before.contains(kind.name()) || fits(kind.usual(), spec))
                .toList();
    }

    private static boolean fits(LossSpec loss, ExperimentSpec spec) {
        return switch (loss.target()) {
            case NUMBERS -> spec.data().isRegression();
            case PROBABILITY ->
                spec.data().classes() == 2 && (!isOfProbabilities(loss) || Networks.endsInSigmoid(spec.model()));
            case CLASSES -> spec.data().classes() > 2;
        };
    }

    /** Wants a model that ends in Sigmoid. */
    private static boolean isOfProbabilities(LossSpec loss) {
        return loss instanceof LossSpec.Bce;
    }
}
