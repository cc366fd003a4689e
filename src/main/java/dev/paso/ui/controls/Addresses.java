package dev.paso.ui.controls;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.KeptRecipes;
import java.util.concurrent.CompletableFuture;

/** Writes what leads to recipes: small ones at once, and large ones where no page waits for it. Any thread may call. */
public final class Addresses {
    private static final int SMALL = 2_000; // numbers, which are written in some milliseconds

    private final KeptRecipes kept;
    private final Work work;

    /**
     * What leads to a recipe.
     *
     * @param isLink whether it does so everywhere; another one leads there on this host alone, for as long as the recipe is kept
     */
    public record Address(QueryParameters query, boolean isLink) {}

    public Addresses(KeptRecipes kept, Work work) {
        this.kept = kept;
        this.work = work;
    }

    /** Where the addresses lead that are no links. */
    KeptRecipes kept() {
        return kept;
    }

    /** @param owner for whom it is written: one page's wishes are met one after the other */
    public CompletableFuture<Address> of(Object owner, ExperimentSpec recipe) {
        return numbers(recipe) <= SMALL
                ? CompletableFuture.completedFuture(write(recipe))
                : work.begin(owner, Work.Length.LENGTHY, isWanted -> write(recipe));
    }

    private Address write(ExperimentSpec recipe) {
        try {
            return new Address(Opening.parameters(recipe, 0), true);
        } catch (IllegalArgumentException tooLarge) {
            return new Address(Opening.parameters(recipe, kept), false);
        }
    }

    private static long numbers(ExperimentSpec recipe) {
        long data = recipe.data() instanceof InlineSpec own ? (long) own.n() * (own.inputs() + 1) : 0;
        long weights = recipe.init() instanceof InitSpec.State ? recipe.model().parameterCount() : 0;
        return data + weights + recipe.edits().size();
    }
}
