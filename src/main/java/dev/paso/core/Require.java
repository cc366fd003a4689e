package dev.paso.core;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks that name field, rule and value, so that a refused value can be corrected by whoever gave it. */
public final class Require {
    private static final int MAX_SHOWN = 100;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    private Require() {}

    public static double positive(String field, double value) {
        return that(value > 0 && Double.isFinite(value), field, "must be greater than 0", value);
    }

    public static double notNegative(String field, double value) {
        return that(value >= 0 && Double.isFinite(value), field, "must be at least 0", value);
    }

    public static double finite(String field, double value) {
        return that(Double.isFinite(value), field, "must be a finite number", value);
    }

    /** Both ends belong to the range. */
    public static double inRange(String field, double value, double low, double high) {
        return that(value >= low && value <= high, field, "must be in [" + low + ", " + high + "]", value);
    }

    /** The lower end belongs to the range, the upper does not. */
    public static double inHalfOpenRange(String field, double value, double low, double high) {
        return that(value >= low && value < high, field, "must be in [" + low + ", " + high + ")", value);
    }

    public static int atLeast(String field, int value, int low) {
        return atMostAndLeast(field, value, low, Integer.MAX_VALUE);
    }

    /** Both ends belong to the range. */
    public static int inRange(String field, int value, int low, int high) {
        return atMostAndLeast(field, value, low, high);
    }

    /** Says that {@code field} broke {@code rule}: "lr must be greater than 0, was -1". */
    public static IllegalArgumentException refused(String field, String rule, Object value) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "%s %s, was %s", field, rule, plain(value)));
    }

    private static int atMostAndLeast(String field, int value, int low, int high) {
        if (value >= low && value <= high) {
            return value;
        }
        String rule = high == Integer.MAX_VALUE ? "must be at least " + low : "must be in [" + low + ", " + high + "]";
        throw refused(field, rule, value);
    }

    private static double that(boolean holds, String field, String rule, double value) {
        if (!holds) {
            throw refused(field, rule, value);
        }
        return value;
    }

    /** A whole double reads better without ".0", and whatever was sent must fit a line. */
    private static String plain(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return shortened(String.valueOf(value));
    }

    /** {@code text} on one line, or its beginning where it is long. */
    public static String shortened(String text) {
        String some = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return some.isEmpty() ? "\"\"" : BREAKS.matcher(some).replaceAll("\uFFFD");
    }
}
