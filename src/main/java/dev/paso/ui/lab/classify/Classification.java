package dev.paso.ui.lab.classify;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.WeightedLoss;
import dev.paso.core.train.ExperimentSpec;

/** Where a learner is in this lab: the run followed so far, and what was chosen beside it. */
final class Classification {
    private static final double FIRST_PROBABILITY = 0.75;
    private static final double[] BOOK_POINTS = {0.9, 0.2}; // of labels 1 and 0
    private static final int BOOK_NEGATIVES = 3;
    private static final double MOST_LOGIT = 1000;

    private Replay replay;
    private Scene scene = Scene.ODDS;
    private double probability = FIRST_PROBABILITY;
    private int picked;
    private double threshold = 0.5;
    private final double[] pointProbabilities = BOOK_POINTS.clone();
    private double logit;
    private int logitLabel;
    private int negatives;
    private double posWeight;

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
        System.arraycopy(BOOK_POINTS, 0, pointProbabilities, 0, BOOK_POINTS.length);
        logit = 0;
        logitLabel = 0;
        negatives = BOOK_NEGATIVES;
        posWeight = 1;
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

    /** Of point 0, whose label is 1, or of point 1, whose label is 0. */
    double pointProbability(int index) {
        return pointProbabilities[index];
    }

    void setPointProbability(int index, double p) {
        pointProbabilities[Math.clamp(index, 0, 1)] = Math.clamp(p, 0.001, 0.999);
    }

    double logit() {
        return logit;
    }

    void setLogit(double logit) {
        this.logit = Math.clamp(logit, -MOST_LOGIT, MOST_LOGIT);
    }

    int logitLabel() {
        return logitLabel;
    }

    void setLogitLabel(int label) {
        logitLabel = label;
    }

    int negatives() {
        return negatives;
    }

    void setNegatives(int negatives) {
        this.negatives = Math.clamp(negatives, 1, 100);
    }

    double posWeight() {
        return posWeight;
    }

    void setPosWeight(double posWeight) {
        this.posWeight = Math.clamp(posWeight, 0.01, 100);
    }

    /** One positive and some negatives, as sure as the two points of the book. */
    WeightedLoss weightedLoss() {
        return WeightedLoss.of(BOOK_POINTS[0], BOOK_POINTS[1], negatives, posWeight);
    }

    /** Row of the training split whose point goes through the neuron. */
    int picked() {
        return picked;
    }

    void pick(int row) {
        picked = Math.clamp(row, 0, replay.data().training().size() - 1);
    }
}
