package dev.paso.json;

import dev.paso.core.Rule;
import tools.jackson.databind.JsonNode;

/** What a file gives as a number; {@code path} is its place, for a refusal. */
final class Numbers {
    private static final double MAX_EXACT = 0x1p53;

    private Numbers() {}

    static double number(String path, JsonNode value) {
        if (!value.isNumber()) {
            throw Fields.refused(path, Rule.NUMBER, value);
        }
        double number = value.isBigInteger() ? value.bigIntegerValue().doubleValue() : value.doubleValue();
        if (Double.isNaN(number)) {
            throw Fields.refused(path, Rule.NUMBER, "NaN");
        }
        if (!Double.isFinite(number)) {
            throw Fields.refused(path, Rule.TOO_LARGE);
        }
        return number;
    }

    /** A whole number, however it is written: 3, 3.0 or 3e0. */
    static long whole(String path, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        double number = number(path, value);
        if (number != Math.rint(number) || Math.abs(number) > MAX_EXACT) {
            throw Fields.refused(path, Rule.WHOLE, value);
        }
        return (long) number;
    }

    /** A whole number that fits 32 bits. */
    static int integer(String path, JsonNode value) {
        long number = whole(path, value);
        if (number != (int) number) {
            throw Fields.refused(path, Rule.IN_RANGE, Integer.MIN_VALUE, Integer.MAX_VALUE, value);
        }
        return (int) number;
    }
}
