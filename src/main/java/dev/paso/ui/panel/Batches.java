package dev.paso.ui.panel;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Batch sizes to choose from. */
final class Batches {
    /** All samples at once. */
    static final int FULL = Integer.MAX_VALUE;

    static final List<Integer> SIZES = List.of(1, 4, 8, 16, 32, 64, 128, FULL);

    private Batches() {}

    /** The usual ones, and {@code size} where it is none of them. */
    static List<Integer> including(OptionalInt size) {
        TreeSet<Integer> all = new TreeSet<>(SIZES);
        all.add(size.orElse(FULL));
        return List.copyOf(all);
    }
}
