package dev.paso.ui.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser says on a line, as JSON: all of it may be missing.
 *
 * @param hello the key of the line, on a new web socket and with each request that waits
 * @param turn with {@code hello}: counts the web sockets that the page has tried; a request in place of one has its number
 * @param isBack with {@code hello}: what was under way before is lost
 * @param isQuick of a request: it waits for nothing
 * @param streams where it stands with each stream
 */
record Said(String hello, int turn, boolean isBack, boolean isQuick, List<Place> streams) {
    static final int LONGEST = 16_000; // characters
    private static final Pattern PAINTED =
            Pattern.compile("\\{\"streams\":\\[\\{\"stream\":(\\d{1,9}),\"sequence\":(\\d{1,15})}]}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Said {
        hello = hello == null ? "" : hello;
        streams = streams == null ? List.of() : List.copyOf(streams);
    }

    /**
     * Where a browser stands with one stream.
     *
     * @param sequence of the last frame it has painted; 0 before the first
     * @param want the parts it shows, with a space between; empty where that did not change
     */
    record Place(int stream, long sequence, String want) {
        Place {
            want = want == null ? "" : want;
        }
    }

    /**
     * What is said of each frame is read without a reader of all JSON.
     *
     * @throws tools.jackson.core.JacksonException where it is nothing of this kind
     */
    static Said of(String json) {
        Matcher painted = PAINTED.matcher(json);
        if (painted.matches()) {
            Place place = new Place(Integer.parseInt(painted.group(1)), Long.parseLong(painted.group(2)), "");
            return new Said("", 0, false, false, List.of(place));
        }
        return MAPPER.readValue(json, Said.class);
    }
}
