package dev.paso.ui.panel;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Term;
import dev.paso.ui.component.ExplainModel;
import dev.paso.ui.component.ExplainModel.Line;
import dev.paso.ui.component.ExplainModel.Rest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is shown of long sums and wide layers: a few, the telling ones, until somebody opens the rest. */
final class Folding {
    static final int MOST = 6;
    private static final int MOST_OPENED = 200; // keys that are remembered: a browser may send any

    private final Set<String> opened = new HashSet<>();

    void open(String key) {
        if (opened.size() < MOST_OPENED) {
            opened.add(key);
        }
    }

    void close() {
        opened.clear();
    }

    /** The units to show of {@code count}, in order: the first ones, those that {@code wanted} names among them. */
    List<Integer> units(String key, int count, Set<Integer> wanted) {
        if (count <= MOST + 1 || opened.contains(key)) {
            return IntStream.range(0, count).boxed().toList();
        }
        TreeSet<Integer> shown = new TreeSet<>(wanted);
        for (int unit = 0; shown.size() < MOST; unit++) {
            shown.add(unit);
        }
        return List.copyOf(shown);
    }

    /**
     * An equation with the largest terms of its sum, and {@code wanted} among them; the others are one number.
     *
     * @param wanted index of a term; -1 for none
     */
    Line line(String key, Equation equation, int wanted) {
        List<Term> terms = equation.terms();
        if (terms.size() <= MOST + 1 || opened.contains(key)) {
            return Line.of(equation, terms, null);
        }
        TreeSet<Integer> shown = new TreeSet<>();
        if (wanted >= 0) {
            shown.add(wanted);
        }
        IntStream.range(0, terms.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(terms.get(i).value())))
                .forEach(i -> {
                    if (shown.size() < MOST) {
                        shown.add(i);
                    }
                });
        List<Term> rest = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!shown.contains(i)) {
                rest.add(terms.get(i));
            }
        }
        double sum = rest.stream().mapToDouble(Term::value).sum();
        return Line.of(
                equation,
                shown.stream().map(terms::get).toList(),
                new Rest(rest.size(), ExplainModel.finite(sum), key));
    }

    Line line(String key, Equation equation) {
        return line(key, equation, -1);
    }
}
