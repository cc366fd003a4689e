package dev.paso.table;

import dev.paso.core.Tensor;
import dev.paso.core.nn.Activations;
import dev.paso.table.TableException.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Probabilities that a model gave, with the truth of each. */
public final class Scores {
    private final Tensor probabilities;
    private final boolean isLogits;
    private final int[] labels;
    private final List<String> classes;
    private final int leftOut;

    private Scores(double[] probabilities, boolean isLogits, int[] labels, List<String> classes, int leftOut) {
        this.probabilities = Tensor.vector(probabilities);
        this.isLogits = isLogits;
        this.labels = labels;
        this.classes = List.copyOf(classes);
        this.leftOut = leftOut;
    }

    /** @throws TableException where these columns are no scores and labels */
    public static Scores of(Table table, ScoreChoice choice) {
        String name = table.names().get(choice.score());
        if (choice.score() == choice.label()) {
            throw new TableException(Problem.USED_TWICE, name);
        }
        if (!table.isNumeric(choice.score())) {
            Imported.checkNumeric(table, choice.score());
        }
        int[] rows = usable(table, choice);
        if (rows.length == 0) {
            throw new TableException(Problem.TOO_FEW_ROWS, 0, table.rows().size(), 1);
        }
        Classes classes = new Classes(table, choice.label(), rows);
        if (classes.names().size() != 2) {
            throw new TableException(
                    Problem.NOT_TWO_LABELS,
                    table.names().get(choice.label()),
                    classes.names().size());
        }
        double[] probabilities = new double[rows.length];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = probability(table, rows[i], choice);
            labels[i] = choice.isSwapped() ? 1 - classes.of(rows[i]) : classes.of(rows[i]);
        }
        List<String> names = choice.isSwapped() ? classes.names().reversed() : classes.names();
        return new Scores(
                probabilities, choice.isLogits(), labels, names, table.rows().size() - rows.length);
    }

    /** Of the positive class, one a row, in the order of the table. */
    public Tensor probabilities() {
        return probabilities;
    }

    /** Whether the model gave log odds, of which these are the probabilities. */
    public boolean isLogits() {
        return isLogits;
    }

    /** 1 for the positive class, one a row: a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** What the negative and the positive class are called. */
    public List<String> classes() {
        return classes;
    }

    /** Rows without a score or without a label. */
    public int leftOut() {
        return leftOut;
    }

    private static int[] usable(Table table, ScoreChoice choice) {
        int[] rows = new int[table.rows().size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            OptionalDouble score = table.number(row, choice.score());
            boolean isNumber = score.isPresent() && (choice.isLogits() || Double.isFinite(score.getAsDouble()));
            if (isNumber && !table.isMissing(row, choice.label())) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static double probability(Table table, int row, ScoreChoice choice) {
        double score = table.number(row, choice.score()).orElseThrow();
        if (choice.isLogits()) {
            return Activations.sigmoid(score);
        }
        if (score < 0 || score > 1) {
            throw new TableException(
                    Problem.NO_PROBABILITY,
                    table.names().get(choice.score()),
                    table.lines().get(row),
                    table.text(row, choice.score()));
        }
        return score;
    }
}
