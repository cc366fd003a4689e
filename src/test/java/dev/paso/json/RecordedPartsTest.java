package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Resources;
import dev.paso.core.RefusedException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every part of a file is written as, and what is said of it where it is refused, as recorded on 1 December 2026: every kind with all of
 * its fields, without each of them, with something wrong in one or two of them, and with one that nobody knows.
 */
class RecordedPartsTest {
    private static final String BASE = """
            {"version": 1, "name": "", "dtype": "float32", "data": {"type": "Moons", "n": 20, "noise": 0.2, "seed": 7},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Zeros"},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null},
             "epochs": 3}""";

    /** What may stand in the place of a word that nobody knows. */
    private static final Pattern OFFERED = Pattern.compile("(?<=must be one of \\[|it is not one of \\[)[^]]+");

    /** Keeps 1e400 as it stands there. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void everyPartIsWrittenAndRefusedAsItWas() {
        List<JsonNode> cases = Resources.lines("/dev/paso/json/parts.jsonl")
                .map(EXACT::readTree)
                .toList();
        assertThat(cases).hasSizeGreaterThan(2_000);
        SoftAssertions all = new SoftAssertions();
        for (JsonNode one : cases) {
            String recorded = recorded(one);
            all.assertThat(asOffered(outcome(one), recorded)).as("%s", one).isEqualTo(recorded);
        }
        all.assertAll();
    }

    /** What is said of a file, without the kinds that came after {@code recorded}: in their order, those of then are still offered. */
    private static String asOffered(String outcome, String recorded) {
        Matcher then = OFFERED.matcher(recorded);
        if (!then.find()) {
            return outcome;
        }
        List<String> known = List.of(then.group().split(", ", -1));
        return OFFERED.matcher(outcome)
                .replaceAll(now -> Stream.of(now.group().split(", ", -1))
                        .filter(known::contains)
                        .collect(Collectors.joining(", ")));
    }

    private static String recorded(JsonNode one) {
        JsonNode says = one.path("says");
        return says.isString() ? says.stringValue() : one.path("writes").toString();
    }

    /** What is said of the file, or the parts that were given as they are written. */
    static String outcome(JsonNode one) {
        String written;
        try {
            written = ExperimentWriter.write(ExperimentReader.read(file(one)));
        } catch (RefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        JsonNode whole = EXACT.readTree(written);
        one.path("with").propertyNames().forEach(part -> parts.set(part, whole.path(part)));
        return parts.toString();
    }

    private static String file(JsonNode one) {
        ObjectNode file = (ObjectNode) EXACT.readTree(BASE);
        one.path("with").properties().forEach(part -> file.set(part.getKey(), part.getValue()));
        if (one.path("without").isString()) {
            file.remove(one.path("without").stringValue());
        }
        return file.toString();
    }
}
