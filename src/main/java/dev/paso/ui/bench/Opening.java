package dev.paso.ui.bench;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an address leads: a recipe, and how many updates of it; neither is the first visit. */
public record Opening(Optional<ExperimentSpec> spec, long step) {
    private static final String RECIPE = "e";
    private static final String STEP = "step";

    /** @throws IllegalArgumentException in plain words, if the address was not written by Paso */
    public static Opening of(QueryParameters parameters) {
        return new Opening(
                parameters.getSingleParameter(RECIPE).map(ExperimentLink::decode),
                parameters.getSingleParameter(STEP).map(Opening::step).orElse(0L));
    }

    public static QueryParameters parameters(ExperimentSpec spec, long step) {
        Map<String, String> values = new HashMap<>();
        values.put(RECIPE, ExperimentLink.encode(spec));
        if (step > 0) {
            values.put(STEP, String.valueOf(step));
        }
        return QueryParameters.simple(values);
    }

    private static long step(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("step must be a whole number from 0, was " + text);
        }
        return Long.parseLong(text);
    }
}
