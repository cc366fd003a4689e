package dev.paso.ui.panel;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Batch sizes to choose from. */
final class Batches {
    /** All samples at once. */
    static final int FULL = Integer.MAX_VALUE;

    static final List<Integer> SIZES = List.of(1, 4, 8, 16, 32, 64, 128, FULL);

    private Batches() {}

    /** The usual ones, {@code size} where it is none of them, and those that were there {@code before}. */
    static List<Integer> including(OptionalInt size, Set<OptionalInt> before) {
        TreeSet<Integer> all = new TreeSet<>(SIZES);
        all.add(size.orElse(FULL));
        before.forEach(one -> all.add(one.orElse(FULL)));
        return List.copyOf(all);
    }
}
