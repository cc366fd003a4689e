package dev.paso.json;

import dev.paso.core.Require;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text as JSON: names are unique, nothing follows, nesting and numbers have a limit, and what is wrong is told with its place. */
final class JsonText {
    private static final int MAX_LENGTH = 32_000_000; // as numbers it is ten times as much
    private static final int MAX_DEPTH = 32;
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // what some editors write first
    private static final int MAX_DIGITS = 400;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // told in our own words
            .build();

    private JsonText() {}

    /** @throws IllegalArgumentException with the line and column of what is not JSON */
    static JsonNode read(String given) {
        if (given.length() > MAX_LENGTH) {
            throw Require.refused(
                    "experiment", "must be at most " + MAX_LENGTH + " characters long", given.length() + " characters");
        }
        try (JsonParser parser = MAPPER.createParser(withoutMark(given))) {
            try {
                return read(parser);
            } catch (StreamConstraintsException e) {
                throw refused(
                        "must nest at most " + MAX_DEPTH + " levels and hold numbers of at most " + MAX_DIGITS
                                + " digits, was beyond that",
                        parser);
            } catch (JacksonException e) {
                String message = String.valueOf(e.getOriginalMessage());
                throw message.startsWith("Duplicate")
                        ? refused(
                                "must give each name once, "
                                        + Require.shortened(message.substring(message.indexOf('"'))) + " came twice",
                                parser)
                        : refused("must be JSON, was not", parser);
            }
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static JsonNode read(JsonParser parser) {
        if (parser.nextToken() == null) {
            throw Require.refused("experiment", "must be a JSON object", "missing");
        }
        JsonNode node = MAPPER.readTree(parser);
        if (parser.nextToken() != null) {
            throw refused("must be one JSON object, went on", parser);
        }
        return node;
    }

    private static IllegalArgumentException refused(String rule, JsonParser parser) {
        TokenStreamLocation place = parser.currentLocation();
        return new IllegalArgumentException(
                "experiment " + rule + " at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    /** The text of the outermost object's {@code field}, also where something after it is not JSON. */
    static Optional<String> field(String text, String field) {
        try (JsonParser parser = MAPPER.createParser(withoutMark(text))) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isWanted = parser.currentName().equals(field);
                if (parser.nextToken() == JsonToken.VALUE_STRING && isWanted) {
                    return Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException nothingMoreToRead) {
            return Optional.empty();
        }
    }
}
