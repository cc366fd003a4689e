package dev.paso.core.engine;

import dev.paso.core.Elementary;
import dev.paso.core.loss.LossSpec;

/** Softmax and cross-entropy in one, stable for large logits. */
final class SoftmaxCrossEntropy {
    private SoftmaxCrossEntropy() {}

    /**
     * On class indices.
     *
     * @param logits a row of {@code stride} samples a class
     * @param labels a class index a sample, the first at {@code from}
     * @param losses receives a loss a sample, in nats
     * @param slopes receives the derivatives for the logits, times {@code scale}
     * @param shares room for a number a class
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
            double scale,
            double[] shares) {
        double smoothing = spec.labelSmoothing() / classes;
        for (int n = 0; n < stride; n++) {
            int label = (int) labels[from + n];
            for (int j = 0; j < classes; j++) {
                double share = (j == label ? 1 - spec.labelSmoothing() : 0) + smoothing;
                shares[j] = spec.weightOf(j) * share;
            }
            losses[n] = loss(shares, classes, logits, slopes, n, stride, scale);
        }
    }

    /** On a probability a class: {@code targets} has a row of samples for each, {@code apart} from the one before. */
    static void ofProbabilities(
            LossSpec.CrossEntropy spec,
            int classes,
            double[] logits,
            double[] targets,
            int from,
            int apart,
            double[] losses,
            double[] slopes,
            int stride,
            double scale,
            double[] shares) {
        double smoothing = spec.labelSmoothing() / classes;
        for (int n = 0; n < stride; n++) {
            for (int j = 0; j < classes; j++) {
                double share = targets[from + j * apart + n] * (1 - spec.labelSmoothing()) + smoothing;
                shares[j] = spec.weightOf(j) * share;
            }
            losses[n] = loss(shares, classes, logits, slopes, n, stride, scale);
        }
    }

    /** Σ over classes of share times -log softmax, of sample {@code n}; and its slopes. */
    private static double loss(
            double[] shares, int classes, double[] logits, double[] slopes, int n, int stride, double scale) {
        double max = Double.NEGATIVE_INFINITY;
        for (int at = n; at < classes * stride; at += stride) {
            max = Math.max(max, logits[at]);
        }
        double sum = 0;
        for (int at = n; at < classes * stride; at += stride) {
            slopes[at] = Elementary.exp(logits[at] - max);
            sum += slopes[at];
        }
        double logSum = max + StrictMath.log(sum);
        double whole = 0;
        double loss = 0;
        for (int j = 0; j < classes; j++) {
            whole += shares[j];
            loss += shares[j] == 0 ? 0 : shares[j] * (logSum - logits[j * stride + n]);
        }
        for (int j = 0; j < classes; j++) {
            int at = j * stride + n;
            slopes[at] = (whole * slopes[at] / sum - shares[j]) * scale;
        }
        return loss;
    }

    /** What a mean divides by: the weights of the samples' classes. */
    static double weights(LossSpec.CrossEntropy spec, double[] labels, int from, int size) {
        double sum = 0;
        for (int n = from; n < from + size; n++) {
            sum += spec.weightOf((int) labels[n]);
        }
        return sum;
    }
}
