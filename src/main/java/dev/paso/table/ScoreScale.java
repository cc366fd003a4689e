package dev.paso.table;

import dev.paso.core.Given;
import dev.paso.core.nn.Activations;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a model's scores are. */
public enum ScoreScale {
    PROBABILITY,
    /** Probabilities from 0 to 100. */
    PERCENT,
    /** Log odds, of which the sigmoid is the probability. */
    LOGIT,
    /** Natural logarithms of probabilities. */
    LOG_PROBABILITY;

    /** Scores up to 10 or to 12.5 are marks or ranks; percentages are larger, or are called so. */
    private static final double LARGE_PERCENT = 50;

    /** Of what is called a probability: beyond 0 and 1 by so much it is a wrong one, and no percentage or logit. */
    private static final double NEAR = 1;

    /** Beyond 0 and 1 by so much is rounding. */
    static final double ROUNDING = 1e-4;

    private static final Pattern LOGITS =
            Pattern.compile("(?iU).*(?:logit|log[_ .-]?odds|decision[_ .-]?function|margin|margen).*");
    private static final Pattern LOGARITHMS = Pattern.compile(
            "(?iU).*(?:log|ln)[_ .-]?(?:p|prob\\w*|likelihood|softmax|verosimilitud)(?:[_ .(-].*|\\d*)");
    private static final Pattern PERCENTS = Pattern.compile("(?iU).*(?:percent|porcentaje|prozent|pourcent|pct|%).*");
    private static final Pattern PROBABILITIES = Pattern.compile(
            "(?iU).*(?:prob|wahrscheinlichkeit|confiden|confianza|likelihood|verosimilitud).*|p\\(.*\\)");

    /** {@code probability}. */
    public String said() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same in words. */
    Given given() {
        return switch (this) {
            case PROBABILITY -> Given.PROBABILITIES;
            case PERCENT -> Given.PERCENTAGES;
            case LOGIT -> Given.LOGITS;
            case LOG_PROBABILITY -> Given.LOG_PROBABILITIES;
        };
    }

    static boolean isCalledLogit(String name) {
        return LOGITS.matcher(name).matches();
    }

    /** What the scores of a column are, by its name and its values. */
    static ScoreScale of(Table table, int column) {
        if (isCalledLogit(table.name(column))) {
            return LOGIT;
        }
        double least = table.column(column).least();
        double most = table.column(column).most();
        boolean isSigned = table.column(column).hasPercent();
        if (LOGARITHMS.matcher(table.name(column)).matches() && least < 0 && most <= ROUNDING) {
            return LOG_PROBABILITY;
        }
        boolean isPercent = isSigned || PERCENTS.matcher(table.name(column)).matches() && most > 1;
        boolean isCalledSo = PROBABILITIES.matcher(table.name(column)).matches();
        boolean isNear = isCalledSo && least >= -NEAR && most <= 1 + NEAR; // what lies beyond is told
        if (!isPercent && (isNear || least >= -ROUNDING && most <= 1 + ROUNDING)) {
            return PROBABILITY;
        }
        boolean mayBePercent = isPercent || most > LARGE_PERCENT || isCalledSo;
        return mayBePercent && least >= -100 * ROUNDING && most <= 100 * (1 + ROUNDING) ? PERCENT : LOGIT;
    }

    /** What certainty is called; of probabilities. */
    double one() {
        return this == PERCENT ? 100 : 1;
    }

    /** Whether infinity is one of them. */
    boolean isOfLogarithms() {
        return this == LOGIT || this == LOG_PROBABILITY;
    }

    /** The probability that a score says; beyond 0 or 1 where it is none. */
    double probability(double score) {
        return switch (this) {
            case PROBABILITY -> rounded(score);
            case PERCENT -> rounded(score / 100);
            case LOGIT -> Activations.sigmoid(score);
            case LOG_PROBABILITY -> rounded(Math.exp(score));
        };
    }

    private static double rounded(double probability) {
        boolean isNear = probability >= -ROUNDING && probability <= 1 + ROUNDING;
        return isNear ? Math.clamp(probability, 0, 1) : probability;
    }
}
