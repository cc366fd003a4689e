package dev.paso.bench.fair;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * {@code ./paso bench fair}: who is expensive slows only themself. Pages without a screen, in this process, watch what the runs of one
 * host send; fails where an honest learner gets too few frames, waits too long for an answer, or memory runs out.
 */
public final class FairBench {
    private static final double SECONDS = 10;
    private static final double LEAST_ALONE = 15; // frames/s of one beside four that are expensive
    private static final double LEAST_IN_CLASS = 20; // and of each of ten beside ten
    private static final double MOST_MILLIS = 150; // from a click to its frame
    private static final int MOST_WIDTH = 4_096;
    private static final Set<Frame.Kind> ALL = EnumSet.allOf(Frame.Kind.class);

    private final List<String> failures = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    private FairBench() {}

    public static void main(String[] args) throws InterruptedException {
        FairBench bench = new FairBench();
        bench.alone();
        bench.largest();
        bench.inClass();
        bench.clock.shutdownNow();
        bench.failures.forEach(failure -> System.out.println("FAILED: " + failure));
        System.exit(bench.failures.isEmpty() ? 0 : 1);
    }

    /** What there is to lose. */
    private void alone() throws InterruptedException {
        measure("one learner alone", List.of(), 1, LEAST_ALONE);
        measure("ten learners alone", List.of(), 10, LEAST_IN_CLASS);
    }

    private void largest() throws InterruptedException {
        int width = widest();
        System.out.printf(Locale.ROOT, "the largest network of two equal layers: 2-%d-%d-1%n", width, width);
        List<ExperimentSpec> expensive = new ArrayList<>();
        expensive.add(network(width, width));
        IntStream.range(0, 3).forEach(i -> expensive.add(network(1_024, 1_024, 1_024)));
        measure("beside the largest and three 2-1024-1024-1024-1", expensive, 1, LEAST_ALONE);
    }

    private void inClass() throws InterruptedException {
        measure(
                "ten beside ten 2-1997-1997-1",
                IntStream.range(0, 10).mapToObj(i -> network(1_997, 1_997)).toList(),
                10,
                LEAST_IN_CLASS);
    }

    private void measure(String name, List<ExperimentSpec> expensive, int honest, double leastFrames)
            throws InterruptedException {
        try (Runs runs = new Runs(RunSettings.DEFAULT)) {
            List<Page> heavy = new ArrayList<>();
            expensive.forEach(spec -> open(runs, spec, heavy));
            List<Page> light = new ArrayList<>();
            IntStream.range(0, honest).forEach(i -> light.add(new Page(runs.open(honest()), Frame.Kind.USUAL, clock)));
            heavy.forEach(Page::click);
            light.forEach(Page::click);
            Thread.sleep(3_000);
            heavy.forEach(Page::reset);
            light.forEach(Page::reset);
            long from = light.stream().mapToLong(Page::step).sum();
            long heavyFrom = heavy.stream().mapToLong(Page::step).sum();
            for (int i = 0; i < SECONDS; i++) {
                Thread.sleep(900);
                light.getFirst().click(); // pauses,
                Thread.sleep(100);
                light.getFirst().click(); // and goes on: few frames are missed
            }
            System.out.println(name + ":");
            check(name, light, leastFrames);
            System.out.printf(
                    Locale.ROOT,
                    "  updates/s of the honest %.0f, of the expensive %.1f; memory %d MB of the heap, %d MB of the process%n",
                    (light.stream().mapToLong(Page::step).sum() - from) / SECONDS,
                    (heavy.stream().mapToLong(Page::step).sum() - heavyFrom) / SECONDS,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                    Pointer.physicalBytes() >> 20);
            heavy.forEach(FairBench::tell);
            Stream.concat(heavy.stream(), light.stream())
                    .flatMap(page -> page.failure().stream())
                    .forEach(failure -> failures.add(name + ": " + failure));
            heavy.forEach(Page::close);
            light.forEach(Page::close);
        } catch (OutOfMemoryError e) {
            failures.add(name + ": " + e);
        }
    }

    /** An experiment that a host refuses is no page. */
    private void open(Runs runs, ExperimentSpec spec, List<Page> pages) {
        try {
            pages.add(new Page(runs.open(spec), ALL, clock));
        } catch (IllegalArgumentException refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }

    private void check(String name, List<Page> light, double leastFrames) {
        List<Double> rates =
                light.stream().map(page -> page.frames() / SECONDS).sorted().toList();
        double least = rates.getFirst();
        List<Double> clicks = light.getFirst().clicks();
        double longest = clicks.getLast();
        System.out.printf(
                Locale.ROOT,
                "  frames/s, least %.1f, median %.1f; a click, median %.0f ms, longest %.0f ms of %d%n",
                least,
                rates.get(rates.size() / 2),
                clicks.get(clicks.size() / 2),
                longest,
                clicks.size());
        if (least < leastFrames) {
            failures.add(
                    String.format(Locale.ROOT, "%s: %.1f frames/s, must be at least %.0f", name, least, leastFrames));
        }
        if (longest > MOST_MILLIS) {
            failures.add(String.format(
                    Locale.ROOT, "%s: a click took %.0f ms, must be at most %.0f", name, longest, MOST_MILLIS));
        }
    }

    private static void tell(Page page) {
        System.out.printf(
                Locale.ROOT,
                "  expensive: frames/s %.1f, planes/s %.1f of %d cells, at step %d%n",
                page.frames() / SECONDS,
                page.fields() / SECONDS,
                page.cells(),
                page.step());
    }

    /** The widest two layers that a host takes. */
    private static int widest() {
        try (Runs runs = new Runs(RunSettings.DEFAULT)) {
            int low = 1;
            int high = MOST_WIDTH;
            while (high - low > 1) {
                int middle = (low + high) / 2;
                if (fits(runs, middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private static boolean fits(Runs runs, int width) {
        try {
            runs.open(network(width, width)).close();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static ExperimentSpec honest() {
        return recipe(1_000, 1_000_000, 10); // trains for as long as anybody looks
    }

    private static ExperimentSpec network(int... widths) {
        return recipe(100, 2_000, widths);
    }

    private static ExperimentSpec recipe(int points, int epochs, int... widths) {
        int in = 2;
        List<String> layers = new ArrayList<>();
        for (int out : widths) {
            layers.add("{\"type\": \"Linear\", \"in\": %d, \"out\": %d}, {\"type\": \"ReLU\"}".formatted(in, out));
            in = out;
        }
        layers.add("{\"type\": \"Linear\", \"in\": %d, \"out\": 1}".formatted(in));
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": %d, "noise": 0.3, "seed": 0},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [%s], "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.001}, "loader": {"batch_size": 16}, "epochs": %d}
                """.formatted(points, layers.stream().collect(Collectors.joining(", ")), epochs));
    }
}
