package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.util.Arrays;

/** A column the model can see, computed from the raw columns x1 and x2 before scaling. */
public enum Feature {
    X1("x1", 1),
    X2("x2", 2),
    X1_SQUARED("x1^2", 1),
    X2_SQUARED("x2^2", 2),
    X1_X2("x1*x2", 2),
    SIN_X1("sin(x1)", 1),
    SIN_X2("sin(x2)", 2);

    private final String term;
    private final int columns;

    Feature(String term, int columns) {
        this.term = term;
        this.columns = columns;
    }

    /** The feature written {@code term} in an experiment file. */
    public static Feature of(String term) {
        return Arrays.stream(values())
                .filter(feature -> feature.term.equals(term))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "features",
                        Rule.ONE_OF,
                        Arrays.stream(values()).map(Feature::term).toList(),
                        term));
    }

    /** How an experiment file writes it: {@code x1^2}. */
    public String term() {
        return term;
    }

    /** How many raw columns there must be. */
    public int requiredColumns() {
        return columns;
    }

    /** The feature's value for one sample with raw columns {@code x1} and {@code x2}. */
    public double of(double x1, double x2) {
        return switch (this) {
            case X1 -> x1;
            case X2 -> x2;
            case X1_SQUARED -> x1 * x1;
            case X2_SQUARED -> x2 * x2;
            case X1_X2 -> x1 * x2;
            case SIN_X1 -> StrictMath.sin(x1);
            case SIN_X2 -> StrictMath.sin(x2);
        };
    }
}
