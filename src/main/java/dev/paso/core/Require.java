package dev.paso.core;

import java.util.regex.Pattern;

/** Checks that name field, rule and value, so that a refused value can be corrected by whoever gave it. */
public final class Require {
    private static final int MAX_SHOWN = 100;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    private Require() {}

    public static double positive(String field, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new RefusedException(field, Rule.POSITIVE, value);
        }
        return value;
    }

    /** Infinity is as good as any number. */
    public static double positiveOrInfinite(String field, double value) {
        if (!(value > 0)) {
            throw new RefusedException(field, Rule.POSITIVE, value);
        }
        return value;
    }

    public static double notNegative(String field, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new RefusedException(field, Rule.AT_LEAST, 0, value);
        }
        return value;
    }

    public static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new RefusedException(field, Rule.FINITE, value);
        }
        return value;
    }

    /** Both ends belong to the range. */
    public static double inRange(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new RefusedException(field, Rule.IN_RANGE, low, high, value);
        }
        return value;
    }

    /** The lower end belongs to the range, the upper does not. */
    public static double inHalfOpenRange(String field, double value, double low, double high) {
        if (!(value >= low && value < high)) {
            throw new RefusedException(field, Rule.IN_HALF_OPEN_RANGE, low, high, value);
        }
        return value;
    }

    /** Neither end belongs to the range. */
    public static double between(String field, double value, int low, int high) {
        if (!(value > low && value < high)) {
            throw new RefusedException(field, Rule.BETWEEN, low, high, value);
        }
        return value;
    }

    public static double atLeast(String field, double value, double low) {
        if (!(value >= low)) {
            throw new RefusedException(field, Rule.AT_LEAST, low, value);
        }
        return value;
    }

    public static int atLeast(String field, int value, int low) {
        if (value < low) {
            throw new RefusedException(field, Rule.AT_LEAST, low, value);
        }
        return value;
    }

    /** Both ends belong to the range. */
    public static int inRange(String field, int value, int low, int high) {
        if (high == Integer.MAX_VALUE) {
            return atLeast(field, value, low);
        }
        if (value < low || value > high) {
            throw new RefusedException(field, Rule.IN_RANGE, low, high, value);
        }
        return value;
    }

    /** {@code text} on one line, or its beginning where it is long. */
    public static String shortened(String text) {
        String some = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return some.isEmpty() ? "\"\"" : BREAKS.matcher(some).replaceAll("\uFFFD");
    }
}
