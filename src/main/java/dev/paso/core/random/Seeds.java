package dev.paso.core.random;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;

/** The range of seeds that NumPy's legacy generator and PyTorch understand in the same way. */
public final class Seeds {
    public static final long MAX = 0xFFFF_FFFFL;

    private Seeds() {}

    /** Returns {@code seed} where it is in [0, 2^32 - 1]. */
    public static long check(String field, long seed) {
        if (seed < 0 || seed > MAX) {
            throw new RefusedException(field, Rule.IN_RANGE, 0, MAX, seed);
        }
        return seed;
    }
}
