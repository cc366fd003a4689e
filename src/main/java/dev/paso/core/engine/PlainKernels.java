package dev.paso.core.engine;

import dev.paso.core.Elementary;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.Activations;
import dev.paso.core.nn.LayerSpec;

/** Plain loops, for machines without wide vectors or a JVM without the module for them. */
final class PlainKernels implements Kernels {
    @Override
    public void combine(
            double first,
            double[] weights,
            int w,
            int step,
            double[] x,
            int from,
            int apart,
            int terms,
            double[] y,
            int to,
            int stride) {
        for (int n = 0; n < stride; n++) {
            y[to + n] = first;
        }
        for (int k = 0; k < terms; k++) {
            double weight = weights[w + k * step];
            int at = from + k * apart;
            for (int n = 0; n < stride; n++) {
                y[to + n] = Math.fma(weight, x[at + n], y[to + n]);
            }
        }
    }

    @Override
    public void dots(
            double[] a,
            int from,
            int apart,
            int rows,
            double[] b,
            int bFrom,
            double[] results,
            int r,
            int step,
            int stride) {
        for (int k = 0; k < rows; k++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int n = 0; n < stride; n += LANES) {
                int at = from + k * apart + n;
                s0 = Math.fma(a[at], b[bFrom + n], s0);
                s1 = Math.fma(a[at + 1], b[bFrom + n + 1], s1);
                s2 = Math.fma(a[at + 2], b[bFrom + n + 2], s2);
                s3 = Math.fma(a[at + 3], b[bFrom + n + 3], s3);
            }
            results[r + k * step] = (s0 + s1) + (s2 + s3);
        }
    }

    @Override
    public void sums(double[] a, int rows, double[] results, int r, int stride) {
        for (int k = 0; k < rows; k++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int at = k * stride; at < (k + 1) * stride; at += LANES) {
                s0 += a[at];
                s1 += a[at + 1];
                s2 += a[at + 2];
                s3 += a[at + 3];
            }
            results[r + k] = (s0 + s1) + (s2 + s3);
        }
    }

    @Override
    public void activate(LayerSpec.Activation activation, double[] z, double[] y, int count) {
        switch (activation) {
            case LayerSpec.Tanh tanh -> {
                for (int k = 0; k < count; k++) {
                    y[k] = Elementary.tanh(z[k]);
                }
            }
            case LayerSpec.Sigmoid sigmoid -> {
                for (int k = 0; k < count; k++) {
                    y[k] = Elementary.sigmoid(z[k]);
                }
            }
            case LayerSpec.Relu relu -> {
                for (int k = 0; k < count; k++) {
                    y[k] = z[k] < 0 ? 0 : z[k];
                }
            }
            default -> {
                for (int k = 0; k < count; k++) {
                    y[k] = Activations.value(activation, z[k]);
                }
            }
        }
    }

    @Override
    public void slopes(LayerSpec.Activation activation, double[] z, double[] y, double[] up, double[] down, int count) {
        switch (activation) {
            case LayerSpec.Tanh tanh -> {
                for (int k = 0; k < count; k++) {
                    down[k] = up[k] * (1 - y[k] * y[k]);
                }
            }
            case LayerSpec.Sigmoid sigmoid -> {
                for (int k = 0; k < count; k++) {
                    down[k] = up[k] * (y[k] * (1 - y[k]));
                }
            }
            case LayerSpec.Relu relu -> {
                for (int k = 0; k < count; k++) {
                    down[k] = z[k] > 0 ? up[k] : 0;
                }
            }
            default -> {
                for (int k = 0; k < count; k++) {
                    down[k] = up[k] * Activations.slope(activation, z[k]);
                }
            }
        }
    }

    @Override
    public void losses(
            Loss loss,
            double[] outputs,
            int from,
            double[] targets,
            int target,
            double[] losses,
            double[] slopes,
            int count,
            double scale) {
        switch (loss.spec()) {
            case LossSpec.Mse mse -> {
                for (int k = 0; k < count; k++) {
                    double d = outputs[from + k] - targets[target + k];
                    losses[from + k] = d * d;
                    slopes[from + k] = (d + d) * scale;
                }
            }
            case LossSpec.BceWithLogits bce -> {
                double more = loss.posWeight() - 1;
                for (int k = 0; k < count; k++) {
                    double z = outputs[from + k];
                    double weight = Math.fma(more, targets[target + k], 1);
                    double rest = 1 - targets[target + k];
                    double e = Elementary.exp(-Math.abs(z));
                    double low = 1 / (e + 1);
                    double negative = z > 0 ? e * low : low;
                    double sum = Math.fma(Math.abs(z) - z, 0.5, Elementary.log1p(e));
                    losses[from + k] = Math.fma(rest, z, weight * sum);
                    slopes[from + k] = Math.fma(-weight, negative, rest) * scale;
                }
            }
            default -> {
                for (int k = 0; k < count; k++) {
                    losses[from + k] = loss.value(outputs[from + k], targets[target + k]);
                    slopes[from + k] = loss.slope(outputs[from + k], targets[target + k]) * scale;
                }
            }
        }
    }

    @Override
    public Regression regression(int columns, int most) {
        return new PlainRegression(columns, most);
    }
}
