package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ExperimentWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as one line of JSON, version 1: what is stored, and sent to another machine. */
public final class FactsJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** As it stands in the text. */
    private record Form(
            int version,
            JsonNode recipe,
            int epochs,
            long step,
            long furthest,
            boolean training,
            String speed,
            OptionalLong branched,
            List<LeftForm> left,
            int numbered,
            Optional<Story.Told> story) {}

    private record LeftForm(int number, JsonNode recipe, long step, boolean shown) {}

    private FactsJson() {}

    public static String write(Facts facts) {
        return MAPPER.writeValueAsString(new Form(
                VERSION,
                MAPPER.readTree(ExperimentWriter.write(facts.recipe())),
                facts.epochs(),
                facts.step(),
                facts.furthest(),
                facts.isTraining(),
                facts.speed().name().toLowerCase(Locale.ROOT),
                facts.branched(),
                facts.left().stream()
                        .map(left -> new LeftForm(
                                left.number(),
                                MAPPER.readTree(ExperimentWriter.write(left.recipe())),
                                left.step(),
                                left.isShown()))
                        .toList(),
                facts.numbered(),
                facts.story()));
    }

    /** @throws IllegalArgumentException with field, rule and value, where it was not written by {@link #write} */
    public static Facts read(String json) {
        Form form;
        try {
            form = MAPPER.readValue(json, Form.class);
        } catch (JacksonException e) {
            throw new RefusedException("facts", Rule.WRITTEN_BY_PASO, Require.shortened(e.getOriginalMessage())).by(e);
        }
        if (form.version != VERSION) {
            throw new RefusedException("version", Rule.EXACTLY, VERSION, form.version);
        }
        return new Facts(
                ExperimentReader.read(form.recipe.toString()),
                form.epochs,
                form.step,
                form.furthest,
                form.training,
                speed(form.speed),
                form.branched,
                form.left.stream()
                        .map(left -> new Facts.Left(
                                left.number, ExperimentReader.read(left.recipe.toString()), left.step, left.shown))
                        .toList(),
                form.numbered,
                form.story);
    }

    private static Speed speed(String name) {
        for (Speed speed : Speed.values()) {
            if (speed.name().toLowerCase(Locale.ROOT).equals(name)) {
                return speed;
            }
        }
        throw new RefusedException("speed", Rule.ONE_OF, List.of(Speed.values()), Require.shortened(name));
    }
}
