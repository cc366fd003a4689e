package dev.paso.bench;

/**
 * The reference: a network as one writes it first, and as TensorFlow Playground is written, in plain arrays: one sample at a time,
 * forward, backward, gradients added up, weights updated after the batch. Hidden units are tanh; there is one output.
 */
final class OneByOne {
    private final boolean isLogistic;
    private final double[][][] weights; // [layer][unit][unit before]
    private final double[][] biases;
    private final double[][] outputs;
    private final double[][] slopes;
    private final double[][][] weightSums;
    private final double[][] biasSums;

    OneByOne(int[] widths, boolean isLogistic, double[] parameters) {
        this.isLogistic = isLogistic;
        int layers = widths.length - 1;
        weights = new double[layers][][];
        weightSums = new double[layers][][];
        biases = new double[layers][];
        biasSums = new double[layers][];
        outputs = new double[widths.length][];
        slopes = new double[widths.length][];
        outputs[0] = new double[widths[0]];
        slopes[0] = new double[widths[0]];
        int next = 0;
        for (int l = 0; l < layers; l++) {
            weights[l] = new double[widths[l + 1]][widths[l]];
            weightSums[l] = new double[widths[l + 1]][widths[l]];
            biases[l] = new double[widths[l + 1]];
            biasSums[l] = new double[widths[l + 1]];
            outputs[l + 1] = new double[widths[l + 1]];
            slopes[l + 1] = new double[widths[l + 1]];
            for (double[] row : weights[l]) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = parameters[next++];
                }
            }
            for (int o = 0; o < biases[l].length; o++) {
                biases[l][o] = parameters[next++];
            }
        }
    }

    /** One update on the samples {@code order[from..to)}; their mean loss before it. */
    double step(double[][] x, double[] y, int[] order, int from, int to, double lr) {
        double loss = 0;
        for (int n = from; n < to; n++) {
            double output = forward(x[order[n]]);
            double target = y[order[n]];
            if (isLogistic) {
                loss += Math.max(output, 0) - output * target + Math.log1p(Math.exp(-Math.abs(output)));
                backward(1 / (1 + Math.exp(-output)) - target);
            } else {
                double d = output - target;
                loss += d * d;
                backward(2 * d);
            }
        }
        update(lr, to - from);
        return loss / (to - from);
    }

    double forward(double[] x) {
        for (int i = 0; i < x.length; i++) {
            outputs[0][i] = x[i];
        }
        for (int l = 0; l < weights.length; l++) {
            double[] before = outputs[l];
            for (int o = 0; o < weights[l].length; o++) {
                double[] w = weights[l][o];
                double sum = biases[l][o];
                for (int i = 0; i < w.length; i++) {
                    sum += w[i] * before[i];
                }
                outputs[l + 1][o] = l == weights.length - 1 ? sum : Math.tanh(sum);
            }
        }
        return outputs[weights.length][0];
    }

    private void backward(double slope) {
        slopes[weights.length][0] = slope;
        for (int l = weights.length - 1; l >= 0; l--) {
            double[] before = outputs[l];
            double[] down = slopes[l];
            for (int i = 0; i < down.length; i++) {
                down[i] = 0;
            }
            for (int o = 0; o < weights[l].length; o++) {
                double output = outputs[l + 1][o];
                double up = slopes[l + 1][o];
                double delta = l == weights.length - 1 ? up : up * (1 - output * output);
                double[] w = weights[l][o];
                double[] sums = weightSums[l][o];
                for (int i = 0; i < w.length; i++) {
                    sums[i] += delta * before[i];
                }
                for (int i = 0; l > 0 && i < w.length; i++) {
                    down[i] += delta * w[i];
                }
                biasSums[l][o] += delta;
            }
        }
    }

    private void update(double lr, int samples) {
        for (int l = 0; l < weights.length; l++) {
            for (int o = 0; o < weights[l].length; o++) {
                double[] w = weights[l][o];
                double[] sums = weightSums[l][o];
                for (int i = 0; i < w.length; i++) {
                    w[i] -= lr * sums[i] / samples;
                    sums[i] = 0;
                }
                biases[l][o] -= lr * biasSums[l][o] / samples;
                biasSums[l][o] = 0;
            }
        }
    }
}
