package dev.paso.table;

/**
 * Which columns hold a model's scores and the truth.
 *
 * @param scale what the scores are
 * @param isSwapped whether the first of the two labels is the positive one instead of the second
 */
public record ScoreChoice(int score, int label, ScoreScale scale, boolean isSwapped) {
    /** What a reader probably means. */
    public static ScoreChoice suggestedFor(Table table) {
        return new ScoreFinder(table).choice();
    }

    /** The same with scores from another column, understood anew. */
    public ScoreChoice withScore(Table table, int other) {
        return new ScoreChoice(other, label, ScoreScale.of(table, other), isSwapped);
    }

    /** The same with the truth in another column. */
    public ScoreChoice withLabel(Table table, int other) {
        return new ScoreChoice(score, other, scale, ScoreFinder.isFirstPositive(table, other, score));
    }

    public ScoreChoice as(ScoreScale other) {
        return new ScoreChoice(score, label, other, isSwapped);
    }

    public ScoreChoice swapped(boolean swapped) {
        return new ScoreChoice(score, label, scale, swapped);
    }
}
