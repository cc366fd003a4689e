package dev.paso.json;

import dev.paso.core.Rule;
import tools.jackson.databind.JsonNode;

/** What a file gives as a number; {@code path} is its place, for a refusal. */
final class Numbers {
    private Numbers() {}

    static double number(String path, JsonNode value) {
        double number = nearest(path, value);
        if (!Double.isFinite(number)) {
            throw Fields.refused(path, Rule.TOO_LARGE);
        }
        return number;
    }

    /** A number; infinite where it is beyond all that are finite. */
    static double nearest(String path, JsonNode value) {
        if (!value.isNumber()) {
            throw Fields.refused(path, Rule.NUMBER, value);
        }
        double number = value.isBigInteger() ? value.bigIntegerValue().doubleValue() : value.doubleValue();
        if (Double.isNaN(number)) {
            throw Fields.refused(path, Rule.NUMBER, "NaN");
        }
        return number;
    }
}
