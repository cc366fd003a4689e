package dev.paso.ui.line;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser says on a line, as JSON: all of it may be missing.
 *
 * @param hello the key of the line, on a new web socket and with each request that waits
 * @param isBack with {@code hello}: what was under way before is lost
 * @param isQuick of a request: it waits for nothing
 * @param streams where it stands with each stream
 */
record Said(String hello, boolean isBack, boolean isQuick, List<Place> streams) {
    static final int LONGEST = 16_000; // characters
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

    /** @throws tools.jackson.core.JacksonException where it is nothing of this kind */
    static Said of(String json) {
        return MAPPER.readValue(json, Said.class);
    }
}
