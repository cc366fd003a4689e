package dev.paso.ui.lab.classify;

import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.WeightedLoss;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Where a learner is in this lab: the run followed so far, and what was chosen beside it. */
final class Classification {
    /** Probability lines, each with a threshold of its own. */
    static final int LINES = 3;

    private static final double FIRST_PROBABILITY = 0.75;
    private static final double[] BOOK_POINTS = {0.9, 0.2}; // of labels 1 and 0
    private static final int BOOK_NEGATIVES = 3;
    private static final double[] BOOK_LINES = {0.4, 0.5, 0.57};
    private static final long RANDOM_SEED = 39; // of the book's random model
    private static final ExpectedCost FIRST_COST = new ExpectedCost(1, 1, 0.5);
    private static final int MOST_KEPT = 4;
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
    private double sharpness;
    private int swept;
    private final double[] lines = BOOK_LINES.clone();
    private final List<ThresholdTable> kept = new ArrayList<>();
    private boolean isPerfectShown;
    private boolean isRandomShown;
    private boolean isTrapezoid;
    private ExpectedCost cost = FIRST_COST;
    private Optional<Bootstrap.Interval> areaInterval = Optional.empty();
    private long areaStep = -1;

    Classification(ExperimentSpec spec) {
        replay = Replay.of(spec);
    }

    /** Goes where the run is. */
    void follow(ExperimentSpec spec, PreparedData data, long step) {
        threshold = spec.threshold();
        if (!replay.spec().withThreshold(spec.threshold()).equals(spec)) {
            replay = new Replay(spec, data);
            areaStep = -1;
            if (spec.edits().isEmpty()) {
                sharpness = 1;
            }
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
        sharpness = 1;
        swept = 0;
        System.arraycopy(BOOK_LINES, 0, lines, 0, LINES);
        kept.clear();
        isPerfectShown = false;
        isRandomShown = false;
        isTrapezoid = false;
        cost = FIRST_COST;
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

    /** What the trained weights were multiplied by. */
    double sharpness() {
        return sharpness;
    }

    void setSharpness(double sharpness) {
        this.sharpness = sharpness;
    }

    /** How many of eleven thresholds are swept; 0: the curves are whole. */
    int swept() {
        return swept;
    }

    void setSwept(int swept) {
        this.swept = Math.clamp(swept, 0, CurvesPanel.STEPS);
    }

    double line(int index) {
        return lines[index];
    }

    void setLine(int index, double threshold) {
        lines[index] = Math.clamp(threshold, 0, 1);
    }

    /** Counts of runs that were kept to compare with, the newest last. */
    List<ThresholdTable> keptRuns() {
        return List.copyOf(kept);
    }

    void keepRun() {
        if (kept.size() == MOST_KEPT) {
            kept.removeFirst();
        }
        kept.add(replay.shown());
    }

    boolean isPerfectShown() {
        return isPerfectShown;
    }

    void showPerfect(boolean isShown) {
        isPerfectShown = isShown;
    }

    boolean isRandomShown() {
        return isRandomShown;
    }

    void showRandom(boolean isShown) {
        isRandomShown = isShown;
    }

    boolean isTrapezoid() {
        return isTrapezoid;
    }

    void setTrapezoid(boolean isStraight) {
        isTrapezoid = isStraight;
    }

    /** Counts of a model that knows every label of the validation split. */
    ThresholdTable perfect() {
        int[] labels = replay.data().validation().labels();
        return ThresholdTable.of(
                Tensor.vector(Arrays.stream(labels).asDoubleStream().toArray()), labels);
    }

    /** Counts of a model that draws its scores, the same ones each time. */
    ThresholdTable random() {
        int[] labels = replay.data().validation().labels();
        NumpyRandom random = new NumpyRandom(RANDOM_SEED);
        double[] scores =
                DoubleStream.generate(random::nextDouble).limit(labels.length).toArray();
        return ThresholdTable.of(Tensor.vector(scores), labels);
    }

    ExpectedCost cost() {
        return cost;
    }

    void setCost(ExpectedCost cost) {
        this.cost = cost;
    }

    /** Share of positives in the training split: what the model's probabilities stand for. */
    double learnedPrevalence() {
        return Arrays.stream(replay.data().training().labels()).average().orElse(0);
    }

    /** Of a model of two classes trained to the end of its recipe: how sure its AUC is. */
    Optional<Bootstrap.Interval> areaInterval() {
        if (!replay.isOver() || replay.data().validation().size() == 0) {
            return Optional.empty();
        }
        if (areaStep != replay.step()) {
            areaStep = replay.step();
            areaInterval = Bootstrap.of(
                            Tensor.vector(replay.probabilities(replay.data().validation())),
                            replay.data().validation().labels(),
                            Frame.Uncertainty.DRAWS,
                            Frame.Uncertainty.SEED)
                    .rocArea(Frame.Uncertainty.LEVEL);
        }
        return areaInterval;
    }

    /** The validation split, class by class. */
    OneAgainstRest oneAgainstRest() {
        return OneAgainstRest.of(replay, replay.data().validation());
    }
}
