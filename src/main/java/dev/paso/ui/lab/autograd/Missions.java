package dev.paso.ui.lab.autograd;

import dev.paso.core.autograd.Graph;
import java.util.OptionalDouble;

/** What the missions of the lab ask for. */
final class Missions {
    private static final double JUST_ABOVE = 1.1; // times the loss

    private Missions() {}

    /** The graph was computed without b, and one leaf is left. */
    static boolean isBranchOfWeightLeft(Autograd lab) {
        return lab.line()
                .filter(line -> line.result().isPresent())
                .filter(line -> !line.wishes().isBiasTrained() && line.wishes().isWeightTrained())
                .filter(line -> line.graph().count(Graph.Kind.LEAF) == 1)
                .isPresent();
    }

    /** Gradients are there, and the node was opened at which the one of w is made. */
    static boolean isChainRuleRead(Autograd lab) {
        return lab.computation().pass().isPresent() && lab.hasOpened("w · x");
    }

    /** Gradients were doubled, and then zeroed. */
    static boolean isZeroed(Autograd lab) {
        return lab.wasDoubled() && lab.computation().passes() == 0;
    }

    /** A limit just above the loss: the branch is gone. */
    static boolean isBranchGone(Autograd lab) {
        OptionalDouble limit = lab.wishes().limit();
        return limit.isPresent()
                && lab.computation()
                        .result()
                        .filter(loss -> limit.getAsDouble() >= loss.item())
                        .filter(loss -> limit.getAsDouble() < JUST_ABOVE * loss.item())
                        .isPresent();
    }

    /** The network's gradients came back, and its activation was looked into. */
    static boolean isNetworkRead(Autograd lab) {
        return lab.computation().pass().isPresent() && lab.hasOpened("h₁");
    }
}
