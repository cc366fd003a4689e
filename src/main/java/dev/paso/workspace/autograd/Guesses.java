package dev.paso.workspace.autograd;

import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.ManualLoop.Statement;
import java.util.Optional;

/** What the pictures of the lab answer to what its steps ask. */
final class Guesses {
    static final String SAME = "same";
    static final String TWICE = "twice";
    static final String ZERO = "zero";
    static final String BACKWARD = "backward";
    static final String SUBTRACTION = "subtraction";
    static final String ZEROING = "zeroing";
    static final String NONE = "none";

    private static final double CLOSE = 1e-6; // of a gradient, relative

    private Guesses() {}

    /** Of the step with this key; empty until the learner has looked. */
    static Optional<String> answer(String step, Autograd lab) {
        return switch (step) {
            case "accumulate" ->
                lab.reading().afterTwoPasses().flatMap(b -> once(lab).map(first -> compared(b, first)));
            case "update" -> lab.loops().reassigned().map(Guesses::failing);
            default -> Optional.empty();
        };
    }

    /** The gradient of b that one pass gives here. */
    private static Optional<Double> once(Autograd lab) {
        LineGraph fresh = lab.fresh();
        fresh.forward();
        fresh.backward();
        return fresh.b().grad().map(gradient -> gradient.at(0));
    }

    private static String compared(double twoPasses, double once) {
        if (twoPasses == 0) {
            return ZERO;
        }
        return Math.abs(twoPasses - once) <= CLOSE * Math.abs(once) ? SAME : TWICE;
    }

    private static String failing(ManualLoop loop) {
        return loop.failure().map(ManualLoop.Failure::at).map(Guesses::line).orElse(NONE);
    }

    private static String line(Statement at) {
        return switch (at) {
            case FORWARD, LOSS, BACKWARD -> BACKWARD;
            case UPDATE_B, UPDATE_W -> SUBTRACTION;
            case ZERO_B, ZERO_W -> ZEROING;
        };
    }
}
