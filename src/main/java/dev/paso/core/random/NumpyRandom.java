package dev.paso.core.random;

/** NumPy's legacy generator ({@code np.random.seed}), digit for digit. */
public final class NumpyRandom {
    private final Mt19937 words;
    private double cached;
    private boolean isCached;

    public NumpyRandom(long seed) {
        words = new Mt19937(Seeds.check("seed", seed));
    }

    /** Uniform in [0, 1), with 53 bits. */
    public double nextDouble() {
        long a = words.nextInt() >>> 5;
        long b = words.nextInt() >>> 6;
        return (a * 67_108_864.0 + b) / 9_007_199_254_740_992.0;
    }

    /** Standard normal, by Marsaglia's polar method; every other value comes from the cache. */
    public double nextGaussian() {
        if (isCached) {
            isCached = false;
            return cached;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2 * nextDouble() - 1;
            x2 = 2 * nextDouble() - 1;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1 || r2 == 0);
        double f = Math.sqrt(-2 * StrictMath.log(r2) / r2);
        cached = f * x1;
        isCached = true;
        return f * x2;
    }

    /** Uniform in 0..max, both included, by masking and redrawing. */
    public int bounded(int max) {
        if (max == 0) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int value;
        do {
            value = words.nextInt() & mask;
        } while (value > max);
        return value;
    }

    /** Shuffles in place, as {@code np.random.shuffle}. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = bounded(i);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    /** The numbers 0..n-1, shuffled. */
    public int[] permutation(int n) {
        int[] indices = Permutations.identity(n);
        shuffle(indices);
        return indices;
    }
}
