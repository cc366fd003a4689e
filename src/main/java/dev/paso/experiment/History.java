package dev.paso.experiment;

import dev.paso.core.Thinning;
import dev.paso.core.remark.LossCurve;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The losses and learning rates of a run's epochs, thinned so that memory stays small: every epoch, then every second, every fourth, …,
 * always with the first and the newest. How coarse a view is depends on its newest epoch alone: a run that went back shows what a run
 * that never went on would show. So an epoch is kept as finely as the views need that end with it. For one thread; a {@link View} may go
 * to others.
 */
final class History {
    static final int CAPACITY = 1_000;

    /** Of one epoch; the serial number tells entries apart that stood at the same place one after the other. */
    private record Entry(
            int epoch, double training, double evaluated, double validation, double learningRate, long serial) {}

    private Entry[] entries = new Entry[16];
    private int size;
    private Entry[] seen =
            new Entry[16]; // those of them that a view of now shows; what a view has got is never changed
    private int seenSize;
    private long stride = 1; // of a view of what is known now
    private long restride; // a serial number: views before it had another stride
    private long serial;
    private List<Entry> newest = List.of(); // where it does not lie on the stride

    /** Adds the next epoch. */
    void add(int epoch, double training, OptionalDouble evaluated, OptionalDouble validation, double learningRate) {
        thin(epoch);
        Entry entry = new Entry(
                epoch, training, evaluated.orElse(Double.NaN), validation.orElse(Double.NaN), learningRate, ++serial);
        boolean isKept = Thinning.keeps(epoch - 1L, stride);
        newest = isKept ? List.of() : List.of(entry);
        if (isKept) {
            entries = withRoom(entries, size);
            entries[size++] = entry;
            see(entry);
        }
    }

    private void see(Entry entry) {
        seen = withRoom(seen, seenSize);
        seen[seenSize++] = entry;
    }

    private static Entry[] withRoom(Entry[] some, int size) {
        return size == some.length ? Arrays.copyOf(some, 2 * size) : some;
    }

    private void seeAgain() {
        seen = new Entry[16];
        seenSize = 0;
        Arrays.stream(entries, 0, size)
                .filter(entry -> Thinning.keeps(entry.epoch - 1L, stride))
                .forEach(this::see);
    }

    /** As coarse as it takes where {@code epoch} is the newest. */
    private void thin(int epoch) {
        long needed = Thinning.stride(epoch, CAPACITY);
        if (needed != stride) {
            stride = needed;
            restride = ++serial;
            seeAgain();
        }
    }

    /** Forgets what came after the last epoch that {@code trainer} completed. */
    void rewind(Trainer trainer) {
        int epoch = trainer.epoch();
        while (size > 0 && entries[size - 1].epoch > epoch) {
            size--;
        }
        entries = Arrays.copyOf(Arrays.copyOf(entries, size), Math.max(16, size));
        newest = List.of();
        thin(epoch);
        seeAgain();
        OptionalDouble training = trainer.losses().training();
        if (epoch > 0 && training.isPresent() && (size == 0 || entries[size - 1].epoch < epoch)) {
            add(
                    epoch,
                    training.getAsDouble(),
                    trainer.losses().evaluated(),
                    trainer.losses().validation(),
                    trainer.losses().learningRate().orElse(Double.NaN));
        }
    }

    void clear() {
        entries = new Entry[16];
        size = 0;
        thin(0);
        seeAgain();
        newest = List.of();
    }

    /** What is known now; it stays as it is. */
    View view() {
        return new View(seen, seenSize, restride, newest);
    }

    /** About how much memory it holds. */
    long bytes() {
        return 56L * size
                + 4L * (entries.length + seen.length); // entries with their headers, and the references to them
    }

    /** The losses at one moment. */
    static final class View {
        private final Entry[] entries; // may be longer
        private final int size;
        private final long restride;
        private final List<Entry> newest;

        private View(Entry[] entries, int size, long restride, List<Entry> newest) {
            this.entries = entries;
            this.size = size;
            this.restride = restride;
            this.newest = newest;
        }

        /** What to give to {@link #since} later: how far whoever gets all of this knows it. */
        long mark() {
            return size == 0 ? restride : Math.max(restride, entries[size - 1].serial);
        }

        /** All that differs from what was known at {@code mark}; 0: everything. */
        Frame.Losses since(long mark) {
            int from = mark >= restride ? after(mark) : 0;
            List<Integer> epochs = new ArrayList<>();
            List<OptionalDouble> training = new ArrayList<>();
            List<OptionalDouble> evaluated = new ArrayList<>();
            List<OptionalDouble> validation = new ArrayList<>();
            List<OptionalDouble> learningRates = new ArrayList<>();
            for (int i = from; i < size + newest.size(); i++) {
                Entry entry = at(i);
                epochs.add(entry.epoch);
                training.add(finite(entry.training));
                evaluated.add(finite(entry.evaluated));
                validation.add(finite(entry.validation));
                learningRates.add(finite(entry.learningRate));
            }
            boolean isEvaluated = evaluated.stream().anyMatch(OptionalDouble::isPresent);
            return new Frame.Losses(
                    from, epochs, training, isEvaluated ? evaluated : List.of(), validation, learningRates);
        }

        private Entry at(int index) {
            return index < size ? entries[index] : newest.get(index - size);
        }

        /** All losses, for whoever looks at them as a whole. */
        LossCurve curve() {
            int count = size + newest.size();
            int[] epochs = new int[count];
            double[] training = new double[count];
            double[] validation = new double[count];
            for (int i = 0; i < count; i++) {
                Entry entry = at(i);
                epochs[i] = entry.epoch;
                training[i] = entry.training;
                validation[i] = entry.validation;
            }
            return new LossCurve(epochs, training, validation);
        }

        /** The first whose serial number, which grows, is greater than {@code mark}. */
        private int after(long mark) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (entries[middle].serial > mark) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /** Empty for what JSON and a chart cannot show. */
    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
