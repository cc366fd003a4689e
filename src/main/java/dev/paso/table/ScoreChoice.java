package dev.paso.table;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns hold a model's scores and the truth.
 *
 * @param isLogits whether scores are log odds, of which the sigmoid is the probability
 * @param isSwapped whether the first of the two labels is the positive one instead of the second
 */
public record ScoreChoice(int score, int label, boolean isLogits, boolean isSwapped) {
    private static final Pattern LABEL =
            Pattern.compile("(?i)label|class|target|y|truth|y_?true|actual|etiqueta|clase|verdad");
    private static final Pattern SCORE = Pattern.compile(
            "(?i)score|prob(ability)?|p|logits?|y_?(score|prob|proba|hat|pred)|predict(ion|ed)?|puntuaci[oó]n|probabilidad");

    /** What a reader probably means: columns go by their names, else the truth is the one with two values. */
    public static ScoreChoice suggestedFor(Table table) {
        int label = named(table, LABEL, -1);
        if (label < 0) {
            label = IntStream.range(0, table.columns())
                    .filter(column -> hasTwoValues(table, column))
                    .reduce((first, last) -> last)
                    .orElse(table.columns() - 1);
        }
        int score = named(table, SCORE, label);
        if (score < 0) {
            int truth = label;
            score = IntStream.range(0, table.columns())
                    .filter(column -> column != truth && table.isNumeric(column))
                    .findFirst()
                    .orElse(label == 0 ? 1 : 0);
        }
        return new ScoreChoice(score, label, isBeyondOne(table, score), false);
    }

    private static int named(Table table, Pattern names, int butNot) {
        return IntStream.range(0, table.columns())
                .filter(column -> column != butNot
                        && names.matcher(table.names().get(column)).matches())
                .findFirst()
                .orElse(-1);
    }

    private static boolean hasTwoValues(Table table, int column) {
        Set<String> values = new HashSet<>();
        for (int row = 0; row < table.rows().size() && values.size() <= 2; row++) {
            if (!table.isMissing(row, column)) {
                values.add(table.text(row, column));
            }
        }
        return values.size() == 2;
    }

    /** Probabilities lie between 0 and 1. */
    private static boolean isBeyondOne(Table table, int column) {
        return IntStream.range(0, table.rows().size()).anyMatch(row -> {
            OptionalDouble number = table.number(row, column);
            return number.isPresent() && (number.getAsDouble() < 0 || number.getAsDouble() > 1);
        });
    }
}
