package dev.paso.ui.bench;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an address leads: a recipe, how many updates of it, and whether it trains on; nothing of this is the first visit. */
public record Opening(Optional<ExperimentSpec> spec, long step, boolean isTraining) {
    /** The name of the step in the playground's address. */
    public static final String STEP = "step";

    private static final String RECIPE = "e";
    private static final String TRAINING = "train";

    /** @throws IllegalArgumentException in plain words, if the address was not written by Paso */
    public static Opening of(QueryParameters parameters) {
        return of(parameters, STEP);
    }

    /**
     * @param name of the step in this address
     * @throws IllegalArgumentException in plain words, if the address was not written by Paso
     */
    public static Opening of(QueryParameters parameters, String name) {
        return new Opening(
                parameters.getSingleParameter(RECIPE).map(ExperimentLink::decode),
                parameters.getSingleParameter(name).map(Opening::step).orElse(0L),
                parameters.getSingleParameter(TRAINING).filter("1"::equals).isPresent());
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
            throw new RefusedException("step", Rule.WHOLE_FROM_0, text);
        }
        return Long.parseLong(text);
    }
}
