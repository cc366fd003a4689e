package dev.paso.workspace.classify;

import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Neighbours;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.lesson.WeightedLoss;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.Edits;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.NumberHandle;
import dev.paso.workspace.Said;
import dev.paso.workspace.Watched;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where a learner is in this lab: the run followed so far, and what was chosen beside it. */
public final class Classification extends Watched {
    /** Thresholds that are swept: 0, 0.1 … 1. */
    public static final int SWEPT = 11;

    /** Logits to try. */
    public static final double LARGE_LOGIT = 50;

    public static final double HUGE_LOGIT = 800;

    static final double FIRST_PROBABILITY = 0.75;
    static final List<Double> BOOK_POINTS = List.of(0.9, 0.2); // of labels 1 and 0
    static final int BOOK_NEGATIVES = 3;
    static final double START_LINE = 0.4; // of all three thresholds
    static final double BOOK_LINE = 0.5; // where the book moves the second one
    static final double BOOK_LAST_LINE = 0.57;
    private static final double NONE = 2; // larger than any area
    private static final long RANDOM_SEED = 39; // of the book's random model
    private static final double LEAST_PROBABILITY = 0.001;
    private static final double MOST_PROBABILITY = 0.999;

    private final NumberHandle probability =
            declare().number("probability", FIRST_PROBABILITY, LEAST_PROBABILITY, MOST_PROBABILITY);
    private final NumberHandle picked = declare().whole("picked", 0, 0, Integer.MAX_VALUE);
    private final List<NumberHandle> points =
            several("point-probability-", BOOK_POINTS, LEAST_PROBABILITY, MOST_PROBABILITY);
    private final NumberHandle logit = declare().number("logit", 0, -1000, 1000);
    private final NumberHandle logitLabel = declare().whole("logit-label", 0, 0, 1);
    private final NumberHandle negatives = declare().whole("negatives", BOOK_NEGATIVES, 1, 12);
    private final NumberHandle posWeight = declare().number("pos-weight", 1, 0.5, 20);
    private final NumberHandle sharpness = declare().number("sharpness", 1, 0.1, 30);
    private final NumberHandle swept = declare().whole("swept", 0, 0, SWEPT);
    private final List<NumberHandle> lines = several("line-", List.of(START_LINE, START_LINE, START_LINE), 0, 1);
    private final ChosenHandle<Boolean> wasRaised = declare().flag("line-was-raised", false);
    private final ChosenHandle<Boolean> isPerfectShown = declare().flag("perfect-shown", false);
    private final ChosenHandle<Boolean> isRandomShown = declare().flag("random-shown", false);
    private final ChosenHandle<Boolean> isTrapezoid = declare().flag("trapezoid", false);
    private final KeptRuns kept = new KeptRuns();
    private final NumberHandle untrainedArea = declare().number("untrained-area", NONE, 0, NONE);
    private final ChosenCost cost = new ChosenCost();
    private final Study<Measured, Optional<Bootstrap.Interval>> interval;
    private final Study<PreparedData, Integer> mixed;
    private final Study<ExperimentSpec, Trained> trained;
    private String at;
    private Optional<Measured> measured = Optional.empty();

    /** What a trained model says of the validation split. */
    private record Measured(ExperimentSpec spec, PreparedData data, Tensor scores) {
        Optional<Bootstrap.Interval> areaInterval() {
            return Bootstrap.of(scores, data.validation().labels(), Frame.Uncertainty.DRAWS, Frame.Uncertainty.SEED)
                    .rocArea(Frame.Uncertainty.LEVEL);
        }
    }

    /** @param first the step that it begins with */
    public Classification(LabStep<?> first, Desk desk) {
        super(first.preset(), desk);
        at = first.key();
        interval = desk.study(Work.Length.LENGTHY, (model, isWanted) -> model.areaInterval());
        mixed = desk.study(Work.Length.LENGTHY, (data, isWanted) -> Neighbours.mixed(data.raw(), isWanted));
        trained = desk.study(Work.Length.BRIEF, (book, isWanted) -> Trained.of(book));
        kept.declare(declare());
        cost.declare(declare());
    }

