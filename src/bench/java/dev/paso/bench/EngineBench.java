package dev.paso.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./paso bench engine [--quick]}: every work in processes of its own, Paso and the reference in turn, several times; the best of
 * each counts, so that neither who else uses the cores for a while nor the compiler's luck in one process decides a ratio.
 */
public final class EngineBench {
    private static final double GRID_FLOOR = 8;
    private static final int ROUNDS = 3;
    private static final String HEADER = "%-48s %14s %14s %8s %7s%n";
    private static final String LIMIT_ROW = "%-48s %14.2f %14s%s%n";
    private static final String ROW = "%-48s %,14.0f %,14.0f %7.1fx %6.0fx%s%n";

    private final boolean isQuick;

    private EngineBench(boolean isQuick) {
        this.isQuick = isQuick;
    }

    public static void main(String[] args) throws RunnerException, InterruptedException {
        List<String> words = List.of(args);
        if (!words.isEmpty() && !words.equals(List.of("--quick"))) {
            System.err.println("usage: paso bench engine [--quick]");
            System.exit(2);
        }
        new EngineBench(!words.isEmpty()).run();
    }

    private void run() throws RunnerException, InterruptedException {
        System.out.println(
                "Updates (or grids) a second of processor time; the reference is a network in plain double[],"
                        + " one sample at a time.");
        System.out.printf(HEADER, "", "Paso", "reference", "ratio", "floor");
        for (Work work : Work.values()) {
            compare(work.title, work.floor, "StepBenchmark.paso", "StepBenchmark.oneByOne", work);
        }
        compare("  the same: ND4J against Paso's arrays", 1, "StepBenchmark.paso", "StepBenchmark.arrays", Work.WIDE);
        compare("2-8-8-1 tanh, 100x100 grid", GRID_FLOOR, "GridBenchmark.paso", "GridBenchmark.oneByOne");
        lessons();
    }

    private void compare(String title, double floor, String benchmark, String reference, Work... work)
            throws RunnerException {
        double paso = 0;
        double other = 0;
        for (int round = 0; round < (isQuick ? 1 : ROUNDS); round++) {
            paso = Math.max(paso, measure(benchmark, work));
            other = Math.max(other, measure(reference, work));
        }
        double ratio = paso / other;
        String verdict = ratio < floor ? "  below its floor" : "";
        System.out.printf(Locale.ROOT, ROW, title, paso, other, ratio, floor, verdict);
    }

    /** What has to be fast enough by itself. */
    private void lessons() throws RunnerException, InterruptedException {
        System.out.printf("%n%-48s %14s %14s%n", "", "Paso", "limit");
        printMillis("loss surface of a line, 101x101, squared errors", "bowl", 5);
        printMillis("the same of absolute errors, pass by pass", "surface", Double.NaN);
        printMillis("chapter 3, 100 epochs, from the recipe", "chapterThree", 5);
        printLimit(
                "memory of chapter 3 with 2,000 epochs of history",
                Memory.kilobytesOfARun(LessonBenchmark.CHAPTER_THREE.withEpochs(2_000)),
                1024,
                "KB");
    }

    private void printMillis(String title, String benchmark, double limit) throws RunnerException {
        printLimit(title, 1_000 / measure("LessonBenchmark." + benchmark), limit, "ms");
    }

    private static void printLimit(String title, double measured, double limit, String unit) {
        String most = Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "%,.0f %s", limit, unit);
        System.out.printf(Locale.ROOT, LIMIT_ROW, title, measured, most, measured > limit ? "  above its limit" : "");
    }

    private double measure(String benchmark, Work... work) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark + "$")
                .addProfiler(ProcessorTime.class)
                .forks(1)
                .jvmArgsAppend("-Xbatch") // waits for the compiler, so that a short warm-up is enough
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(200))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(150))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .output("target/jmh.log"); // also what the measured processes print
        if (work.length > 0) {
            options = options.param("work", Stream.of(work).map(Work::name).toArray(String[]::new));
        }
        List<RunResult> results = new ArrayList<>(new Runner(options.build()).run());
        return results.getFirst().getSecondaryResults().get(ProcessorTime.NAME).getScore();
    }
}
