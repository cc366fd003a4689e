package dev.paso.core.engine;

import dev.paso.core.Elementary;
import dev.paso.core.loss.LossSpec;

/** Softmax and cross-entropy in one, stable for large logits. */
final class CrossEntropy {
    private CrossEntropy() {}

    /**
     * @param logits a row of {@code stride} samples a class
     * @param labels a class index a sample, the first at {@code from}
     * @param losses receives a loss a sample, in nats
     * @param slopes receives the derivatives for the logits, times {@code scale}
     */
    static void losses(
            LossSpec.CrossEntropy spec,
            int classes,
            double[] logits,
            double[] labels,
            int from,
            double[] losses,
            double[] slopes,
            int stride,
            double scale) {
        double smoothing = spec.labelSmoothing() / classes;
        for (int n = 0; n < stride; n++) {
            int label = (int) labels[from + n];
            double max = Double.NEGATIVE_INFINITY;
            double sumOfLogits = 0;
            for (int at = n; at < classes * stride; at += stride) {
                max = Math.max(max, logits[at]);
                sumOfLogits += logits[at];
            }
            double sum = 0;
            for (int at = n; at < classes * stride; at += stride) {
                slopes[at] = Elementary.exp(logits[at] - max);
                sum += slopes[at];
            }
            for (int j = 0; j < classes; j++) {
                double share = (j == label ? 1 - spec.labelSmoothing() : 0) + smoothing;
                slopes[j * stride + n] = (slopes[j * stride + n] / sum - share) * scale;
            }
            double logSum = max + StrictMath.log(sum);
            losses[n] = (1 - spec.labelSmoothing()) * (logSum - logits[label * stride + n])
                    + smoothing * (classes * logSum - sumOfLogits);
        }
    }
}
