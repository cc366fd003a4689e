package dev.paso.workspace.descent;

import dev.paso.core.lesson.Walk;
import dev.paso.workspace.Handles;
import java.util.Optional;
import java.util.OptionalDouble;

/** What came of the learning rates that a learner tried: between the largest that goes down and the smallest that climbs is the limit. */
public final class SeenRates {
    private static final String FELL = "rate-that-fell";
    private static final String CLIMBED = "rate-that-climbed";

    private OptionalDouble fell = OptionalDouble.empty();
    private OptionalDouble climbed = OptionalDouble.empty();

    SeenRates(Handles handles) {
        handles.own(
                FELL,
                () -> text(fell),
                told -> told.number(FELL, 0, Double.MAX_VALUE, rate -> fell = OptionalDouble.of(rate)),
                () -> fell = OptionalDouble.empty());
        handles.own(
                CLIMBED,
                () -> text(climbed),
                told -> told.number(CLIMBED, 0, Double.MAX_VALUE, rate -> climbed = OptionalDouble.of(rate)),
                () -> climbed = OptionalDouble.empty());
    }

    private static Optional<String> text(OptionalDouble rate) {
        return rate.stream().mapToObj(String::valueOf).findFirst();
    }

    /** What came of the rate of this walk, once it has shown itself. */
    void look(Walk walk) {
        if (walk.step() < Missions.SOME_UPDATES || !walk.spec().edits().isEmpty()) {
            return;
        }
        double lr = walk.spec().optimizer().lr();
        if (walk.isAboveStart()) {
            climbed = OptionalDouble.of(Math.min(lr, climbed.orElse(lr)));
        } else {
            fell = OptionalDouble.of(Math.max(lr, fell.orElse(lr)));
        }
    }

    /** The largest rate that was seen to bring the loss down. */
    public OptionalDouble fell() {
        return fell;
    }

    /** The smallest rate that was seen to drive it up. */
    public OptionalDouble climbed() {
        return climbed;
    }
}