    private List<NumberHandle> several(String name, List<Double> first, double low, double high) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> declare().number(name + (i + 1), first.get(i), low, high))
                .toList();
    }

    @Override
    protected void begun(LabStep<?> step) {
        at = step.key();
    }

    /** The key of the step. */
    String at() {
        return at;
    }

    @Override
    public Optional<String> answer(String step) {
        return Guesses.answer(step, this);
    }

    @Override
    public Map<String, Said> said() {
        return Sayings.of(this);
    }

    /** The weights of another recipe are multiplied by nothing yet. */
    @Override
    protected void replaced() {
        if (replay().spec().edits().isEmpty()) {
            sharpness.set(1);
        }
    }

    /** Of the handle on the three curves. */
    public NumberHandle probability() {
        return probability;
    }

    /** Of two points: the first one's label is 1, the other's 0. */
    public List<NumberHandle> points() {
        return points;
    }

    public NumberHandle logit() {
        return logit;
    }

    public NumberHandle logitLabel() {
        return logitLabel;
    }

    public NumberHandle negatives() {
        return negatives;
    }

    public NumberHandle posWeight() {
        return posWeight;
    }

    /** One positive and some negatives, as sure as the two points of the book. */
    public WeightedLoss weightedLoss() {
        return bookLoss(negatives.whole(), posWeight.value());
    }

    static WeightedLoss bookLoss(int negatives, double posWeight) {
        return WeightedLoss.of(BOOK_POINTS.get(0), BOOK_POINTS.get(1), negatives, posWeight);
    }

    /** Row of the training split whose point goes through the neuron; of fewer points it is the last one. */
    public int picked() {
        return Math.min(picked.whole(), replay().data().training().size() - 1);
    }

    public void pick(int row) {
        picked.set(row);
    }

    /** What the trained weights were multiplied by. */
    public NumberHandle sharpness() {
        return sharpness;
    }

    /** How many of eleven thresholds are swept; 0: the curves are whole. */
    public NumberHandle swept() {
        return swept;
    }

    /** Probability lines, each with a threshold of its own. */
    public List<NumberHandle> lines() {
        return lines;
    }

    /** Moves the threshold of a line. */
    public void setLine(int index, double threshold) {
        lines.get(index).set(threshold);
        if (index == 1 && threshold >= BOOK_LINE) {
            wasRaised.set(true);
        }
    }

    /** Whether the second threshold has been where the book has it. */
    boolean wasRaised() {
        return wasRaised.value();
    }

    /** Counts of runs that were kept to compare with, the newest last. */
    public List<ThresholdTable> keptRuns() {
        return kept.all();
    }

    public void keepRun() {
        ThresholdTable shown = replay().shown();
        kept.keep(shown);
        double area = Curve.roc(shown).area();
        if (replay().step() == 0 && area <= 1) { // of one class there is none
            untrainedArea.set(area);
        }
    }

    /** AUC of an untrained model that was kept, the newest; {@link #NONE} where there is none. */
    double untrainedArea() {
        return untrainedArea.value();
    }

    public ChosenHandle<Boolean> isPerfectShown() {
        return isPerfectShown;
    }

    public ChosenHandle<Boolean> isRandomShown() {
        return isRandomShown;
    }

    public ChosenHandle<Boolean> isTrapezoid() {
        return isTrapezoid;
    }

    /** Counts of a model that knows every label of the validation split. */
    public ThresholdTable perfect() {
        int[] labels = replay().data().validation().labels();
        return ThresholdTable.of(
                Tensor.vector(Arrays.stream(labels).asDoubleStream().toArray()), labels);
    }

    /** Counts of a model that draws its scores, the same ones each time. */
    public ThresholdTable random() {
        int[] labels = replay().data().validation().labels();
        NumpyRandom random = new NumpyRandom(RANDOM_SEED);
        double[] scores =
                DoubleStream.generate(random::nextDouble).limit(labels.length).toArray();
        return ThresholdTable.of(Tensor.vector(scores), labels);
    }

    public ExpectedCost cost() {
        return cost.value();
    }

    public void setCost(ExpectedCost other) {
        cost.set(other);
    }

    /** The share of positives that the model's probabilities stand for: that of the training split, as {@code pos_weight} shifts it. */
    public double learnedPrevalence() {
        double share =
                Arrays.stream(replay().data().training().labels()).average().orElse(0);
        return ExpectedCost.learned(share, Edits.posWeight(replay().spec()));
    }

    /** Of a model of two classes trained to the end of its recipe: how sure its AUC is. */
    public Optional<Study.Answer<Optional<Bootstrap.Interval>>> areaInterval() {
        if (!replay().isOver() || replay().data().validation().size() == 0) {
            return Optional.empty();
        }
        if (measured.filter(same -> same.spec.equals(replay().spec())).isEmpty()) {
            measured = Optional.of(new Measured(
                    replay().spec(),
                    replay().data(),
                    Tensor.vector(replay().probabilities(replay().data().validation()))));
        }
        return measured.map(interval::of);
    }

    /** How many points have another class's point for their neighbour. */
    public Study.Answer<Integer> mixed() {
        return mixed.of(replay().data());
    }

    /** What training makes of the book's model. */
    Study.Answer<Trained> trained() {
        return trained.of(Recipes.book());
    }

    /** The validation split, class by class. */
    public OneAgainstRest oneAgainstRest() {
        return OneAgainstRest.of(replay(), replay().data().validation());
    }
}
