package dev.paso.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raw inputs that say one thing together: a column alone, or those that stand for the words of one column, {@code colour=red} beside
 * {@code colour=blue}, of which each sample has exactly one.
 *
 * @param columns their indices, at least one, side by side
 */
public record InputGroup(List<Integer> columns) {
    private static final char OF = '=';

    public InputGroup {
        columns = List.copyOf(columns);
    }

    /** All raw inputs, in order. */
    static List<InputGroup> of(DatasetSpec spec, Samples raw) {
        List<String> names = spec instanceof InlineSpec own ? own.names().x() : List.of();
        List<InputGroup> groups = new ArrayList<>();
        int from = 0;
        while (from < raw.inputs()) {
            int to = from + 1;
            Optional<String> column = column(names, from);
            while (to < raw.inputs() && column.isPresent() && column.equals(column(names, to))) {
                to++;
            }
            if (to - from > 1 && !areOneOfMany(raw, from, to)) {
                to = from + 1;
            }
            List<Integer> columns = new ArrayList<>();
            for (int i = from; i < to; i++) {
                columns.add(i);
            }
            groups.add(new InputGroup(columns));
            from = to;
        }
        return groups;
    }

    /** Whether it stands for the words of a column. */
    public boolean isOfWords() {
        return columns.size() > 1;
    }

    /** The word that an input stands for, where it is one of several. */
    public String word(List<String> inputs, int input) {
        String name = inputs.get(input);
        return name.substring(name.lastIndexOf(OF) + 1);
    }

    /** What it is called, where the inputs have names. */
    public String name(List<String> inputs) {
        String first = inputs.get(columns.getFirst());
        return columns.size() == 1 ? first : column(inputs, columns.getFirst()).orElse(first);
    }

    /** The column of whose words an input is one. */
    private static Optional<String> column(List<String> names, int input) {
        String name = input < names.size() ? names.get(input) : "";
        int end = name.lastIndexOf(OF);
        return end > 0 ? Optional.of(name.substring(0, end)) : Optional.empty();
    }

    /** Whether every sample has one of them, and only one. */
    private static boolean areOneOfMany(Samples raw, int from, int to) {
        for (int row = 0; row < raw.size(); row++) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double value = raw.x()[row * raw.inputs() + i];
                if (value != 0 && value != 1) {
                    return false;
                }
                sum += value;
            }
            if (sum != 1) {
                return false;
            }
        }
        return true;
    }
}
