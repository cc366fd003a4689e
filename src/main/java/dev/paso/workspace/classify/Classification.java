package dev.paso.workspace.classify;

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
import dev.paso.experiment.Near;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Where a learner is in this lab: the run followed so far, and what was chosen beside it. */
public final class Classification implements LabState {
    /** Its name in addresses and texts. */
    public static final String LAB = "classification";

    /** Probability lines, each with a threshold of its own. */
    public static final int LINES = 3;

    /** Thresholds that are swept: 0, 0.1 … 1. */
    public static final int SWEPT = 11;

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

    public Classification(ExperimentSpec spec) {
        replay = Replay.of(spec);
    }

    /** Goes where the run is. */
    @Override
    public void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        threshold = spec.threshold();
        if (!replay.spec().withThreshold(spec.threshold()).equals(spec)) {
            replay = new Replay(spec, data);
            areaStep = -1;
            if (spec.edits().isEmpty()) {
                sharpness = 1;
            }
        }
        near.ifPresentOrElse(place -> replay.goTo(step, place.place()), () -> replay.goTo(step));
    }

    /** A step of the story begins: nothing is chosen yet. */
    @Override
    public void begin(String key) {
        begin(Scene.of(key));
    }

    public void begin(Scene scene) {
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

    public Scene scene() {
        return scene;
    }

    public Replay replay() {
        return replay;
    }

    /** Of the handle on the three curves. */
    public double probability() {
        return probability;
    }

    public void setProbability(double probability) {
        this.probability = Math.clamp(probability, 0.001, 0.999);
    }

    /** From which probability a sample counts as class 1. */
    public double threshold() {
        return threshold;
    }

    public void setThreshold(double threshold) {
        this.threshold = threshold;
    }

    /** Of point 0, whose label is 1, or of point 1, whose label is 0. */
    public double pointProbability(int index) {
        return pointProbabilities[index];
    }

    public void setPointProbability(int index, double p) {
        pointProbabilities[Math.clamp(index, 0, 1)] = Math.clamp(p, 0.001, 0.999);
    }

    public double logit() {
        return logit;
    }

    public void setLogit(double logit) {
        this.logit = Math.clamp(logit, -MOST_LOGIT, MOST_LOGIT);
    }

    public int logitLabel() {
        return logitLabel;
    }

    public void setLogitLabel(int label) {
        logitLabel = label;
    }

    public int negatives() {
        return negatives;
    }

    public void setNegatives(int negatives) {
        this.negatives = Math.clamp(negatives, 1, 100);
    }

    public double posWeight() {
        return posWeight;
    }

    public void setPosWeight(double posWeight) {
        this.posWeight = Math.clamp(posWeight, 0.01, 100);
    }

    /** One positive and some negatives, as sure as the two points of the book. */
    public WeightedLoss weightedLoss() {
        return WeightedLoss.of(BOOK_POINTS[0], BOOK_POINTS[1], negatives, posWeight);
    }

    /** Row of the training split whose point goes through the neuron. */
    public int picked() {
        return picked;
    }

    public void pick(int row) {
        picked = Math.clamp(row, 0, replay.data().training().size() - 1);
    }

    /** What the trained weights were multiplied by. */
    public double sharpness() {
        return sharpness;
    }

    public void setSharpness(double sharpness) {
        this.sharpness = sharpness;
    }

    /** How many of eleven thresholds are swept; 0: the curves are whole. */
    public int swept() {
        return swept;
    }

    public void setSwept(int swept) {
        this.swept = Math.clamp(swept, 0, SWEPT);
    }

    public double line(int index) {
        return lines[index];
    }

    public void setLine(int index, double threshold) {
        lines[index] = Math.clamp(threshold, 0, 1);
    }

    /** Counts of runs that were kept to compare with, the newest last. */
    public List<ThresholdTable> keptRuns() {
        return List.copyOf(kept);
    }

    public void keepRun() {
        if (kept.size() == MOST_KEPT) {
            kept.removeFirst();
        }
        kept.add(replay.shown());
    }

    public boolean isPerfectShown() {
        return isPerfectShown;
    }

    public void showPerfect(boolean isShown) {
        isPerfectShown = isShown;
    }

    public boolean isRandomShown() {
        return isRandomShown;
    }

    public void showRandom(boolean isShown) {
        isRandomShown = isShown;
    }

    public boolean isTrapezoid() {
        return isTrapezoid;
    }

    public void setTrapezoid(boolean isStraight) {
        isTrapezoid = isStraight;
    }

    /** Counts of a model that knows every label of the validation split. */
    public ThresholdTable perfect() {
        int[] labels = replay.data().validation().labels();
        return ThresholdTable.of(
                Tensor.vector(Arrays.stream(labels).asDoubleStream().toArray()), labels);
    }

    /** Counts of a model that draws its scores, the same ones each time. */
    public ThresholdTable random() {
        int[] labels = replay.data().validation().labels();
        NumpyRandom random = new NumpyRandom(RANDOM_SEED);
        double[] scores =
                DoubleStream.generate(random::nextDouble).limit(labels.length).toArray();
        return ThresholdTable.of(Tensor.vector(scores), labels);
    }

    public ExpectedCost cost() {
        return cost;
    }

    public void setCost(ExpectedCost cost) {
        this.cost = cost;
    }

    /** Share of positives in the training split: what the model's probabilities stand for. */
    public double learnedPrevalence() {
        return Arrays.stream(replay.data().training().labels()).average().orElse(0);
    }

    /** Of a model of two classes trained to the end of its recipe: how sure its AUC is. */
    public Optional<Bootstrap.Interval> areaInterval() {
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
    public OneAgainstRest oneAgainstRest() {
        return OneAgainstRest.of(replay, replay.data().validation());
    }

    /** Before its first step. */
    public static Classification first() {
        return new Classification(Recipes.book());
    }

    /** The story that is told with it. */
    public Story story() {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(scene.key(), scene.preset(), scene.start(), scene.speed()))
                        .toList(),
                this);
    }

    @Override
    public boolean isSolved(String key) {
        return Missions.isSolved(Scene.of(key), this);
    }

    @Override
    public Map<String, String> handles() {
        return Map.of();
    }

    @Override
    public void setHandles(Map<String, String> handles) {}
}
