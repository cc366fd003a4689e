package dev.paso.bench.fuzz;

import dev.paso.core.RefusedException;
import dev.paso.table.HostileTables;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.LongStream;

/**
 * Files that are tables, whole or broken: each is read, or refused in a sentence, within 100 ms of one core for each megabyte it
 * begins. They come from their numbers, so that one that fails can be looked at again.
 */
final class TableFuzz {
    private static final long SOME = 100_000; // between two lines
    private static final double MOST_MILLIS = 100; // for each megabyte that is begun
    private static final double MEGABYTE = 1e6;

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong slow = new AtomicLong();
    private final DoubleAdder millis = new DoubleAdder();

    private final DoubleAccumulator slowest = new DoubleAccumulator(Math::max, 0);

    /** Whether none failed. */
    boolean run(long files) {
        LongStream.range(0, Math.min(files, 5_000))
                .forEach(seed -> HostileTables.fate(HostileTables.file(seed))); // compiled before it is measured
        for (long from = 0; from < files; from += SOME) {
            LongStream.range(from, Math.min(files, from + SOME)).parallel().forEach(this::one);
            System.out.println(this);
        }
        return failed.get() == 0;
    }

    private void one(long seed) {
        byte[] file = HostileTables.file(seed);
        long start = cpuNanos();
        try {
            Optional<RefusedException> fate = HostileTables.fate(file);
            (fate.isPresent() ? refused : read).incrementAndGet();
            fate.map(Throwable::getMessage)
                    .filter(said -> !said.matches("[A-Z][^\\n]*[.?]"))
                    .ifPresent(said -> fail(seed, said));
        } catch (Throwable e) { // an error of memory or of the stack is what is looked for
            fail(seed, e.toString());
        }
        double took = (cpuNanos() - start) / 1e6;
        millis.add(took);

        slowest.accumulate(took);
        if (took > MOST_MILLIS * Math.max(1, Math.ceil(file.length / MEGABYTE)) && slow.incrementAndGet() < 20) {
            System.out.printf(Locale.ROOT, "table %d of %,d bytes took %.0f ms%n", seed, file.length, took);
        }
    }

    private void fail(long seed, String why) {
        failed.incrementAndGet();
        System.out.println("table " + seed + " failed: " + why);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d tables: %,d offered to learn from, %,d refused in plain words, %,d failed; %.2f ms each, %,d slower than they may be, the slowest took %.0f ms",
                read.get() + refused.get(),
                read.get(),
                refused.get(),
                failed.get(),
                millis.sum() / (read.get() + refused.get()),
                slow.get(),
                slowest.get());
    }
}
