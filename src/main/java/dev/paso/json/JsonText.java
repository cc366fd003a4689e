package dev.paso.json;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
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
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to be refused with their path
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // told in our own words
            .build();

    private JsonText() {}

    /**
     * @param what the text is to be, for the refusal
     * @throws RefusedException with the line and column of what is not JSON
     */
    static JsonNode read(String what, String given) {
        if (given.length() > MAX_LENGTH) {
            throw new RefusedException(what, Rule.LONG, MAX_LENGTH, given.length());
        }
        String text = withoutMark(given);
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                return read(what, parser);
            } catch (StreamConstraintsException e) {
                throw refused(parser, what, Rule.DEEP, MAX_DEPTH, MAX_DIGITS);
            } catch (JacksonException e) {
                String message = String.valueOf(e.getOriginalMessage());
                throw message.startsWith("Duplicate")
                        ? refused(parser, what, Rule.TWICE, Require.shortened(message.substring(message.indexOf('"'))))
                        : noJson(parser, what, text, message);
            }
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static JsonNode read(String what, JsonParser parser) {
        if (parser.nextToken() == null) {
            throw new RefusedException(what, Rule.JSON_OBJECT);
        }
        JsonNode node = MAPPER.readTree(parser);
        if (parser.nextToken() != null) {
            throw refused(parser, what, Rule.WENT_ON);
        }
        return node;
    }

    private static RefusedException noJson(JsonParser parser, String what, String text, String message) {
        TokenStreamLocation place = parser.currentLocation();
        return new RefusedException(
                what, Rule.JSON, place.getLineNr(), place.getColumnNr(), JsonHint.of(text, message, (int)
                        place.getCharOffset()));
    }

    /** A rule whose last two places are where in the text it was broken. */
    private static RefusedException refused(JsonParser parser, String what, Rule rule, Object... values) {
        TokenStreamLocation place = parser.currentLocation();
        return new RefusedException(
                what,
                rule,
                Stream.concat(Stream.of(values), Stream.of(place.getLineNr(), place.getColumnNr()))
                        .toArray());
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
