package dev.paso.bench.stream;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Prints what was measured as a table that can go into a README. */
final class Figures {
    private static final double GIB = 1L << 30;

    private Figures() {}

    static void title() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "%s, %d cores, %.0f GB memory, heap of %.0f GB, %s %s, Java %s; other work on the machine: load %.1f%n%n",
                LocalDate.now(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB,
                Runtime.getRuntime().maxMemory() / GIB,
                system.getName(),
                system.getArch(),
                Runtime.version(),
                system.getSystemLoadAverage());
        System.out.println("| what | figure |\n| --- | --- |");
    }

    static void row(String what, String format, Object... values) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, values) + " |");
    }

    static double median(Collection<? extends Number> numbers) {
        List<Double> sorted = numbers.stream().map(Number::doubleValue).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The value below which the part {@code q} of the numbers lies. */
    static double percentile(Collection<? extends Number> numbers, double q) {
        List<Double> sorted = numbers.stream().map(Number::doubleValue).sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(q * sorted.size()) - 1));
    }

    static double least(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    static double largest(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
