package dev.paso.core.random;

import dev.paso.core.Dtype;

/** PyTorch's CPU generator ({@code torch.manual_seed}), digit for digit. */
public final class TorchGenerator {
    /** What PyTorch starts with when nobody seeded it. */
    public static final long DEFAULT_SEED = 67_280_421_310_721L;

    private static final int BLOCK = 16;

    private Mt19937 words;
    private double cached;
    private boolean isCached;

    /** Only the low 32 bits of {@code seed} count. */
    public TorchGenerator(long seed) {
        this(new Mt19937(seed), 0, false);
    }

    private TorchGenerator(Mt19937 words, double cached, boolean isCached) {
        this.words = words;
        this.cached = cached;
        this.isCached = isCached;
    }

    /** Starts anew; a cached normal is forgotten. */
    public void manualSeed(long seed) {
        words = new Mt19937(seed);
        isCached = false;
    }

    /** Goes on as {@code other} would; {@code other} stays as it is. */
    public void restore(TorchGenerator other) {
        words = other.words.copy();
        cached = other.cached;
        isCached = other.isCached;
    }

    /** A generator that goes on as this one would, by itself. */
    public TorchGenerator copy() {
        return new TorchGenerator(words.copy(), cached, isCached);
    }

    public int random32() {
        return words.nextInt();
    }

    /** The first word is the high half. */
    public long random64() {
        long high = words.nextInt() & 0xFFFF_FFFFL;
        return high << 32 | words.nextInt() & 0xFFFF_FFFFL;
    }

    /** A draw from {@code torch.empty((), dtype=torch.int64).random_()}: 63 bits. */
    public long random63() {
        return random64() & Long.MAX_VALUE;
    }

    /** Uniform float32 in [0, 1), with 24 bits of one word. */
    public float uniformFloat() {
        return (words.nextInt() & 0xFF_FFFF) * 0x1p-24f;
    }

    /** Uniform in [0, 1), with 53 bits of two words. */
    public double uniformDouble() {
        return (random64() & 0x1F_FFFF_FFFF_FFFFL) * 0x1p-53;
    }

    /** Uniform in [from, to) as {@code uniform_} draws it in {@code dtype}: one fused multiply-add. */
    public double uniform(Dtype dtype, double from, double to) {
        if (dtype == Dtype.FLOAT64) {
            return Math.fma(uniformDouble(), to - from, from);
        }
        float low = (float) from;
        return Math.fma(uniformFloat(), (float) to - low, low);
    }

    /** One standard normal in double precision, by Box and Muller; every other value comes from the cache. */
    public double nextGaussian() {
        if (isCached) {
            isCached = false;
            return cached;
        }
        double u1 = uniformDouble();
        double u2 = uniformDouble();
        double radius = Math.sqrt(-2 * StrictMath.log1p(-u2));
        double theta = 2 * Math.PI * u1;
        cached = radius * StrictMath.sin(theta);
        isCached = true;
        return radius * StrictMath.cos(theta);
    }

    /** Standard normals as {@code torch.randn(n)} draws them: from 16 elements on in blocks. */
    public double[] normals(Dtype dtype, int n) {
        double[] values = new double[n];
        if (n < BLOCK) {
            for (int i = 0; i < n; i++) {
                values[i] = dtype.round(nextGaussian());
            }
            return values;
        }
        fillUniform(dtype, values, 0, n);
        for (int i = 0; i + BLOCK <= n; i += BLOCK) {
            transform(dtype, values, i);
        }
        if (n % BLOCK != 0) {
            fillUniform(dtype, values, n - BLOCK, n);
            transform(dtype, values, n - BLOCK);
        }
        return values;
    }

    private void fillUniform(Dtype dtype, double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = dtype == Dtype.FLOAT32 ? uniformFloat() : uniformDouble();
        }
    }

    private static void transform(Dtype dtype, double[] values, int from) {
        for (int j = from; j < from + BLOCK / 2; j++) {
            double u1 = 1 - values[j];
            double radius = dtype.round(Math.sqrt(dtype.round(-2 * dtype.round(StrictMath.log(u1)))));
            double theta = dtype.round(dtype.round(2 * Math.PI) * values[j + BLOCK / 2]);
            values[j] = dtype.round(radius * dtype.round(StrictMath.cos(theta)));
            values[j + BLOCK / 2] = dtype.round(radius * dtype.round(StrictMath.sin(theta)));
        }
    }

    /** The numbers 0..n-1 as {@code torch.randperm(n)} orders them. */
    public int[] permutation(int n) {
        int[] indices = Permutations.identity(n);
        for (int i = 0; i < n - 1; i++) {
            int j = i + Integer.remainderUnsigned(random32(), n - i);
            int swapped = indices[i];
            indices[i] = indices[j];
            indices[j] = swapped;
        }
        return indices;
    }

    /** Indices of {@code weights} as {@code torch.multinomial(weights, draws, replacement=True)} draws them in float64. */
    public int[] multinomial(double[] weights, int draws) {
        double[] cumulated = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulated[i] = sum;
        }
        for (int i = 0; i < cumulated.length; i++) {
            cumulated[i] /= sum;
        }
        int[] drawn = new int[draws];
        for (int i = 0; i < draws; i++) {
            drawn[i] = firstFrom(cumulated, uniformDouble());
        }
        return drawn;
    }

    /** The first place of an ascending array with at least {@code least}, or the last one. */
    private static int firstFrom(double[] ascending, double least) {
        int low = 0;
        int high = ascending.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
