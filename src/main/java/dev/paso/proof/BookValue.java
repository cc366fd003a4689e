package dev.paso.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A number of the book, or several that belong together.
 *
 * @param id such as {@code c0-initial-mse}
 * @param chapter 0, 1, 2, 2.1 or 3
 * @param section of the chapter
 * @param what how it comes about, down to seeds and order of draws
 * @param origin printed, a figure annotation, or recomputed where the book shows but does not print it
 * @param tolerance largest difference of each number that still is the same number, absolute
 * @param numbers row by row where they have rows
 */
public record BookValue(
        String id, String chapter, String section, String what, String origin, double tolerance, List<Double> numbers) {
    public BookValue {
        numbers = List.copyOf(numbers);
    }

    /** The end of {@link #what}: the thing itself, without how it is prepared. */
    public String subject() {
        String text = what.strip();
        int start = text.length();
        do {
            start = text.lastIndexOf(". ", start - 1);
        } while (start > 0 && !Character.isUpperCase(text.charAt(start + 2)));
        return start < 0 ? text : text.substring(start + 2);
    }

    /** All of them, in the book's order. */
    static List<BookValue> all() {
        try (InputStream in = Objects.requireNonNull(BookValue.class.getResourceAsStream("/book/values.json"))) {
            return JsonMapper.shared()
                    .readTree(in)
                    .valueStream()
                    .map(BookValue::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BookValue of(JsonNode node) {
        return new BookValue(
                node.path("id").asString(),
                node.path("chapter").asString(),
                node.path("section").asString(),
                node.path("what").asString(),
                node.path("origin").asString(),
                node.path("tolerance").doubleValue(),
                flat(node.path("value")).toList());
    }

    private static Stream<Double> flat(JsonNode value) {
        return value.isArray() ? value.valueStream().flatMap(BookValue::flat) : Stream.of(value.doubleValue());
    }
}
