package dev.paso.core.random;

/**
 * The Mersenne Twister, seeded with one 32-bit number as NumPy's legacy generator and PyTorch's CPU generator do. A copy is small: until
 * it draws it only knows a place in the stream before it, which copies share, and how far it is from there.
 *
 * @see <a href="https://doi.org/10.1145/272991.272995">Matsumoto and Nishimura (1998)</a>
 */
public final class Mt19937 {
    private static final int N = 624;
    private static final int M = 397;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;
    private static final int MATRIX = 0x9908b0df;
    private static final int FAR = 2_000; // blocks of N words that a copy passes by before it draws: a millisecond

    /**
     * Where the stream was once; never changed.
     *
     * @param block how many blocks of N words there were before
     */
    @SuppressWarnings("ArrayRecordComponent") // only this class sees it
    private record Place(long block, int[] state) {}

    private Place place; // at this block or before it
    private int[] state =
            new int[0]; // of this block; empty: it is to be had from the place first, and then begins at the next
    private long block;
    private int index = N;
    private int next;

    /** Only the low 32 bits of {@code seed} count. */
    public Mt19937(long seed) {
        this(new Place(0, seeded((int) seed)), 0, N);
    }

    private static int[] seeded(int seed) {
        int[] state = new int[N];
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        return state;
    }

    private Mt19937(Place place, long block, int next) {
        this.place = place;
        this.block = block;
        this.next = next;
    }

    /** A generator that goes on as this one would, by itself. */
    public Mt19937 copy() {
        if (state.length == 0) {
            return new Mt19937(place, block, next);
        }
        if (block - place.block > FAR) {
            place = new Place(block, state.clone());
        }
        return new Mt19937(place, block, index);
    }

    /** The next 32 bits. */
    public int nextInt() {
        if (index == N) {
            refill();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void refill() {
        if (state.length == 0) {
            state = place.state.clone();
            for (long passed = place.block; passed < block; passed++) {
                twist();
            }
            index = next;
        }
        if (index == N) {
            twist();
            block++;
            index = 0;
        }
    }

    private void twist() {
        int i = 0;
        for (; i < N - M; i++) {
            state[i] = state[i + M] ^ mixed(state[i], state[i + 1]);
        }
        for (; i < N - 1; i++) {
            state[i] = state[i + M - N] ^ mixed(state[i], state[i + 1]);
        }
        state[i] = state[M - 1] ^ mixed(state[i], state[0]);
    }

    private static int mixed(int high, int low) {
        int y = high & UPPER | low & LOWER;
        return (y >>> 1) ^ (-(y & 1) & MATRIX);
    }
}
