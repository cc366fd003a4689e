package dev.paso.workspace.descent;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.workspace.BookLine;
import java.util.Optional;

/** What the pictures of the lab answer to what its steps ask; empty until the learner has looked. */
final class Guesses {
    static final String NEAR = "near"; // on this side of the lowest point
    static final String ACROSS = "across"; // beyond it, and lower than before
    static final String HIGHER = "higher"; // higher than before
    static final String NONE = "none";

    private Guesses() {}

    /** Of the step with this key; empty too where it asks nothing. */
    static Optional<String> answer(String step, Descent descent) {
        return switch (step) {
            case "rate" -> descent.isRate(Recipes.VERY_HIGH) ? Optional.of(landing(descent)) : Optional.empty();
            case "scale" -> diverging(descent);
            case "batches", "race" -> descent.aheadThen();
            default -> Optional.empty();
        };
    }

    /** Where the first step of b alone lands, with the rate at hand. */
    private static String landing(Descent descent) {
        TrainingLoss loss = descent.walk().trainingLoss();
        double[] start = descent.start().parameters();
        double slope = loss.gradient(start).by(LinePlane.BIAS);
        double[] there = start.clone();
        there[LinePlane.BIAS] -= descent.walk().spec().optimizer().lr() * slope;
        if (loss.at(there) >= loss.at(start)) {
            return HIGHER;
        }
        return loss.gradient(there).by(LinePlane.BIAS) * slope > 0 ? NEAR : ACROSS;
    }

    /** Which feature's loss grows with the rate that all began with. */
    private static Optional<String> diverging(Descent descent) {
        if (!descent.isRate(BookLine.LEARNING_RATE) || descent.compared() < Missions.SOME_UPDATES) {
            return Optional.empty();
        }
        return Optional.of(descent.lanes().stream()
                .filter(Lane::isAboveStart)
                .map(Lane::key)
                .findFirst()
                .orElse(NONE));
    }
}
