package dev.paso.echarts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A curve, labelled at its end.
 *
 * @param name written at the end of the curve
 * @param isGhost a run to compare with: the same hue, thin and pale, never touched by frames
 * @param points by ascending x; empty where frames bring them
 */
public record Series(String name, Role role, boolean isGhost, List<Point> points) {
    /** What a curve stands for; decides its colour and dashes. */
    public enum Role {
        @JsonProperty("training")
        TRAINING,
        @JsonProperty("validation")
        VALIDATION,
        /** The training split as the validation split is measured: after the epoch. */
        @JsonProperty("evaluated")
        EVALUATED,
        @JsonProperty("neutral")
        NEUTRAL,
        /** Of a class, in the order of classes: in the colour of its points, named by their shape. */
        @JsonProperty("class")
        CLASS,
        /** Of a run that was saved: dashed. */
        @JsonProperty("savedTraining")
        SAVED_TRAINING,
        @JsonProperty("savedValidation")
        SAVED_VALIDATION,
        /** Of the run that goes on from a saved one: solid, as its training losses are; frames fill it. */
        @JsonProperty("resumedValidation")
        RESUMED_VALIDATION,
        /**
         * The learning rate, drawn in steps: it holds for the epoch that ends there. Points of its own are drawn as far as frames have
         * come, in place of one an epoch.
         */
        @JsonProperty("rate")
        RATE,
        /** No curve but a dot on the watched one, at the epoch of its lowest value: frames bring it. */
        @JsonProperty("best")
        BEST
    }

    public Series {
        points = List.copyOf(points);
    }

    /** A training curve that frames fill. */
    public static Series training(String name) {
        return new Series(name, Role.TRAINING, false, List.of());
    }

    /** A curve of the training split after each epoch that frames fill. */
    public static Series evaluated(String name) {
        return new Series(name, Role.EVALUATED, false, List.of());
    }

    /** A validation curve that frames fill. */
    public static Series validation(String name) {
        return new Series(name, Role.VALIDATION, false, List.of());
    }

    /** A curve of learning rates that frames fill. */
    public static Series rate(String name) {
        return new Series(name, Role.RATE, false, List.of());
    }

    /** A dot at the best epoch that frames bring; the epoch follows its name. */
    public static Series best(String name) {
        return new Series(name, Role.BEST, false, List.of());
    }

    /** A curve that is neither training nor validation. */
    public static Series neutral(String name, List<Point> points) {
        return new Series(name, Role.NEUTRAL, false, points);
    }

    /** The curve of the next class. */
    public static Series ofClass(String name, List<Point> points) {
        return new Series(name, Role.CLASS, false, points);
    }

    /** The same curve with these points. */
    public Series with(List<Point> newPoints) {
        return new Series(name, role, isGhost, newPoints);
    }

    /** The same curve as one to compare with. */
    public Series asGhost() {
        return new Series(name, role, true, points);
    }
}
