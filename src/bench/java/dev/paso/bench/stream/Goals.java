package dev.paso.bench.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints figures beside their goals, and remembers which were missed. */
final class Goals {
    private final List<String> missed = new ArrayList<>();

    void atLeast(String what, double value, double least, String unit) {
        Figures.row(what, "%.1f %s (goal: at least %.1f)", value, unit, least);
        if (!(value >= least)) {
            missed.add(String.format(Locale.ROOT, "%s: %.1f %s, by %.1f", what, value, unit, least - value));
        }
    }

    void atMost(String what, double value, double most, String unit) {
        Figures.row(what, "%.2f %s (goal: at most %.2f)", value, unit, most);
        if (!(value <= most)) {
            missed.add(String.format(Locale.ROOT, "%s: %.2f %s, by %.2f", what, value, unit, value - most));
        }
    }

    /** Says what was missed; the status to end with. */
    int status() {
        missed.forEach(goal -> System.out.println("\nmissed: " + goal));
        return missed.isEmpty() ? 0 : 1;
    }
}
