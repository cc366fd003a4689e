package dev.paso.workspace.classify;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.metric.ThresholdTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The counts of a run that was kept to compare with, as they are told. */
final class KeptRun {
    static final int MOST_ROWS = 500; // more steps of a curve are not seen
    static final int LONGEST = 60 * MOST_ROWS; // characters

    private KeptRun() {}

    /** A table with fewer rows, where there are too many: the last one stays, which counts everything. */
    static ThresholdTable thinned(ThresholdTable table) {
        int stride = (table.rows().size() + MOST_ROWS - 1) / MOST_ROWS;
        int last = table.rows().size() - 1;
        return stride <= 1
                ? table
                : new ThresholdTable(
                        IntStream.rangeClosed(0, last)
                                .filter(i -> (last - i) % stride == 0)
                                .mapToObj(table.rows()::get)
                                .toList(),
                        table.positives(),
                        table.negatives());
    }

    /** Positives and negatives, and then every threshold with its true and false positives. */
    static String told(ThresholdTable table) {
        return table.positives() + " " + table.negatives()
                + table.rows().stream()
                        .map(row -> ";" + row.threshold() + " " + row.tp() + " " + row.fp())
                        .collect(Collectors.joining());
    }

    /** @param field what is refused is refused under this name */
    static ThresholdTable read(String field, String text) {
        String[] parts = text.split(";", MOST_ROWS + 2);
        String[] counts = words(field, parts[0], 2);
        int positives = count(field, counts[0], 0, Integer.MAX_VALUE);
        int negatives = count(field, counts[1], 0, Integer.MAX_VALUE);
        List<Row> rows = new ArrayList<>();
        Row before = new Row(Double.POSITIVE_INFINITY, 0, 0);
        for (int i = 1; i < parts.length; i++) {
            before = row(field, parts[i], before, positives, negatives);
            rows.add(before);
        }
        if (rows.size() > MOST_ROWS || before.tp() != positives || before.fp() != negatives) {
            throw refused(field, text);
        }
        return new ThresholdTable(rows, positives, negatives);
    }

    /** Thresholds go down, and counts up; of a run that diverged they may be no numbers. */
    private static Row row(String field, String text, Row before, int positives, int negatives) {
        String[] words = words(field, text, 3);
        double threshold = number(field, words[0]);
        if (threshold >= before.threshold()) {
            throw refused(field, text);
        }
        return new Row(
                threshold,
                count(field, words[1], before.tp(), positives),
                count(field, words[2], before.fp(), negatives));
    }

    private static String[] words(String field, String text, int count) {
        String[] words = text.split(" ", -1);
        if (words.length != count) {
            throw refused(field, text);
        }
        return words;
    }

    private static double number(String field, String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw refused(field, word).by(e);
        }
    }

    private static int count(String field, String word, int low, int high) {
        try {
            return Require.inRange(field, Integer.parseInt(word), low, high);
        } catch (NumberFormatException e) {
            throw refused(field, word).by(e);
        }
    }

    private static RefusedException refused(String field, String text) {
        return new RefusedException(field, Rule.WRITTEN_BY_PASO, Require.shortened(text));
    }
}
