package dev.paso.workspace.autograd;

import dev.paso.core.autograd.Graph;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the missions of the lab ask for. */
public final class Missions {
    private static final double JUST_ABOVE = 1.1; // times the loss

    private static final int SIX_DECIMALS = 6;
    private static final double FOUR_DECIMALS = 5e-5;
    private static final double CLOSE = 1e-3;
    private static final List<Integer> ASKED_SHAPE = List.of(2, 1, 3);

    /** Shown of a parameter. */
    public static final int DECIMALS = 8; // as NumPy prints

    private Missions() {}

    /** Whether what a scene asks for is there now. */
    static boolean isSolved(Scene scene, Autograd lab) {
        return switch (scene) {
            case NUMPY -> isClosedFormReached(lab);
            case TENSORS -> isShapeTyped(lab);
            case MEMORY -> isMemoryAsInTheBook(lab);
            case GRAPH -> isBranchOfWeightLeft(lab);
            case BACKWARD -> isChainRuleRead(lab);
            case ACCUMULATE -> isZeroed(lab);
            case UPDATE -> isEveryAttemptMade(lab);
            case BRANCH -> isBranchGone(lab);
            case LOSS -> isEveryLossOne(lab);
            case MODEL -> isModelTrained(lab);
            case NETWORK -> isNetworkRead(lab);
            case PIPELINE -> isPipelineThrough(lab);
        };
    }

    /** Decimals to which two numbers are the same, at most as many as are shown. */
    public static int agreement(double a, double b) {
        int decimals = 0;
        while (decimals < DECIMALS && Math.abs(a - b) < Math.pow(10, -decimals - 1)) {
            decimals++;
        }
        return decimals;
    }

    /** The graph was computed without b, and one leaf is left. */
    public static boolean isBranchOfWeightLeft(Autograd lab) {
        return lab.line()
                .filter(line -> line.result().isPresent())
                .filter(line -> !line.wishes().isBiasTrained() && line.wishes().isWeightTrained())
                .filter(line -> line.graph().count(Graph.Kind.LEAF) == 1)
                .isPresent();
    }

    /** Gradients are there, and the node was opened at which the one of w is made. */
    public static boolean isChainRuleRead(Autograd lab) {
        return lab.computation().pass().isPresent() && lab.hasOpened("w · x");
    }

    /** Gradients were doubled, and then zeroed. */
    public static boolean isZeroed(Autograd lab) {
        return lab.wasDoubled() && lab.isZeroed();
    }

    /** Gradient descent has come to the closed form, to six decimals. */
    public static boolean isClosedFormReached(Autograd lab) {
        Line line = Line.of(lab.replay().parameters());
        return lab.bestFit()
                .filter(fit -> agreement(line.b(), fit.intercept()) >= SIX_DECIMALS)
                .filter(fit -> agreement(line.w(), fit.slope()) >= SIX_DECIMALS)
                .isPresent();
    }

    /** A tensor of the shape that was asked for was typed. */
    public static boolean isShapeTyped(Autograd lab) {
        return lab.typed().filter(tensor -> tensor.shape().equals(ASKED_SHAPE)).isPresent();
    }

    /** Every tensor holds what the book leaves in it. */
    public static boolean isMemoryAsInTheBook(Autograd lab) {
        MemoryLesson memory = lab.memory();
        return memory.holds(Item.MATRIX, 1, 2, 1, 1, 1, 1)
                && memory.holds(Item.COPY, 1, 3, 1, 1, 1, 1)
                && memory.holds(Item.CLONE, 1, 4, 1, 1, 1, 1)
                && memory.holds(Item.AS_TENSOR, 1, 0, 3);
    }

    /** Both attempts that break were seen, and the one that works. */
    public static boolean isEveryAttemptMade(Autograd lab) {
        return Arrays.stream(Attempt.values()).allMatch(lab::hasAttempted);
    }

    /** Each point's loss is 1. */
    public static boolean isEveryLossOne(Autograd lab) {
        return lab.losses()
                .filter(losses -> Arrays.stream(losses.toArray()).allMatch(loss -> Math.abs(loss - 1) < CLOSE))
                .isPresent();
    }

    /** The model's parameters are those of the book after a thousand epochs, to four decimals. */
    public static boolean isModelTrained(Autograd lab) {
        Line here = Line.of(lab.replay().parameters());
        Line there = Line.of(lab.trained().parameters());
        return lab.replay().step() > 0
                && Math.abs(here.b() - there.b()) < FOUR_DECIMALS
                && Math.abs(here.w() - there.w()) < FOUR_DECIMALS;
    }

    /** The pipeline ran to its end. */
    public static boolean isPipelineThrough(Autograd lab) {
        return lab.replay().epoch() >= Recipes.EPOCHS;
    }

    /** A limit just above the loss: the branch is gone. */
    public static boolean isBranchGone(Autograd lab) {
        OptionalDouble limit = lab.wishes().limit();
        return limit.isPresent()
                && lab.computation()
                        .result()
                        .filter(loss -> limit.getAsDouble() >= loss.item())
                        .filter(loss -> limit.getAsDouble() < JUST_ABOVE * loss.item())
                        .isPresent();
    }

    /** The network's gradients came back, and its activation was looked into. */
    public static boolean isNetworkRead(Autograd lab) {
        return lab.computation().pass().isPresent() && lab.hasOpened("h₁");
    }
}
