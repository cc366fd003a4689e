package dev.paso;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The numbers that the book prints, each with its id, its chapter and how exactly it is printed. */
public final class BookValues {
    private BookValues() {}

    public static Stream<JsonNode> all() {
        return Resources.json("/book/values.json").valueStream();
    }

    /** All that is known of one of them. */
    public static JsonNode record(String id) {
        return all().filter(value -> value.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of a value, those of lists in it one after the other. */
    public static DoubleStream flat(JsonNode value) {
        return value.isArray()
                ? value.valueStream().flatMapToDouble(BookValues::flat)
                : DoubleStream.of(value.doubleValue());
    }
}
