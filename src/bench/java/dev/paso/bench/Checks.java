package dev.paso.bench;

/** Both sides of a comparison must do the same work, or the ratio means nothing. */
final class Checks {
    private static final double TOLERANCE = 1e-9; // relative; the order of the sums differs

    private Checks() {}

    static void same(double ours, double expected) {
        if (!(Math.abs(ours - expected) <= TOLERANCE * Math.max(1e-3, Math.abs(expected)))) {
            throw new IllegalStateException("Paso gives " + ours + ", the reference " + expected);
        }
    }
}
