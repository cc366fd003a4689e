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

/** {@code ./paso bench engine [--quick]}: every work in a process of its own, Paso and the reference in turn. */
public final class EngineBench {
    private static final double GRID_FLOOR = 8;
    private static final String HEADER = "%-48s %14s %14s %8s %7s%n";
    private static final String ROW = "%-48s %,14.0f %,14.0f %7.1fx %6.0fx%s%n";

    private final boolean isQuick;

    private EngineBench(boolean isQuick) {
        this.isQuick = isQuick;
    }

    public static void main(String[] args) throws RunnerException {
        List<String> words = List.of(args);
        if (!words.isEmpty() && !words.equals(List.of("--quick"))) {
            System.err.println("usage: paso bench engine [--quick]");
            System.exit(2);
        }
        new EngineBench(!words.isEmpty()).run();
    }

    private void run() throws RunnerException {
        System.out.println(
                "Updates (or grids) a second of processor time; the reference is a network in plain double[],"
                        + " one sample at a time.");
        System.out.printf(HEADER, "", "Paso", "reference", "ratio", "floor");
        for (Work work : Work.values()) {
            double paso = measure("StepBenchmark.paso", work);
            print(work.title, paso, measure("StepBenchmark.oneByOne", work), work.floor);
            if (work == Work.WIDE) {
                print("  the same: ND4J against Paso's own arrays", paso, measure("StepBenchmark.arrays", work), 1);
            }
        }
        print(
                "2-8-8-1 tanh, 100x100 grid",
                measure("GridBenchmark.paso"),
                measure("GridBenchmark.oneByOne"),
                GRID_FLOOR);
    }

    private static void print(String title, double paso, double reference, double floor) {
        double ratio = paso / reference;
        System.out.printf(
                Locale.ROOT, ROW, title, paso, reference, ratio, floor, ratio < floor ? "  below its floor" : "");
    }

    private double measure(String benchmark, Work... work) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark + "$")
                .addProfiler(ProcessorTime.class)
                .forks(1)
                .jvmArgsAppend("-Xbatch") // waits for the compiler, so that a short warm-up is enough
                .warmupIterations(isQuick ? 3 : 5)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementIterations(isQuick ? 3 : 6)
                .measurementTime(TimeValue.milliseconds(250))
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
