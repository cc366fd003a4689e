package dev.paso.core.random;

/**
 * The Mersenne Twister, seeded with one 32-bit number as NumPy's legacy generator and PyTorch's CPU generator do.
 *
 * @see <a href="https://doi.org/10.1145/272991.272995">Matsumoto and Nishimura (1998)</a>
 */
public final class Mt19937 {
    private static final int N = 624;
    private static final int M = 397;

    private final int[] state;
    private int index;

    /** Only the low 32 bits of {@code seed} count. */
    public Mt19937(long seed) {
        state = new int[N];
        index = N;
        state[0] = (int) seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    private Mt19937(Mt19937 other) {
        state = other.state.clone();
        index = other.index;
    }

    /** A generator that goes on as this one would, by itself. */
    public Mt19937 copy() {
        return new Mt19937(this);
    }

    /** The next 32 bits. */
    public int nextInt() {
        if (index == N) {
            twist();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
            state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        index = 0;
    }
}
