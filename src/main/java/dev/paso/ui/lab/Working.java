package dev.paso.ui.lab;

/**
 * One line of a reckoning.
 *
 * @param name what it finds
 * @param formula in symbols
 * @param numbers the formula with the numbers at hand
 * @param result what comes out; empty where it is not worked out yet
 * @param code the line of Python that computes it; empty for none
 */
public record Working(String name, String formula, String numbers, String result, String code) {
    /** A line without code. */
    public Working(String name, String formula, String numbers, String result) {
        this(name, formula, numbers, result, "");
    }
}
