package dev.paso.workspace;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Divergence;
import java.util.List;

/** What a learner is to be told; it stands until there is other news. */
public sealed interface News {
    /** Nothing to say, or nothing any more. */
    record Nothing() implements News {}

    /** What was asked for cannot be, and nothing has changed. */
    record Refused(RuntimeException why) implements News {}

    /**
     * What was asked for is there, and something else had to change to fit it.
     *
     * @param what else
     * @param before the recipe to go back to
     */
    record GaveWay(List<Difference> what, ExperimentSpec before) implements News {}

    /** The data of a recipe are being made, which takes a while. */
    record Preparing() implements News {}

    /** An address leads to nothing that can be. */
    record BrokenLink(RuntimeException why) implements News {}

    /** The experiment does not fit into an address. */
    record TooBigForLink() implements News {}

    /** The model is slower here than elsewhere. */
    record Slowed() implements News {}

    /** The run rests at a place from which it may go on otherwise. */
    record Branched(long step) implements News {}

    /** What was changed goes on from the weights of that place. */
    record GoesOn(long step) implements News {}

    /** @param suggestion a learning rate to try instead */
    record Diverged(Divergence divergence, double suggestion) implements News {}

    /** Training ended where it should not have. */
    record Failed(String how) implements News {}
}
