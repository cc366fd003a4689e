package dev.paso.core.metric;

/** Quantiles of a sample as {@code numpy.quantile} finds them by default: linear between the two nearest values. */
final class Quantiles {
    private Quantiles() {}

    /**
     * @param sorted increasing, at least one
     * @param q in [0, 1]
     */
    static double at(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double t = place - below;
        double step = sorted[above] - sorted[below];
        return t < 0.5 ? sorted[below] + step * t : sorted[above] - step * (1 - t); // meets both ends exactly
    }
}
