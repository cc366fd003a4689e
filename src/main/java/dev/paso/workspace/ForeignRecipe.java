package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;

/**
 * A recipe that a step of a lab was not written for. The step can be about one of as many inputs, of numbers or two or more classes as
 * its own, validated and with biases where its own is, and of a fitted line where its own is one. Panels of a lab do not know what to
 * make of others, nor of more points and parameters than can be looked into at every frame.
 */
final class ForeignRecipe {
    private static final int MANY = 3; // classes
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_PARAMETERS = 1_000;

    private ForeignRecipe() {}

    static boolean fits(LabStep<?> step, ExperimentSpec spec) {
        boolean hasFeatures = spec.features().equals(step.preset().features())
                || step.features().contains(spec.features());
        return hasFeatures && isLike(step.preset(), spec);
    }

    /** @throws RefusedException if it is too large to be looked into */
    static void checkSize(ExperimentSpec spec) {
        atMost(MOST_POINTS, "data.n", spec.data().n());
        atMost(MOST_PARAMETERS, "model parameters", spec.model().parameterCount());
    }

    private static boolean isLike(ExperimentSpec usual, ExperimentSpec spec) {
        boolean isLine = LinePlane.fits(usual) && usual.data().isRegression();
        return spec.data().inputs() == usual.data().inputs()
                && (isValidated(spec) || !isValidated(usual))
                && (hasBiases(spec) || !hasBiases(usual))
                && Math.min(spec.data().classes(), MANY)
                        == Math.min(usual.data().classes(), MANY)
                && spec.isBinaryClassifier() == usual.isBinaryClassifier()
                && spec.loss().target() == usual.loss().target()
                && (!isLine
                        || LinePlane.fits(spec)
                                && spec.loss().getClass() == usual.loss().getClass());
    }

    private static boolean isValidated(ExperimentSpec spec) {
        return !(spec.split() instanceof SplitSpec.None);
    }

    private static boolean hasBiases(ExperimentSpec spec) {
        return spec.model().linears().stream().allMatch(LayerSpec.Linear::bias);
    }

    private static void atMost(int most, String field, int value) {
        if (value > most) {
            throw new RefusedException(field, Rule.AT_MOST_IN_LAB, most, value);
        }
    }
}
