package dev.paso.ui.controls;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an address leads: a recipe, how many updates of it, and whether it trains on; nothing of this is the first visit. */
public record Opening(Optional<ExperimentSpec> spec, long step, boolean isTraining) {
    /** The name of the step in the playground's address. */
    public static final String STEP = "step";

    private static final String RECIPE = "e";
    private static final String KEPT = "kept";
    private static final String TRAINING = "train";

    /**
     * @param name of the step in this address
     * @param kept where recipes are found that no address holds
     * @throws IllegalArgumentException in plain words, if the address was not written by Paso, or leads to what is kept no more
     */
    public static Opening of(QueryParameters parameters, String name, KeptRecipes kept) {
        return new Opening(
                parameters
                        .getSingleParameter(RECIPE)
                        .map(ExperimentLink::decode)
                        .or(() -> parameters.getSingleParameter(KEPT).map(kept::find)),
                parameters.getSingleParameter(name).map(Opening::step).orElse(0L),
                parameters.getSingleParameter(TRAINING).filter("1"::equals).isPresent());
    }

    /**
     * Opens it, and trains on where it trained.
     *
     * @param usual opened after {@code start} updates where the address names no recipe
     */
    public void open(Workspace workspace, ExperimentSpec usual, long start) {
        boolean isNothing = spec.isEmpty() && step == 0 && !isTraining;
        workspace.open(spec.orElse(usual), isNothing ? start : step);
        if (isTraining) {
            workspace.run().train();
        }
    }

    /** What leads to a recipe from this host alone, for as long as it is kept: for one that is too large for a link. */
    public static QueryParameters parameters(ExperimentSpec spec, KeptRecipes kept) {
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
