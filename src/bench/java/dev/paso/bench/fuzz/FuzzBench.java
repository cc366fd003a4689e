package dev.paso.bench.fuzz;

import dev.paso.json.HostileFiles;
import dev.paso.json.Refusals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * {@code ./paso bench fuzz [FILES]}: whatever is in a file, it is refused in plain words or trained, and soon; and as many tables
 * ({@link TableFuzz}). Files come from
 * their numbers, so that one that fails can be looked at again.
 */
public final class FuzzBench {
    private static final long FILES = 1_000_000;
    private static final long SOME = 100_000; // between two lines
    private static final int UPDATES = 25; // of each; the longest recipes would go on for an hour
    private static final long MOST_MILLIS = 10_000;

    private final Map<Long, Long> begun = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();

    private FuzzBench() {}

    public static void main(String[] args) {
        long files = args.length == 0 ? FILES : Long.parseLong(args[0]);
        boolean isGood = new FuzzBench().run(files) & new TableFuzz().run(files);
        System.exit(isGood ? 0 : 1);
    }

    private boolean run(long files) {
        Thread.ofPlatform().daemon().start(this::watch);
        Tally all = Tally.NONE;
        for (long from = 0; from < files; from += SOME) {
            all = LongStream.range(from, Math.min(files, from + SOME))
                    .parallel()
                    .mapToObj(this::one)
                    .reduce(Tally.NONE, Tally::and)
                    .and(all);
            System.out.println(all);
        }
        return failures.get() == 0;
    }

    private Tally one(long seed) {
        long start = System.nanoTime();
        begun.put(seed, start);
        try {
            HostileFiles.Fate fate = HostileFiles.fate(HostileFiles.text(seed), UPDATES);
            fate.refusal().ifPresent(Refusals::isPlain);
            return Tally.of(fate, millisSince(start), seed);
        } catch (Throwable e) { // an error of memory or of the stack is what is looked for
            failures.incrementAndGet();
            System.out.println("file " + seed + " failed: " + e);
            return Tally.failure(millisSince(start), seed);
        } finally {
            begun.remove(seed);
        }
    }

    /** Names the file that does not come to an end, and gives up. */
    private void watch() {
        while (true) {
            begun.forEach((seed, start) -> {
                if (millisSince(start) > MOST_MILLIS) {
                    System.out.println("file " + seed + " hangs");
                    System.exit(1);
                }
            });
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
