package dev.paso.experiment;

import dev.paso.core.landscape.Slice;
import java.util.Optional;

/**
 * Who draws the pictures of a recipe: two, as each may be at work on a thread of its own.
 *
 * @param quick draws what comes with every frame
 * @param slow draws what is expensive
 */
record Builders(FrameBuilder quick, FrameBuilder slow) {
    static Builders of(Recipe recipe) {
        return new Builders(recipe.builder(), recipe.builder());
    }

    /** @param slice where planes are drawn; none: there is no plane to see */
    static Builders of(Recipe recipe, Optional<Slice> slice) {
        return new Builders(recipe.builder(slice), recipe.builder(slice));
    }
}
