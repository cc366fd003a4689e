package dev.paso.ui.lab.classify;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;

/** Where a learner is in this lab: the run followed so far, and what was chosen beside it. */
final class Classification {
    private static final double FIRST_PROBABILITY = 0.75;

    private Replay replay;
    private Scene scene = Scene.ODDS;
    private double probability = FIRST_PROBABILITY;
    private int picked;
    private double threshold = 0.5;

    Classification(ExperimentSpec spec) {
        replay = Replay.of(spec);
    }

    /** Goes where the run is. */
    void follow(ExperimentSpec spec, PreparedData data, long step) {
        threshold = spec.threshold();
        if (!replay.spec().withThreshold(spec.threshold()).equals(spec)) {
            replay = new Replay(spec, data);
        }
        replay.goTo(step);
    }

    /** A step of the story begins: nothing is chosen yet. */
    void begin(Scene scene) {
        this.scene = scene;
        probability = FIRST_PROBABILITY;
        picked = 0;
    }

    Scene scene() {
        return scene;
    }

    Replay replay() {
        return replay;
    }

    /** Of the handle on the three curves. */
    double probability() {
        return probability;
    }

    void setProbability(double probability) {
        this.probability = Math.clamp(probability, 0.001, 0.999);
    }

    /** From which probability a sample counts as class 1. */
    double threshold() {
        return threshold;
    }

    void setThreshold(double threshold) {
        this.threshold = threshold;
    }

    /** Row of the training split whose point goes through the neuron. */
    int picked() {
        return picked;
    }

    void pick(int row) {
        picked = Math.clamp(row, 0, replay.data().training().size() - 1);
    }
}
