package dev.paso.core.train;

import dev.paso.core.Dtype;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.ClipSpec;
import java.util.Arrays;
import java.util.List;

/** What becomes of the gradients of an update's batches before the optimizer sees them: as they are, where the recipe asks for nothing. */
final class Gradients {
    private final Options options;
    private final Dtype dtype;
    private final List<ModelSpec.Slice> fixed;
    private final double[][] kept;
    private final boolean isPlain;
    private double[] sum = {};
    private int batches;

    Gradients(Options options, ModelSpec model, Dtype dtype) {
        this.options = options;
        this.dtype = dtype;
        fixed = model.state().stream()
                .filter(slice -> !slice.isTrained() || options.frozen().contains(slice.name()))
                .toList();
        kept = new double[fixed.size()][];
        isPlain = fixed.isEmpty()
                && options.accumulationSteps() == 1
                && options.l1Penalty() == 0
                && options.clip() instanceof ClipSpec.None;
    }

    /** Takes those of one batch, which may be changed. */
    void add(double[] gradients, double[] parameters) {
        if (isPlain) {
            sum = gradients;
            return;
        }
        if (sum.length != gradients.length) {
            sum = new double[gradients.length];
        }
        if (batches++ == 0) {
            Arrays.fill(sum, 0);
        }
        double penalty = options.l1Penalty();
        double share = options.accumulationSteps();
        for (int i = 0; i < sum.length; i++) {
            double one = dtype.round(gradients[i] / share);
            double shrinking = penalty == 0 ? 0 : dtype.round(penalty * Math.signum(parameters[i]) / share);
            sum[i] = dtype.round(sum[i] + dtype.round(one + shrinking));
        }
    }

    /** Those of an update, not yet clipped; ends it. */
    double[] gathered() {
        if (!isPlain) {
            batches = 0;
            fixed.forEach(slice -> Arrays.fill(sum, slice.offset(), slice.offset() + slice.size(), 0));
        }
        return sum;
    }

    /** Those of the update that was ended. */
    double[] clipped() {
        options.clip().clip(sum, dtype);
        return sum;
    }

    /** Keeps what an optimizer must not touch, and would: by weight decay, or by what it remembers. */
    void keep(double[] parameters) {
        for (int i = 0; i < kept.length; i++) {
            ModelSpec.Slice slice = fixed.get(i);
            kept[i] = Arrays.copyOfRange(parameters, slice.offset(), slice.offset() + slice.size());
        }
    }

    /** Puts back what was kept. */
    void putBack(double[] parameters) {
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(kept[i], 0, parameters, fixed.get(i).offset(), kept[i].length);
        }
    }
}
