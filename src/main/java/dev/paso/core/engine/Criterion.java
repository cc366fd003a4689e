package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import java.util.Arrays;

/** What a model's outputs for a batch cost, and how steeply: the loss of each, its mean or sum, and the slopes at the outputs. */
final class Criterion {
    private final Loss loss;
    private final Dtype dtype;
    private final Kernels kernels;
    private final int outputs;
    private final double[] losses;
    private final double[] shares;
    private final double[] total = new double[1];

    /** @param most samples with the lanes that are filled up */
    Criterion(Loss loss, Dtype dtype, Kernels kernels, int outputs, int most) {
        this.loss = loss;
        this.dtype = dtype;
        this.kernels = kernels;
        this.outputs = outputs;
        losses = new double[outputs * most];
        shares = new double[outputs];
    }

    /** Of one output and sample of the last batch, before reduction. */
    double loss(int output, int sample, int stride) {
        return losses[output * stride + sample];
    }

    /**
     * The loss of a batch.
     *
     * @param predicted output after output; rounded in place
     * @param slope the derivative with respect to each of them, written here
     */
    double of(Batch batch, double[] predicted, double[] slope) {
        int size = batch.size();
        int stride = batch.stride();
        dtype.round(predicted, 0, outputs * stride);
        double divisor = divisor(batch);
        double scale = 1 / divisor;
        if (loss.spec() instanceof LossSpec.CrossEntropy spec) {
            crossEntropy(spec, batch, predicted, slope, scale);
        } else {
            for (int o = 0; o < outputs; o++) {
                int target = batch.start() + o * batch.length();
                kernels.losses(loss, predicted, o * stride, batch.targets(), target, losses, slope, stride, scale);
            }
        }
        int rows = loss.spec() instanceof LossSpec.CrossEntropy ? 1 : outputs;
        for (int end = stride; size < stride && end <= outputs * stride; end += stride) {
            Arrays.fill(losses, end - stride + size, end, 0);
            Arrays.fill(slope, end - stride + size, end, 0);
        }
        kernels.sums(losses, 1, total, 0, rows * stride);
        return dtype.round(dtype.round(total[0]) / divisor);
    }

    private void crossEntropy(
            LossSpec.CrossEntropy spec, Batch batch, double[] predicted, double[] slope, double scale) {
        double[] targets = batch.targets();
        int from = batch.start();
        int stride = batch.stride();
        if (loss.isOnClasses()) {
            SoftmaxCrossEntropy.losses(spec, outputs, predicted, targets, from, losses, slope, stride, scale, shares);
        } else {
            SoftmaxCrossEntropy.ofProbabilities(
                    spec, outputs, predicted, targets, from, batch.length(), losses, slope, stride, scale, shares);
        }
    }

    /** Samples may weigh as their class does. */
    private double divisor(Batch batch) {
        boolean isWeighted = loss.isOnClasses()
                && loss.spec() instanceof LossSpec.CrossEntropy spec
                && !spec.weight().isEmpty()
                && spec.reduction() == LossSpec.Reduction.MEAN;
        return isWeighted
                ? SoftmaxCrossEntropy.weights(
                        (LossSpec.CrossEntropy) loss.spec(), batch.targets(), batch.start(), batch.size())
                : loss.divisor(batch.size(), outputs);
    }
}
