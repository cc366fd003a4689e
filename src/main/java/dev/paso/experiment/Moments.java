package dev.paso.experiment;

import dev.paso.core.Thinning;
import java.util.ArrayList;
import java.util.List;

/**
 * A run's parameters at the ends of some of its epochs, from its start on, thinned as {@link History} thins losses: what is remembered
 * at a step is what a run stopped there remembers. For one thread.
 */
final class Moments {
    static final int MOST = 14;
    static final int LEAST = 2;

    private static final int MOST_BYTES = 400_000;
    private static final int DOUBLINGS =
            10; // of epochs beyond the capacity, each of which keeps half of it more; rarely as many

    private final List<Moment> kept = new ArrayList<>();
    private final int capacity;

    /** @param parameters never changed */
    record Moment(long step, int epoch, double[] parameters) {}

    /** Of runs with so many parameters: of large ones fewer are kept. */
    Moments(int parameters) {
        long bytes = 8L * parameters * (1 + DOUBLINGS / 2);
        capacity = (int) Math.clamp(MOST_BYTES / bytes, LEAST, MOST);
    }

    /** Whether the end of {@code epoch} is one to remember; its start is that of epoch 0. */
    boolean keeps(int epoch) {
        return Thinning.keeps(epoch, Thinning.stride(epoch + 1L, capacity));
    }

    /** A run stands at the end of {@code epoch}, after whatever is remembered. */
    void add(long step, int epoch, double[] parameters) {
        kept.add(new Moment(step, epoch, parameters));
    }

    /** Forgets what was at {@code step} and after it. */
    void forgetFrom(long step) {
        while (!kept.isEmpty() && kept.getLast().step >= step) {
            kept.removeLast();
        }
    }

    void clear() {
        kept.clear();
    }

    /** The moments to show where the run stands at {@code now}, which is the last of them. */
    List<Moment> until(Moment now) {
        long stride = Thinning.stride(now.epoch + 1L, capacity);
        List<Moment> shown = new ArrayList<>(kept);
        shown.removeIf(moment -> moment.step >= now.step || !Thinning.keeps(moment.epoch, stride));
        shown.add(kept.stream()
                .filter(moment -> moment.step == now.step)
                .findFirst()
                .orElse(now));
        return List.copyOf(shown);
    }

    /** About how much memory they hold. */
    long bytes() {
        return kept.stream().mapToLong(moment -> 8L * moment.parameters.length).sum();
    }
}
