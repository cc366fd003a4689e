package dev.paso.workspace.autograd;

import dev.paso.core.autograd.Graph;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What the missions of the lab ask for. */
public final class Missions {
    static final double ABOVE = 0.1; // of the MSE, as a share
    static final double APART = 0.02; // of two moves, as a share of the longer one
    static final double WANTED_LOSS = 1; // of each point
    static final List<Integer> ASKED_SHAPE = List.of(2, 1, 3);

    /** The second number that each tensor is left with. */
    static final Map<Item, Integer> SECOND = Map.of(Item.MATRIX, 2, Item.COPY, 3, Item.CLONE, 4, Item.AS_TENSOR, 0);

    static final int AGREED = 6; // decimals of gradient descent and the closed form
    private static final double CLOSE = 1e-3;

    /** Shown of a parameter. */
    public static final int DECIMALS = 8; // as NumPy prints

    private Missions() {}

    /** Decimals to which two numbers are the same, at most as many as are shown. */
    public static int agreement(double a, double b) {
        int decimals = 0;
        while (decimals < DECIMALS && Math.abs(a - b) < Math.pow(10, -decimals - 1)) {
            decimals++;
        }
        return decimals;
    }

    /** The graph was computed, and of b nothing was recorded. */
    public static boolean isOnlyWeightRecorded(Autograd lab) {
        return lab.line()
                .filter(line -> line.result().isPresent())
                .filter(line -> !line.wishes().isBiasTrained() && line.wishes().isWeightTrained())
                .filter(line -> line.graph().count(Graph.Kind.LEAF) == 1)
                .isPresent();
    }

    /** Gradients are there, and the node was opened at which the one of w is made. */
    public static boolean isChainRuleRead(Autograd lab) {
        return lab.computation().pass().isPresent() && lab.reading().hasOpened("w · x");
    }

    /** Two passes were made, and then gradients were zeroed. */
    public static boolean isZeroed(Autograd lab) {
        return lab.reading().afterTwoPasses().isPresent() && lab.reading().isZeroed();
    }

    /** Gradient descent has come to the closed form. */
    public static boolean isClosedFormReached(Autograd lab) {
        Line line = Line.of(lab.replay().parameters());
        return lab.bestFit()
                .found()
                .filter(fit -> agreement(line.b(), fit.intercept()) >= AGREED)
                .filter(fit -> agreement(line.w(), fit.slope()) >= AGREED)
                .isPresent();
    }

    /** A tensor of the shape that was asked for was typed. */
    public static boolean isShapeTyped(Autograd lab) {
        return lab.code()
                .typedTensor()
                .filter(tensor -> tensor.shape().equals(ASKED_SHAPE))
                .isPresent();
    }

    /** Every tensor holds what the book leaves in it. */
    public static boolean isMemoryAsInTheBook(Autograd lab) {
        MemoryLesson memory = lab.memory();
        return SECOND.entrySet().stream().allMatch(left -> memory.isLeft(left.getKey(), left.getValue()));
    }

    /** Both attempts that break were seen, and the one that works. */
    public static boolean isEveryAttemptMade(Autograd lab) {
        return lab.loops().attempted().size() == Attempt.values().length;
    }

    /** There are several points, and the loss of each is 1. */
    public static boolean isEveryLossOne(Autograd lab) {
        return lab.code()
                .losses()
                .filter(losses -> losses.size() > 1)
                .filter(losses ->
                        Arrays.stream(losses.toArray()).allMatch(loss -> Math.abs(loss - WANTED_LOSS) < CLOSE))
                .isPresent();
    }

    /** One step with a rate for each parameter moves both equally far. */
    public static boolean isEquallyFar(Autograd lab) {
        double b = Math.abs(lab.code().biasRate().value() * lab.gradient(LinePlane.BIAS));
        double w = Math.abs(lab.code().weightRate().value() * lab.gradient(LinePlane.WEIGHT));
        return b > 0 && Math.abs(b - w) <= APART * Math.max(b, w);
    }

    /** The seed draws a first weight below 0. */
    public static boolean isFirstWeightNegative(Autograd lab) {
        return lab.code().layers()[0] < 0;
    }

    /** The model's parameters are those of the book after a thousand epochs, as PyTorch prints them. */
    public static boolean isModelTrained(Autograd lab) {
        Line here = Line.of(lab.replay().parameters());
        return lab.replay().step() > 0
                && lab.loops()
                        .trained()
                        .found()
                        .map(ManualLoops.Trained::line)
                        .filter(there -> printed(here.b()).equals(printed(there.b())))
                        .filter(there -> printed(here.w()).equals(printed(there.w())))
                        .isPresent();
    }

    /** As PyTorch prints a number of a tensor. */
    static String printed(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    /** The pipeline ran to its end. */
    public static boolean isPipelineThrough(Autograd lab) {
        return lab.replay().epoch() >= Recipes.EPOCHS;
    }

    /** The limit is just above the MSE, and the graph that was computed has no branch. */
    public static boolean isBranchGone(Autograd lab) {
        OptionalDouble limit = lab.reading().wishes().limit();
        return limit.isPresent()
                && lab.line()
                        .filter(line -> !line.hasBranch())
                        .flatMap(LineGraph::mse)
                        .filter(mse -> limit.getAsDouble() <= (1 + ABOVE) * mse.item())
                        .isPresent();
    }

    /** The network's gradients came back, and its activation was looked into. */
    public static boolean isNetworkRead(Autograd lab) {
        return lab.computation().pass().isPresent() && lab.reading().hasOpened("h₁");
    }
}
