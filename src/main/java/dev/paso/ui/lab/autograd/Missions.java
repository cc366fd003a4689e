package dev.paso.ui.lab.autograd;

import dev.paso.core.autograd.Graph;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.ui.lab.autograd.MemoryLesson.Item;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the missions of the lab ask for. */
final class Missions {
    private static final double JUST_ABOVE = 1.1; // times the loss

    private static final int SIX_DECIMALS = 6;
    private static final double FOUR_DECIMALS = 5e-5;
    private static final double CLOSE = 1e-3;
    private static final List<Integer> ASKED_SHAPE = List.of(2, 1, 3);

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
        return lab.wasDoubled() && lab.isZeroed();
    }

    /** Gradient descent has come to the closed form, to six decimals. */
    static boolean isClosedFormReached(Autograd lab) {
        Line line = Line.of(lab.replay().parameters());
        return lab.bestFit()
                .filter(fit -> ClosedForm.agreement(line.b(), fit.intercept()) >= SIX_DECIMALS)
                .filter(fit -> ClosedForm.agreement(line.w(), fit.slope()) >= SIX_DECIMALS)
                .isPresent();
    }

    /** A tensor of the shape that was asked for was typed. */
    static boolean isShapeTyped(Autograd lab) {
        return lab.typed().filter(tensor -> tensor.shape().equals(ASKED_SHAPE)).isPresent();
    }

    /** Every tensor holds what the book leaves in it. */
    static boolean isMemoryAsInTheBook(Autograd lab) {
        MemoryLesson memory = lab.memory();
        return memory.holds(Item.MATRIX, 1, 2, 1, 1, 1, 1)
                && memory.holds(Item.COPY, 1, 3, 1, 1, 1, 1)
                && memory.holds(Item.CLONE, 1, 4, 1, 1, 1, 1)
                && memory.holds(Item.AS_TENSOR, 1, 0, 3);
    }

    /** Both attempts that break were seen, and the one that works. */
    static boolean isEveryAttemptMade(Autograd lab) {
        return Arrays.stream(Attempt.values()).allMatch(lab::hasAttempted);
    }

    /** Each point's loss is 1. */
    static boolean isEveryLossOne(Autograd lab) {
        return lab.losses()
                .filter(losses -> Arrays.stream(losses.toArray()).allMatch(loss -> Math.abs(loss - 1) < CLOSE))
                .isPresent();
    }

    /** The model's parameters are those of the book after a thousand epochs, to four decimals. */
    static boolean isModelTrained(Autograd lab) {
        Line here = Line.of(lab.replay().parameters());
        Line there = Line.of(lab.trained().parameters());
        return lab.replay().step() > 0
                && Math.abs(here.b() - there.b()) < FOUR_DECIMALS
                && Math.abs(here.w() - there.w()) < FOUR_DECIMALS;
    }

    /** The pipeline ran to its end. */
    static boolean isPipelineThrough(Autograd lab) {
        return lab.replay().epoch() >= Recipes.EPOCHS;
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
