package dev.paso.core.random;

import dev.paso.core.Require;

/** The range of seeds that NumPy's legacy generator and PyTorch understand in the same way. */
public final class Seeds {
    public static final long MAX = 0xFFFF_FFFFL;

    private Seeds() {}

    /** Returns {@code seed} where it is in [0, 2^32 - 1]. */
    public static long check(String field, long seed) {
        if (seed < 0 || seed > MAX) {
            throw Require.refused(field, "must be in [0, " + MAX + "]", seed);
        }
        return seed;
    }
}
