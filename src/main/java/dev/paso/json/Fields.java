package dev.paso.json;

import dev.paso.core.Given;
import dev.paso.core.Refusal;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object being read: every field is asked for by name, and those nobody asked for are refused at the end. */
final class Fields {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\w{0,40}");
    private static final Pattern INFINITY = Pattern.compile("\\+?inf(inity)?", Pattern.CASE_INSENSITIVE);

    private final String path;
    private final JsonNode node;
    private final Beyond beyond;
    private final Set<String> asked = new LinkedHashSet<>();

    /** The whole of a file. */
    Fields(JsonNode node) {
        this("", node, new Beyond());
    }

    private Fields(String path, JsonNode node, Beyond beyond) {
        if (!node.isObject()) {
            boolean isName = node.isString() && NAME.matcher(node.stringValue()).matches();
            throw refused(path.isEmpty() ? "experiment" : path, isName ? Rule.OBJECT_OF_TYPE : Rule.OBJECT, node);
        }
        this.path = path;
        this.node = node;
        this.beyond = beyond;
    }

    /** An object within this one. */
    Fields inner(String place, JsonNode object) {
        return new Fields(place, object, beyond);
    }

    /** The whole numbers of the file that no field can hold. */
    Beyond beyond() {
        return beyond;
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
        } catch (RefusedException refused) {
            checkNames();
            Refusal inner = refused.refusal();
            throw new PathedException(beyond.told(inner.at(path(inner.field()))));
        }
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw unknown(name);
            }
        }
        return built;
    }

    /** What is called by another name may be all that is wrong. */
    private void checkNames() {
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name) && meant(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name);
                });
    }

    /** The field that is not there and is meant by {@code name}. */
    private Optional<String> meant(String name) {
        return Meant.of(name, asked.stream().filter(field -> !node.has(field)).toList());
    }

    /** A field nobody asked for; perhaps one that is not there is meant. */
    private PathedException unknown(String name) {
        String shown = path(Require.shortened(name));
        return meant(name)
                .map(meant -> refused(shown, Rule.NAMED, meant))
                .or(() -> Meant.place(name, path).map(place -> refused(shown, Rule.ELSEWHERE, place)))
                .orElseGet(() -> refused(shown, Rule.UNKNOWN, List.copyOf(asked)));
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
            throw missing(field, () -> refused(path(field), Rule.GIVEN));
        }
        return value;
    }

    /** That {@code field} is there by another name, or {@code otherwise}. */
    private PathedException missing(String field, Supplier<PathedException> otherwise) {
        return node.propertyNames().stream()
                .filter(name ->
                        !asked.contains(name) && Meant.of(name, List.of(field)).isPresent())
                .findFirst()
                .map(name -> refused(path(Require.shortened(name)), Rule.NAMED, field))
                .orElseGet(otherwise);
    }

    Fields object(String field) {
        return inner(path(field), required(field));
    }

    String text(String field, String fallback) {
        JsonNode value = optional(field);
        if (value == null) {
            return fallback;
        }
        return text(path(field), value);
    }

    static String text(String path, JsonNode value) {
        if (!value.isString()) {
            throw refused(path, Rule.TEXT, value);
        }
        return value.stringValue();
    }

    boolean bool(String field, boolean fallback) {
        JsonNode value = optional(field);
        if (value == null) {
            return fallback;
        }
        if (!value.isBoolean()) {
            throw refused(path(field), Rule.BOOLEAN, value);
        }
        return value.booleanValue();
    }

    double number(String field, double fallback) {
        JsonNode value = optional(field);
        return value == null ? fallback : Numbers.number(path(field), value);
    }

    /** A number, or infinity in one of Python's spellings: {@code "inf"}, or {@code Infinity} as its own writer has it. */
    double unbounded(String field, double fallback) {
        JsonNode value = optional(field);
        if (value != null
                && (isInfinity(value)
                        || value.isString()
                                && INFINITY.matcher(value.stringValue()).matches())) {
            return Double.POSITIVE_INFINITY;
        }
        return number(field, fallback);
    }

    private static boolean isInfinity(JsonNode value) {
        return value.isNumber() && !value.isBigInteger() && value.doubleValue() == Double.POSITIVE_INFINITY;
    }

    /** A share in (0, 1) or a number of things: one thing is 1, and the whole of them, 1.0, is none of both. */
    double size(String field, double fallback) {
        double size = number(field, fallback);
        JsonNode value = node.get(field);
        if (size == 1 && value != null && value.isFloatingPointNumber()) {
            throw refused(path(field), Rule.SHARE, "1.0");
        }
        return size;
    }

    double number(String field) {
        return Numbers.number(path(field), required(field));
    }

    int integer(String field, int fallback) {
        return optionalInteger(field).orElse(fallback);
    }

    OptionalInt optionalInteger(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(beyond.integer(path(field), value));
    }

    long seed(String field) {
        return optionalSeed(field).orElse(0);
    }

    OptionalLong optionalSeed(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(beyond.whole(path(field), value));
    }

    /** Which of the kinds called {@code names} this part is: it must say so. */
    String type(List<String> names) {
        if (optional("type") == null) {
            throw missing("type", () -> refused(path("type"), Rule.ONE_OF_GIVEN, names));
        }
        return choice("type", "", names);
    }

    /** One of {@code names}, or {@code fallback}. */
    String choice(String field, String fallback, List<String> names) {
        String value = text(field, fallback);
        if (!names.contains(value)) {
            throw noneOf(path(field), names, value);
        }
        return value;
    }

    /** Perhaps one of them is meant. */
    static PathedException noneOf(String path, List<String> names, String value) {
        return Meant.of(value, names)
                .map(meant -> refused(path, Rule.ONE_OF_MEANT, names, meant, value))
                .orElseGet(() -> refused(path, Rule.ONE_OF, names, value));
    }

    Map<String, JsonNode> entries() {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            asked.add(entry.getKey());
            entries.put(entry.getKey(), entry.getValue());
        });
        return entries;
    }

    /** What {@code element} makes of each element of the list {@code field} and of its place. */
    <E> List<E> elements(String field, BiFunction<String, JsonNode, E> element) {
        return elements(path(field), required(field), element);
    }

    static <E> List<E> elements(String path, JsonNode list, BiFunction<String, JsonNode, E> element) {
        if (!list.isArray()) {
            throw refused(path, Rule.LIST, list);
        }
        List<E> elements = new ArrayList<>(list.size());
        for (JsonNode node : list) {
            elements.add(element.apply("%s[%d]".formatted(path, elements.size()), node));
        }
        return elements;
    }

    /** @param path of the field, the whole of it */
    static PathedException refused(String path, Rule rule, Object... values) {
        List<Object> shown = Stream.of(values)
                .map(value -> value instanceof JsonNode node ? shown(node) : value)
                .toList();
        return new PathedException(new Refusal(path, rule, shown));
    }

    static Object shown(JsonNode value) {
        if (value.isArray()) {
            return Given.A_LIST.of(value.size());
        }
        if (value.isObject()) {
            return Given.AN_OBJECT;
        }
        boolean isTooLarge = value.isDouble() && Double.isInfinite(value.doubleValue());
        if (isTooLarge) {
            return Given.TOO_LARGE;
        }
        return value.isDouble() ? Refusal.number(value.doubleValue()) : value.toString();
    }

    /** A refusal whose field is already the whole path. */
    static final class PathedException extends RefusedException {
        private static final long serialVersionUID = 1;

        private PathedException(Refusal refusal) {
            super(refusal);
        }
    }
}
