package dev.paso.echarts;

/** A labelled dot, in axis values: the best epoch, the current threshold on a ROC curve. */
public record Mark(String label, double x, double y) {
    /** @throws IllegalArgumentException if a coordinate is not finite */
    public Mark {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("x and y must be finite, were %s and %s".formatted(x, y));
        }
    }
}
