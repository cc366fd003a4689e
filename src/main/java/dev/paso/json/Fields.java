package dev.paso.json;

import dev.paso.core.Require;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object being read: every field is asked for by name, and those nobody asked for are refused at the end. */
final class Fields {
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Fields(String path, JsonNode node) {
        if (!node.isObject()) {
            throw Require.refused(path.isEmpty() ? "experiment" : path, "must be an object", node);
        }
        this.path = path;
        this.node = node;
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Builds a part; what it refuses is told with the path before it. */
    <T> T build(Supplier<T> part) {
        T built;
        try {
            built = part.get();
        } catch (PathedException alreadyPathed) {
            throw alreadyPathed;
        } catch (IllegalArgumentException refused) {
            throw new PathedException(path(String.valueOf(refused.getMessage())));
        }
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw new PathedException(path(name) + " must not be there, it is not one of " + asked);
            }
        }
        return built;
    }

    @Nullable
    JsonNode optional(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    JsonNode required(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            throw new PathedException(path(field) + " must be given, was missing");
        }
        return value;
    }

    Fields object(String field) {
        return new Fields(path(field), required(field));
    }

    String text(String field, String fallback) {
        JsonNode value = optional(field);
        if (value == null) {
            return fallback;
        }
        if (!value.isString()) {
            throw wrong(field, "must be a text", value);
        }
        return value.stringValue();
    }

    boolean bool(String field, boolean fallback) {
        JsonNode value = optional(field);
        if (value == null) {
            return fallback;
        }
        if (!value.isBoolean()) {
            throw wrong(field, "must be true or false", value);
        }
        return value.booleanValue();
    }

    double number(String field, double fallback) {
        JsonNode value = optional(field);
        return value == null ? fallback : number(path(field), value);
    }

    double number(String field) {
        return number(path(field), required(field));
    }

    static double number(String path, JsonNode value) {
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new PathedException(Require.refused(path, "must be a number", value));
        }
        return number;
    }

    int integer(String field, int fallback) {
        return optionalInteger(field).orElse(fallback);
    }

    OptionalInt optionalInteger(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            return OptionalInt.empty();
        }
        double number = number(path(field), value);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw wrong(field, "must be a whole number", value);
        }
        return OptionalInt.of((int) number);
    }

    long seed(String field) {
        return optionalSeed(field).orElse(0);
    }

    OptionalLong optionalSeed(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            return OptionalLong.empty();
        }
        double number = number(path(field), value);
        if (number != Math.rint(number) || Math.abs(number) > 1e15) {
            throw wrong(field, "must be a whole number", value);
        }
        return OptionalLong.of((long) number);
    }

    /** One of {@code names}, or {@code fallback}. */
    String choice(String field, String fallback, List<String> names) {
        String value = text(field, fallback);
        if (!names.contains(value)) {
            throw wrong(field, "must be one of " + names, value);
        }
        return value;
    }

    Map<String, JsonNode> entries() {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            asked.add(entry.getKey());
            entries.put(entry.getKey(), entry.getValue());
        });
        return entries;
    }

    PathedException wrong(String field, String rule, Object value) {
        return new PathedException(Require.refused(path(field), rule, value));
    }

    /** A refusal whose message already begins with the whole path. */
    static final class PathedException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        PathedException(String message) {
            super(message);
        }

        PathedException(IllegalArgumentException refused) {
            super(refused.getMessage(), refused);
        }
    }
}
