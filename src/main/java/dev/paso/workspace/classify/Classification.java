package dev.paso.workspace.classify;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
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
import dev.paso.workspace.Handles;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    public static final double LEAST_SHARPNESS = 0.1;
    public static final double MOST_SHARPNESS = 30;

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

    private static final double LEAST_PROBABILITY = 0.001;
    private static final double MOST_PROBABILITY = 0.999;
    private static final int MOST_NEGATIVES = 100;
    private static final double LEAST_WEIGHT = 0.01;
    private static final double MOST_WEIGHT = 100;

    private static final String PROBABILITY = "probability";
    private static final String PICKED = "picked";
    private static final String POINT = "point-probability-"; // from 1
    private static final String LOGIT = "logit";
    private static final String LOGIT_LABEL = "logit-label";
    private static final String NEGATIVES = "negatives";
    private static final String POS_WEIGHT = "pos-weight";
    private static final String SHARPNESS = "sharpness";
    private static final String SWEPT_NAME = "swept";
    private static final String LINE = "line-"; // from 1
    private static final String KEPT = "kept-"; // from 1
    private static final String PERFECT = "perfect-shown";
    private static final String RANDOM = "random-shown";
    private static final String TRAPEZOID = "trapezoid";
    private static final String FALSE_POSITIVE = "cost-false-positive";
    private static final String FALSE_NEGATIVE = "cost-false-negative";
    private static final String PREVALENCE = "cost-prevalence";

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
        this.probability = Math.clamp(probability, LEAST_PROBABILITY, MOST_PROBABILITY);
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
        pointProbabilities[Math.clamp(index, 0, 1)] = Math.clamp(p, LEAST_PROBABILITY, MOST_PROBABILITY);
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
        logitLabel = Math.clamp(label, 0, 1);
    }

    public int negatives() {
        return negatives;
    }

    public void setNegatives(int negatives) {
        this.negatives = Math.clamp(negatives, 1, MOST_NEGATIVES);
    }

    public double posWeight() {
        return posWeight;
    }

    public void setPosWeight(double posWeight) {
        this.posWeight = Math.clamp(posWeight, LEAST_WEIGHT, MOST_WEIGHT);
    }

    /** One positive and some negatives, as sure as the two points of the book. */
    public WeightedLoss weightedLoss() {
        return WeightedLoss.of(BOOK_POINTS[0], BOOK_POINTS[1], negatives, posWeight);
    }

    /** Row of the training split whose point goes through the neuron; of fewer points it is the last one. */
    public int picked() {
        return Math.min(picked, replay.data().training().size() - 1);
    }

    public void pick(int row) {
        picked = Math.max(row, 0);
    }

    /** What the trained weights were multiplied by. */
    public double sharpness() {
        return sharpness;
    }

    public void setSharpness(double sharpness) {
        this.sharpness = Math.clamp(sharpness, LEAST_SHARPNESS, MOST_SHARPNESS);
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
        kept.add(KeptRun.thinned(replay.shown()));
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
        Map<String, String> done = new HashMap<>();
        done.put(PROBABILITY, String.valueOf(probability));
        done.put(PICKED, String.valueOf(picked));
        for (int i = 0; i < pointProbabilities.length; i++) {
            done.put(POINT + (i + 1), String.valueOf(pointProbabilities[i]));
        }
        done.put(LOGIT, String.valueOf(logit));
        done.put(LOGIT_LABEL, String.valueOf(logitLabel));
        done.put(NEGATIVES, String.valueOf(negatives));
        done.put(POS_WEIGHT, String.valueOf(posWeight));
        done.put(SHARPNESS, String.valueOf(sharpness));
        done.put(SWEPT_NAME, String.valueOf(swept));
        for (int i = 0; i < LINES; i++) {
            done.put(LINE + (i + 1), String.valueOf(lines[i]));
        }
        for (int i = 0; i < kept.size(); i++) {
            done.put(KEPT + (i + 1), KeptRun.told(kept.get(i)));
        }
        done.put(PERFECT, String.valueOf(isPerfectShown));
        done.put(RANDOM, String.valueOf(isRandomShown));
        done.put(TRAPEZOID, String.valueOf(isTrapezoid));
        done.put(FALSE_POSITIVE, String.valueOf(cost.falsePositive()));
        done.put(FALSE_NEGATIVE, String.valueOf(cost.falseNegative()));
        done.put(PREVALENCE, String.valueOf(cost.prevalence()));
        return done;
    }

    @Override
    public void setHandles(Map<String, String> told) {
        Handles handles = new Handles(told);
        handles.number(PROBABILITY, LEAST_PROBABILITY, MOST_PROBABILITY, this::setProbability);
        handles.whole(PICKED, 0, Integer.MAX_VALUE, this::pick);
        for (int i = 0; i < pointProbabilities.length; i++) {
            int point = i;
            handles.number(POINT + (i + 1), LEAST_PROBABILITY, MOST_PROBABILITY, p -> setPointProbability(point, p));
        }
        handles.number(LOGIT, -MOST_LOGIT, MOST_LOGIT, this::setLogit);
        handles.whole(LOGIT_LABEL, 0, 1, this::setLogitLabel);
        handles.whole(NEGATIVES, 1, MOST_NEGATIVES, this::setNegatives);
        handles.number(POS_WEIGHT, LEAST_WEIGHT, MOST_WEIGHT, this::setPosWeight);
        handles.number(SHARPNESS, LEAST_SHARPNESS, MOST_SHARPNESS, this::setSharpness);
        handles.whole(SWEPT_NAME, 0, SWEPT, this::setSwept);
        for (int i = 0; i < LINES; i++) {
            int line = i;
            handles.number(LINE + (i + 1), 0, 1, threshold -> setLine(line, threshold));
        }
        setKept(handles);
        handles.flag(PERFECT, this::showPerfect);
        handles.flag(RANDOM, this::showRandom);
        handles.flag(TRAPEZOID, this::setTrapezoid);
        setCost(handles);
    }

    private void setKept(Handles handles) {
        for (int i = 0; i < MOST_KEPT; i++) {
            String name = KEPT + (i + 1);
            handles.text(name, KeptRun.LONGEST).ifPresent(text -> kept.add(KeptRun.read(name, text)));
        }
    }

    private void setCost(Handles handles) {
        handles.number(
                FALSE_POSITIVE,
                0,
                Double.MAX_VALUE,
                positive -> handles.number(
                        FALSE_NEGATIVE,
                        0,
                        Double.MAX_VALUE,
                        negative -> handles.number(PREVALENCE, 0, 1, prevalence -> {
                            if (positive == 0 && negative == 0) {
                                throw new RefusedException(FALSE_NEGATIVE, Rule.POSITIVE, negative);
                            }
                            setCost(new ExpectedCost(positive, negative, prevalence));
                        })));
    }
}
