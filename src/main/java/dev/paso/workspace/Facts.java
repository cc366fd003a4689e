package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that is to be known of what a learner has open to make it again anywhere: everything else is derived.
 *
 * @param recipe with the edits made, the epochs added and the threshold chosen on the way
 * @param epochs of the recipe as it was given: so many more are added where a finished run goes on
 * @param step where the run stands
 * @param furthest how far it has been without another edit
 * @param isTraining whether it goes on by itself
 * @param branched where the run rests at this step, what is changed goes on from its weights
 * @param left runs to compare with, the oldest first
 * @param numbered how many were left so far: the next one's number is one more
 * @param story where the learner is in a lab; empty where there is no lab
 */
public record Facts(
        ExperimentSpec recipe,
        int epochs,
        long step,
        long furthest,
        boolean isTraining,
        Speed speed,
        OptionalLong branched,
        List<Left> left,
        int numbered,
        Optional<Story.Told> story) {
    /**
     * A run that was left.
     *
     * @param number what it is called on the screen
     */
    public record Left(int number, ExperimentSpec recipe, long step, boolean isShown) {
        public Left {
            Require.atLeast("left.number", number, 1);
            checkStep("left.step", step, 0);
        }
    }

    public Facts {
        Require.atLeast("epochs", epochs, 0);
        checkStep("step", step, 0);
        checkStep("furthest", furthest, step);
        left = List.copyOf(left);
        Require.atLeast(
                "numbered", numbered, left.stream().mapToInt(Left::number).max().orElse(0));
    }

    /** A recipe of which nothing was trained yet. */
    public static Facts of(ExperimentSpec recipe) {
        return new Facts(
                recipe,
                recipe.epochs(),
                0,
                0,
                false,
                Speed.NORMAL,
                OptionalLong.empty(),
                List.of(),
                0,
                Optional.empty());
    }

    private static void checkStep(String field, long step, long least) {
        if (step < least) {
            throw new RefusedException(field, Rule.AT_LEAST, least, step);
        }
    }
}
