package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.RunSettings;
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

        /** Whether it is the run of this recipe as far as {@code reached}: a threshold trains nothing. */
        boolean isOf(ExperimentSpec other, long reached) {
            return step == reached && recipe.withThreshold(0).equals(other.withThreshold(0));
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

    /**
     * What comes of a command: facts where the run has done what it says. While it trains it is the run that knows where it is; what
     * then depends on the step is asked of facts that were told when it rested, or when the command's turn came.
     *
     * @param host what it allows of one workspace
     * @throws RefusedException with field, rule and value, where it cannot be
     */
    public Facts apply(Command command, RunSettings host) {
        return Outcome.of(this, command, host);
    }

    /** The same elsewhere. */
    Facts at(ExperimentSpec spec, int planned, long now, long reached, boolean isRunning) {
        return new Facts(spec, planned, now, reached, isRunning, speed, branched, left, numbered, story);
    }

    /** The same, where the story is. */
    Facts with(Optional<Story.Told> other) {
        return new Facts(recipe, epochs, step, furthest, isTraining, speed, branched, left, numbered, other);
    }

    /** The same with the newest runs to compare with, so many at most. */
    Facts withLeft(int most) {
        List<Left> newest = left.subList(Math.max(0, left.size() - most), left.size());
        return new Facts(recipe, epochs, step, furthest, isTraining, speed, branched, newest, numbered, story);
    }

    private static void checkStep(String field, long step, long least) {
        if (step < least) {
            throw new RefusedException(field, Rule.AT_LEAST, least, step);
        }
    }
}
