package dev.paso.ui.controls;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.workspace.Command;
import dev.paso.workspace.KeptRecipes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an address leads: a recipe, how many updates of it, and whether it trains on; nothing of this is the first visit. */
public record Opening(Optional<ExperimentSpec> spec, long step, boolean isTraining) {
    /** The first visit. */
    public static final Opening NOTHING = new Opening(Optional.empty(), 0, false);

    /** The name of the step in the playground's address. */
    public static final String STEP = "step";

    private static final String RECIPE = "e";
    private static final String KEPT = "kept";
    private static final String TRAINING = "train";

    /**
     * @param name of the step in this address
     * @param addresses where recipes are found that no link holds
     * @throws IllegalArgumentException in plain words, if the address was not written by Paso, or leads to what is kept no more
     */
    public static Opening of(QueryParameters parameters, String name, Addresses addresses) {
        return new Opening(
                parameters
                        .getSingleParameter(RECIPE)
                        .map(ExperimentLink::decode)
                        .or(() -> parameters.getSingleParameter(KEPT).map(addresses.kept()::find)),
                parameters.getSingleParameter(name).map(Opening::step).orElse(0L),
                parameters.getSingleParameter(TRAINING).filter("1"::equals).isPresent());
    }

    /**
     * What opens it, and trains on where it trained.
     *
     * @param usual opened after {@code start} updates where the address names no recipe
     */
    public Command.Open command(ExperimentSpec usual, long start) {
        boolean isNothing = spec.isEmpty() && step == 0 && !isTraining;
        return new Command.Open(spec.orElse(usual), isNothing ? start : step, isTraining);
    }

    /** What leads to a recipe from this host alone, for as long as it is kept: for one that is too large for a link. */
    static QueryParameters parameters(ExperimentSpec spec, KeptRecipes kept) {
        return QueryParameters.of(KEPT, kept.keep(spec));
    }

    /** @throws IllegalArgumentException if the recipe is too large for a link */
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
