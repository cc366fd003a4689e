package dev.paso.workspace;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import java.util.List;

/** A lab: a story in steps about experiments. It is found by being named in {@code META-INF/services}. */
public interface Lab<S extends LabState> {
    /** In addresses, and under {@code lab.} in the texts, where its {@code title} and its {@code claim} are. */
    String name();

    /** The chapters of the book that it follows; empty for none. */
    String chapter();

    List<LabStep<S>> steps();

    /** Whether its panels know what to make of a recipe, besides what each step asks of it. */
    default boolean fits(ExperimentSpec spec) {
        return true;
    }

    /** What one learner does in it, before its first step. */
    S begin(Desk desk);

    /** The story of one learner, before its first step. */
    default Story story(Desk desk) {
        return Story.of(this, begin(desk));
    }
}
