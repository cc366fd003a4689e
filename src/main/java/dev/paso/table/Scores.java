package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Given;
import dev.paso.core.Measure;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.metric.Calibration;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.nn.Activations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores that a model gave, with the truth of each. */
public final class Scores {
    private static final int MOST_SHOWN = 5;
    private static final double FLAT = 6; // log odds at the end of the line

    private final Tensor scores;
    private final Tensor probabilities;
    private final ScoreScale scale;
    private final int[] labels;
    private final List<String> classes;
    private final int leftOut;

    private Scores(
            double[] scores,
            double[] probabilities,
            ScoreScale scale,
            int[] labels,
            List<String> classes,
            int leftOut) {
        this.scores = Tensor.vector(scores);
        this.probabilities = Tensor.vector(probabilities);
        this.scale = scale;
        this.labels = labels;
        this.classes = List.copyOf(classes);
        this.leftOut = leftOut;
    }

    /** @throws RefusedException where these columns are no scores and labels */
    public static Scores of(Table table, ScoreChoice choice) {
        if (choice.score() == choice.label()) {
            throw new RefusedException("table", Rule.USED_TWICE, table.name(choice.score()));
        }
        Imported.checkNumeric(table, choice.score());
        checkAreCases(table, choice);
        Optional<Integer> predicted = ScoreFinder.predicted(table, choice);
        int[] rows = usable(table, choice, predicted);
        if (rows.length == 0) {
            throw new RefusedException("table", Rule.TOO_FEW_ROWS, table.size(), 0, 1);
        }
        Classes classes = new Classes(table, choice.label(), rows);
        checkTwo(table.name(choice.label()), classes.names());
        double[] scores = new double[rows.length];
        double[] probabilities = new double[rows.length];
        int[] labels = new int[rows.length];
        List<String> names = choice.isSwapped() ? classes.names().reversed() : classes.names();
        Optional<Classes> decisions = predicted.map(column -> new Classes(table, column, rows));
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            boolean isOfOther = decisions
                    .filter(of -> !of.names().get(of.of(row)).equals(names.getLast()))
                    .isPresent();
            double score = table.number(row, choice.score()).orElseThrow();
            scores[i] = isOfOther ? choice.scale().one() - score : score;
            probabilities[i] = probability(table, row, choice, scores[i]);
            labels[i] = choice.isSwapped() ? 1 - classes.of(rows[i]) : classes.of(rows[i]);
        }
        return new Scores(scores, probabilities, choice.scale(), labels, names, table.size() - rows.length);
    }

    /** A counter ranks nothing where nobody chose it, and a matrix of counts has no case in it. */
    private static void checkAreCases(Table table, ScoreChoice choice) {
        int score = choice.score();
        if (ScoreFinder.isOnlyCounted(table, choice)) {
            throw new RefusedException("table", Rule.NO_SCORES, table.name(score));
        }
        boolean isMatrix = table.columns() == table.size() + 1
                && table.size() <= ColumnChoice.MAX_CLASSES
                && !table.isNumeric(0)
                && IntStream.range(1, table.columns())
                        .allMatch(column -> IntStream.range(0, table.size())
                                .mapToDouble(row -> table.number(row, column).orElse(-1))
                                .allMatch(number -> number >= 0 && number == Math.rint(number)))
                && IntStream.range(0, table.size())
                        .anyMatch(row -> table.number(row, score).orElse(0) > 1);
        if (isMatrix) {
            throw new RefusedException("table", Rule.FOREIGN_SUMMARY, Given.MATRIX);
        }
    }

    private static void checkTwo(String column, List<String> kinds) {
        if (kinds.size() != 2) {
            String some = kinds.stream().limit(MOST_SHOWN).map(Imported::shown).collect(Collectors.joining(", "));
            throw new RefusedException(
                    "table", Rule.NOT_TWO_LABELS, column, kinds.size(), kinds.size() > MOST_SHOWN ? some + " …" : some);
        }
    }

    /** As they were given, one a row, in the order of the table: they rank the cases. */
    public Tensor scores() {
        return scores;
    }

    /**
     * Where each score stands on a line from 0 to 1, one a row: its probability; where large logits would stand on one place, which
     * differ, a flatter sigmoid keeps them apart: around 0, where the model decides; around their median where all lie on one side.
     */
    public Tensor places() {
        if (!isLogits()) {
            return probabilities;
        }
        double[] ordered = scores.toArray();
        if (distinct(ordered) == distinct(probabilities.toArray())
                || !Double.isFinite(ordered[0])
                || !Double.isFinite(ordered[ordered.length - 1])) {
            return probabilities;
        }
        boolean isDecided = ordered[0] < 0 && ordered[ordered.length - 1] > 0;
        double middle = isDecided ? 0 : ordered[ordered.length / 2];
        double reach = Math.max(middle - ordered[0], ordered[ordered.length - 1] - middle);
        return Tensor.vector(Arrays.stream(scores.toArray())
                .map(score -> Activations.sigmoid(FLAT * (score - middle) / reach))
                .toArray());
    }

    /** How many there are that differ; puts them in order. */
    private static int distinct(double[] values) {
        Arrays.sort(values);
        int count = Math.min(1, values.length);
        for (int i = 1; i < values.length; i++) {
            count += Double.compare(values[i], values[i - 1]) == 0 ? 0 : 1;
        }
        return count;
    }

    /** Of the positive class, one a row, in the order of the table. */
    public Tensor probabilities() {
        return probabilities;
    }

    public ScoreScale scale() {
        return scale;
    }

    /** Whether the model gave log odds, of which these are the probabilities. */
    public boolean isLogits() {
        return scale == ScoreScale.LOGIT;
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

    /** The share of positives, in [0, 1]. */
    public double prevalence() {
        return (double) Arrays.stream(labels).sum() / labels.length;
    }

    /** {@code roc_auc_score}, in [0, 1]. */
    public double rocAuc() {
        return Curve.roc(ranked()).area();
    }

    /** {@code average_precision_score}, in [0, 1]. */
    public double averagePrecision() {
        return Curve.precisionRecall(ranked()).averagePrecision();
    }

    /** {@code brier_score_loss} of the probabilities, in [0, 1]. */
    public double brierScore() {
        return Calibration.brierScore(probabilities, labels);
    }

    /** {@code log_loss} of the probabilities, in nats. */
    public double logLoss() {
        return Calibration.logLoss(probabilities, labels);
    }

    /** Counts at every distinct score, by the scores themselves: large logits differ where their probabilities are both 1. */
    private ThresholdTable ranked() {
        return ThresholdTable.of(scores, labels);
    }

    /** What was assumed, and why. */
    public List<Note> notes(Table table, ScoreChoice choice) {
        List<Note> notes = new ArrayList<>(List.of(
                Note.of(Assumption.TRUTH_FOUND, table.name(choice.label())),
                Note.of(Assumption.SCORE_FOUND, table.name(choice.score()), scale.given())));
        Optional<Integer> predicted = ScoreFinder.predicted(table, choice);
        ScoreFinder.decisions(table, choice).stream()
                .filter(column -> predicted.filter(column::equals).isEmpty())
                .forEach(column -> notes.add(Note.of(Assumption.HARD_PREDICTION, table.name(column))));
        if (predicted.isEmpty()
                && Arrays.stream(scores.toArray()).allMatch(score -> score == 0 || Math.abs(score) == scale.one())) {
            notes.add(Note.of(Assumption.ONLY_DECISIONS, table.name(choice.score())));
        }
        predicted.ifPresent(column -> notes.add(
                Note.of(Assumption.OF_PREDICTED, table.name(choice.score()), table.name(column), classes.getLast())));
        if (predicted.isEmpty() && mayBePredicted(table, choice)) {
            notes.add(Note.of(Assumption.PERHAPS_PREDICTED, table.name(choice.label())));
        }
        ScoreFinder.complement(table, choice.score())
                .ifPresent(column -> notes.add(Note.of(Assumption.COMPLEMENT, table.name(column))));
        if (isRounded()) {
            notes.add(Note.of(Assumption.ROUNDED));
        }
        double auc = rocAuc();
        if (auc < 0.5) {
            notes.add(Note.of(
                    Assumption.BELOW_CHANCE,
                    new Measure(
                            BigDecimal.valueOf(auc).round(new MathContext(3)).doubleValue()),
                    classes.getLast()));
        }
        boolean isNegative = Arrays.stream(scores.toArray()).anyMatch(score -> score < 0);
        if (isLogits() && !isNegative && !ScoreScale.isCalledLogit(table.name(choice.score()))) {
            notes.add(Note.of(Assumption.ORDER_ONLY, table.name(choice.score())));
        }
        if (isLogits() && places() != probabilities) {
            notes.add(Note.of(Assumption.LARGE_LOGITS));
        }
        if (!isLogits() && isExtreme()) {
            notes.add(Note.of(Assumption.LOG_LOSS_CLIPPED));
        }
        return notes;
    }

    /** As pipelines write what they predict: a label, and how sure they are of it, which of two classes is one half at least. */
    private boolean mayBePredicted(Table table, ScoreChoice choice) {
        return !scale.isOfLogarithms()
                && ScoreFinder.mayBePredicted(table.name(choice.label()))
                && Arrays.stream(scores.toArray()).allMatch(score -> score >= scale.one() / 2)
                && Arrays.stream(scores.toArray()).anyMatch(score -> score < scale.one());
    }

    private boolean isRounded() {
        return (scale == ScoreScale.PROBABILITY || scale == ScoreScale.PERCENT)
                && Arrays.stream(scores.toArray()).anyMatch(score -> score < 0 || score > scale.one());
    }

    private boolean isExtreme() {
        return Arrays.stream(probabilities.toArray()).anyMatch(one -> one == 0 || one == 1);
    }

    private static int[] usable(Table table, ScoreChoice choice, Optional<Integer> predicted) {
        int[] rows = new int[table.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            double score = table.number(row, choice.score()).orElse(Double.NaN);
            boolean isNumber = !Double.isNaN(score) && (choice.scale().isOfLogarithms() || Double.isFinite(score));
            int here = row;
            boolean isPredicted =
                    predicted.filter(column -> table.isGap(here, column)).isEmpty();
            if (isNumber && isPredicted && !table.isGap(row, choice.label())) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static double probability(Table table, int row, ScoreChoice choice, double score) {
        double probability = choice.scale().probability(score);
        if (probability < 0 || probability > 1) {
            throw new RefusedException(
                    "table",
                    Rule.NO_PROBABILITY,
                    table.name(choice.score()),
                    Imported.shown(table.text(row, choice.score())),
                    table.lines().get(row));
        }
        return probability;
    }
}
