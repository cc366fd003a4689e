package dev.paso.core.metric;

/**
 * Bins of one width for residuals, 0 at an edge of two of them. Widths are 1, 2 or 5 times a power of ten, so that bins stay where they
 * are while a model gets a little better.
 *
 * @param low the lower edge of the first bin
 * @param width of each, greater than 0
 * @param count of bins, at least 2
 */
public record ResidualBins(double low, double width, int count) {
    private static final int WANTED = 6; // on the side that reaches farther, at least: up to 15 come of it

    /** Bins that hold all of {@code residuals}, at least one of them. */
    public static ResidualBins around(double... residuals) {
        double least = 0;
        double most = 0;
        for (double residual : residuals) {
            least = Math.min(least, residual);
            most = Math.max(most, residual);
        }
        double width = round(Math.max(most, -least) / WANTED);
        int below = Math.max(1, (int) Math.ceil(-least / width));
        int above = Math.max(1, (int) Math.floor(most / width) + 1);
        return new ResidualBins(-below * width, width, below + above);
    }

    /** The nearest of 1, 2, 5, 10 … below {@code size}; 1 where all residuals are 0. */
    private static double round(double size) {
        if (!(size > 0)) {
            return 1;
        }
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(size)));
        double digits = size / power;
        return (digits >= 5 ? 5 : digits >= 2 ? 2 : 1) * power;
    }

    /** How many of {@code residuals} fall into each bin; a lower edge belongs to its bin. */
    public int[] counts(double... residuals) {
        int[] counts = new int[count];
        for (double residual : residuals) {
            int bin = (int) Math.floor((residual - low) / width);
            counts[Math.clamp(bin, 0, count - 1)]++;
        }
        return counts;
    }
}
