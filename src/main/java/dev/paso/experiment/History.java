package dev.paso.experiment;

import dev.paso.core.Thinning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The losses of a run's epochs, thinned so that memory stays small: every epoch, then every second, every fourth, …, always with
 * the first and the newest. How coarse a view is depends on its newest epoch alone: a run that went back shows what a run that never
 * went on would show. So an epoch is kept as finely as the views need that end with it. For one thread; a {@link View} may go to others.
 */
final class History {
    static final int CAPACITY = 1_000;

    /** Losses of one epoch; the serial number tells entries apart that stood at the same place one after the other. */
    private record Entry(int epoch, double training, double validation, long serial) {}

    private Entry[] entries = new Entry[16];
    private int size;
    private long stride = 1; // of a view of what is known now
    private long restride; // a serial number: views before it had another stride
    private long serial;
    private List<Entry> newest = List.of(); // where it does not lie on the stride

    /** Adds the next epoch. */
    void add(int epoch, double training, OptionalDouble validation) {
        thin(epoch);
        Entry entry = new Entry(epoch, training, validation.orElse(Double.NaN), ++serial);
        boolean isKept = Thinning.keeps(epoch - 1L, stride);
        newest = isKept ? List.of() : List.of(entry);
        if (isKept) {
            append(entry);
        }
    }

    private void append(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
    }

    /** As coarse as it takes where {@code epoch} is the newest. */
    private void thin(int epoch) {
        long needed = Thinning.stride(epoch, CAPACITY);
        if (needed != stride) {
            stride = needed;
            restride = ++serial;
        }
    }

    /** Forgets what came after {@code epoch}, whose losses are given where it is not 0. */
    void rewind(int epoch, OptionalDouble training, OptionalDouble validation) {
        while (size > 0 && entries[size - 1].epoch > epoch) {
            size--;
        }
        entries = Arrays.copyOf(Arrays.copyOf(entries, size), Math.max(16, size));
        newest = List.of();
        thin(epoch);
        if (epoch > 0 && training.isPresent() && (size == 0 || entries[size - 1].epoch < epoch)) {
            add(epoch, training.getAsDouble(), validation);
        }
    }

    void clear() {
        entries = new Entry[16];
        size = 0;
        thin(0);
        newest = List.of();
    }

    /** What is known now; it stays as it is. */
    View view() {
        Entry[] seen = Arrays.stream(entries, 0, size)
                .filter(entry -> Thinning.keeps(entry.epoch - 1L, stride))
                .toArray(Entry[]::new);
        return new View(seen, restride, newest);
    }

    /** About how much memory it holds. */
    long bytes() {
        return 48L * entries.length; // an entry with its header, and the reference to it
    }

    /** The losses at one moment. */
    static final class View {
        private final Entry[] entries;
        private final long restride;
        private final List<Entry> newest;

        private View(Entry[] entries, long restride, List<Entry> newest) {
            this.entries = entries;
            this.restride = restride;
            this.newest = newest;
        }

        /** What to give to {@link #since} later: how far whoever gets all of this knows it. */
        long mark() {
            return entries.length == 0 ? restride : Math.max(restride, entries[entries.length - 1].serial);
        }

        /** All that differs from what was known at {@code mark}; 0: everything. */
        Frame.Losses since(long mark) {
            int from = 0;
            while (mark >= restride && from < entries.length && entries[from].serial <= mark) {
                from++;
            }
            List<Entry> more = new ArrayList<>(Arrays.asList(entries).subList(from, entries.length));
            more.addAll(newest);
            return new Frame.Losses(
                    from,
                    more.stream().map(Entry::epoch).toList(),
                    more.stream().map(entry -> finite(entry.training)).toList(),
                    more.stream().map(entry -> finite(entry.validation)).toList());
        }
    }

    /** Empty for what JSON and a chart cannot show. */
    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
