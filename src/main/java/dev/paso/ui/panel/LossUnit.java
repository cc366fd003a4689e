package dev.paso.ui.panel;

import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.landscape.Predictions;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;
import java.util.OptionalDouble;

/**
 * What a loss of numbers counts: the target, or its square; of a standardised target its deviations σ.
 *
 * @param target what it is called; empty where it has no name
 * @param symbol empty where a loss has no unit, or the target no name
 * @param deviation of a standardised target, in its own unit; empty of one that is learned as it is
 */
record LossUnit(String target, String symbol, OptionalDouble deviation) {
    private static final String SIGMA = "σ";

    static LossUnit of(ExperimentSpec spec, PreparedData data) {
        if (!Predictions.fits(spec)) {
            return new LossUnit("", "", OptionalDouble.empty());
        }
        String target = spec.data() instanceof InlineSpec own ? own.names().target() : "";
        boolean isScaled = spec.options().targetScale() instanceof ScaleSpec.StandardScaler;
        return new LossUnit(
                target,
                symbol(spec.loss(), isScaled ? SIGMA : target),
                isScaled ? OptionalDouble.of(data.unscaledTarget(1) - data.unscaledTarget(0)) : OptionalDouble.empty());
    }

    private static String symbol(LossSpec loss, String unit) {
        return switch (loss) {
            case LossSpec.Mse mse when !unit.isEmpty() -> unit + "²";
            case LossSpec.L1 l1 -> unit;
            default -> ""; // squares of small errors and sizes of large ones have none in common
        };
    }

    /** What a σ is; empty where none is counted. */
    String explained(Texts texts) {
        if (deviation.isEmpty()) {
            return "";
        }
        String size = texts.significant(deviation.getAsDouble());
        return target.isEmpty() ? texts.say("loss.sigma", size) : texts.say("loss.sigma.of", size, target);
    }
}
