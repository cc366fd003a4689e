package dev.paso.core.engine;

import dev.paso.core.Elementary;
import java.util.Arrays;

/** One sample at a time. */
final class PlainRegression extends Regression {
    private final double[] parts = new double[4 * Kernels.LANES];

    PlainRegression(int columns, int most) {
        super(columns, most);
    }

    @Override
    void linear(Batch batch, double first, double second, double bias) {
        Arrays.fill(parts, 0);
        for (int n = 0; n < batch.stride(); n++) {
            int at = batch.start() + n;
            double z = Math.fma(second, x2(batch, at), Math.fma(first, batch.x()[at], bias));
            double d = (z - batch.targets()[at]) * batch.counts()[n];
            add(batch, n, d, d, d);
        }
        fold();
    }

    @Override
    void logistic(Batch batch, double first, double second, double bias, double posWeight) {
        Arrays.fill(parts, 0);
        for (int n = 0; n < batch.stride(); n++) {
            int at = batch.start() + n;
            double z = Math.fma(second, x2(batch, at), Math.fma(first, batch.x()[at], bias));
            double weight = Math.fma(posWeight - 1, batch.targets()[at], 1);
            double rest = 1 - batch.targets()[at];
            double e = Elementary.exp(-Math.abs(z));
            double negative = (z > 0 ? e : 1) / (e + 1); // the logistic function of -z
            double loss = Math.fma(rest, z, weight * Math.fma(Math.abs(z) - z, 0.5, Elementary.log1p(e)));
            double count = batch.counts()[n];
            double slope = Math.fma(-(weight * count), negative, rest * count);
            add(batch, n, loss, count, slope);
        }
        fold();
    }

    private void add(Batch batch, int n, double loss, double count, double slope) {
        int lane = n % Kernels.LANES;
        parts[lane] = Math.fma(loss, count, parts[lane]);
        parts[4 + lane] = Math.fma(slope, batch.x()[batch.start() + n], parts[4 + lane]);
        parts[8 + lane] = Math.fma(slope, x2(batch, batch.start() + n), parts[8 + lane]);
        parts[12 + lane] += slope;
    }

    private double x2(Batch batch, int at) {
        return batch.x()[at + second(batch)];
    }

    private void fold() {
        loss = total(0);
        firstSlope = total(4);
        secondSlope = total(8);
        biasSlope = total(12);
    }

    private double total(int from) {
        return (parts[from] + parts[from + 1]) + (parts[from + 2] + parts[from + 3]);
    }
}
