package dev.paso.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The losses of a run's epochs, thinned so that memory stays bounded: every epoch, then every second, every fourth, …, always with
 * the first and the newest. For one thread; a {@link View} may go to others.
 */
final class History {
    static final int CAPACITY = 1_000;

    /** Losses of one epoch; the serial number tells entries apart that stood at the same place one after the other. */
    private record Entry(int epoch, double training, double validation, long serial) {}

    private Entry[] entries = new Entry[16]; // below `size` never changed in place: views look at it
    private int size;
    private int stride = 1;
    private long serial;
    private List<Entry> newest = List.of(); // where it does not lie on the stride

    /** Adds the next epoch. */
    void add(int epoch, double training, OptionalDouble validation) {
        Entry entry = new Entry(epoch, training, validation.orElse(Double.NaN), ++serial);
        if (!isKept(epoch)) {
            newest = List.of(entry);
            return;
        }
        newest = List.of();
        if (size == CAPACITY) {
            thin();
        }
        if (!isKept(epoch)) {
            newest = List.of(entry);
        } else {
            append(entry);
        }
    }

    private boolean isKept(int epoch) {
        return (epoch - 1) % stride == 0;
    }

    private void append(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.min(CAPACITY, 2 * size));
        }
        entries[size++] = entry;
    }

    private void thin() {
        stride *= 2;
        Entry[] all = Arrays.copyOf(entries, size);
        entries = new Entry[CAPACITY];
        size = 0;
        for (Entry old : all) {
            if (isKept(old.epoch)) {
                append(new Entry(old.epoch, old.training, old.validation, ++serial));
            }
        }
    }

    /** Forgets what came after {@code epoch}, whose losses are given where it is not 0. */
    void rewind(int epoch, OptionalDouble training, OptionalDouble validation) {
        while (size > 0 && entries[size - 1].epoch > epoch) {
            size--;
        }
        entries = Arrays.copyOf(Arrays.copyOf(entries, size), Math.max(16, size));
        newest = List.of();
        if (epoch > 0 && training.isPresent() && (size == 0 || entries[size - 1].epoch < epoch)) {
            add(epoch, training.getAsDouble(), validation);
        }
    }

    void clear() {
        entries = new Entry[16];
        size = 0;
        stride = 1;
        newest = List.of();
    }

    /** What is known now; it stays as it is. */
    View view() {
        return new View(entries, size, newest);
    }

    /** About how much memory it holds. */
    long bytes() {
        return 48L * entries.length; // an entry with its header, and the reference to it
    }

    /** The losses at one moment. */
    static final class View {
        private final Entry[] entries;
        private final int size;
        private final List<Entry> newest;

        private View(Entry[] entries, int size, List<Entry> newest) {
            this.entries = entries;
            this.size = size;
            this.newest = newest;
        }

        /** What to give to {@link #since} later: how far whoever gets all of this knows it. */
        long mark() {
            return size == 0 ? 0 : entries[size - 1].serial;
        }

        /** All that differs from what was known at {@code mark}; 0: everything. */
        Frame.Losses since(long mark) {
            int from = 0;
            while (from < size && entries[from].serial <= mark) {
                from++;
            }
            List<Entry> more = new ArrayList<>(Arrays.asList(entries).subList(from, size));
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
