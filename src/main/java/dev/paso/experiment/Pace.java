package dev.paso.experiment;

import dev.paso.core.Require;

/** How fast a run may go; it says when updates are made, never what they do. */
public record Pace(double perSecond, Unit unit) {
    /** As fast as the machine can. */
    public static final Pace FULL = new Pace(Double.POSITIVE_INFINITY, Unit.EPOCHS);

    /** What is counted: single updates, or whole epochs made at a stretch. */
    public enum Unit {
        STEPS,
        EPOCHS
    }

    public Pace {
        if (perSecond != Double.POSITIVE_INFINITY) {
            Require.positive("pace", perSecond);
        }
    }

    public boolean isFull() {
        return perSecond == Double.POSITIVE_INFINITY;
    }
}
