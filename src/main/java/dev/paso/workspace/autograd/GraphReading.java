package dev.paso.workspace.autograd;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.workspace.Handles;
import dev.paso.workspace.ToldHandles;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** How a learner reads a graph: what it is to hold, how far it was gone through, and which of its nodes were opened. */
public final class GraphReading {
    /** Of the points: every one of the training split. */
    public static final int ALL = 0;

    private static final String BIAS_TRAINED = "bias-trained";
    private static final String WEIGHT_TRAINED = "weight-trained";
    private static final String LIMIT = "limit";
    private static final String POINTS = "points";
    private static final String OPENED = "opened"; // nodes, a line each
    private static final String COMPUTED = "computed";
    private static final String PASSED = "passed"; // a backward pass is there of what is computed
    private static final String PASSES = "passes";
    private static final String GRADIENTS = "gradients"; // are there, though they may be zeroed
    private static final String TWO_PASSES = "gradient-of-two-passes"; // of b
    private static final int LONGEST_NODE = 60; // characters of a node's name
    private static final int MOST_OPENED = 100;
    private static final int MOST_PASSES = 1000; // that are told
    private static final long PASSES_WORK = 1_000_000; // parameters times points of all passes that are told

    private final Autograd lab;
    private final Set<String> opened = new TreeSet<>();
    private Wishes wishes = Wishes.LOSS;
    private int points = ALL;
    private Optional<Double> twoPasses = Optional.empty();
    private boolean isZeroed;

    GraphReading(Autograd lab) {
        this.lab = lab;
    }

    void declare(Handles handles) {
        wish(
                handles,
                BIAS_TRAINED,
                wishes -> String.valueOf(wishes.isBiasTrained()),
                told -> told.flag(BIAS_TRAINED, isTrained -> wishes = wishes.withBias(isTrained)));
        wish(
                handles,
                WEIGHT_TRAINED,
                wishes -> String.valueOf(wishes.isWeightTrained()),
                told -> told.flag(WEIGHT_TRAINED, isTrained -> wishes = wishes.withWeight(isTrained)));
        handles.own(LIMIT, this::limit, this::readLimit, () -> {});
        handles.own(POINTS, () -> Optional.of(String.valueOf(points)), this::readPoints, () -> points = ALL);
        handles.own(OPENED, () -> Optional.of(String.join("\n", opened)), this::readOpened, () -> {});
        tell(handles, COMPUTED, () -> lab.computation().result().isPresent(), this::readPasses);
        tell(handles, PASSED, () -> lab.computation().pass().isPresent(), told -> {});
        tell(handles, GRADIENTS, lab::hasGradients, told -> {});
        handles.own(PASSES, () -> Optional.of(String.valueOf(passes())), told -> {}, () -> {});
        handles.own(TWO_PASSES, () -> twoPasses.map(String::valueOf), this::readTwoPasses, () -> {});
        tell(handles, "is-zeroed", () -> isZeroed, told -> told.flag("is-zeroed", is -> isZeroed = is));
    }

    private static void tell(Handles handles, String name, BooleanSupplier is, Consumer<ToldHandles> read) {
        handles.own(name, () -> Optional.of(String.valueOf(is.getAsBoolean())), read, () -> {});
    }

    /** What a graph written by hand is to hold; the model's is as it is. */
    private void wish(Handles handles, String name, Function<Wishes, String> written, Consumer<ToldHandles> read) {
        handles.own(
                name,
                () -> lab.line().map(line -> written.apply(wishes)),
                told -> lab.line().ifPresent(line -> read.accept(told)),
                () -> {});
    }

    private Optional<String> limit() {
        return wishes.limit().isPresent()
                ? Optional.of(String.valueOf(wishes.limit().getAsDouble()))
                : Optional.empty();
    }

    private void readLimit(ToldHandles told) {
        if (wishes.limit().isPresent()) {
            told.number(LIMIT, -Double.MAX_VALUE, Double.MAX_VALUE, limit -> wishes = wishes.withLimit(limit));
        }
    }

    /** With it all is known that the graph is to hold. */
    private void readPoints(ToldHandles told) {
        told.whole(POINTS, ALL, Integer.MAX_VALUE, some -> points = some);
        lab.start();
    }

    private void readOpened(ToldHandles told) {
        told.text(OPENED, MOST_OPENED * (LONGEST_NODE + 1))
                .ifPresent(names -> names.lines().forEach(this::open));
    }

    private void readTwoPasses(ToldHandles told) {
        told.number(TWO_PASSES, -Double.MAX_VALUE, Double.MAX_VALUE, gradient -> twoPasses = Optional.of(gradient));
    }

    /** Goes through the graph again as it was gone through. */
    private void readPasses(ToldHandles told) {
        told.flag(COMPUTED, isComputed -> {
            if (isComputed) {
                lab.computation().forward();
            }
        });
        told.flag(GRADIENTS, hasGradients -> {
            if (hasGradients) {
                told.whole(PASSES, 0, mostPasses(), this::pass);
                told.flag(PASSED, hasPassed -> {
                    if (!hasPassed) {
                        lab.computation().forward();
                    }
                });
            }
        });
    }

    private void pass(int times) {
        try {
            lab.pass(times);
        } catch (AutogradException impossible) {
            throw new RefusedException(GRADIENTS, Rule.EXACTLY, false, true).by(impossible);
        }
    }

    private int passes() {
        return Math.min(lab.computation().passes(), mostPasses());
    }

    /** Of a large model few passes are made again. */
    private int mostPasses() {
        long work = (long) lab.replay().spec().model().parameterCount() * points();
        return Math.clamp(PASSES_WORK / Math.max(work, 1), 1, MOST_PASSES);
    }

    /** Another graph is there. */
    void forget() {
        opened.clear();
        twoPasses = Optional.empty();
        isZeroed = false;
    }

    /** What the graph of a line written by hand holds. */
    public Wishes wishes() {
        return wishes;
    }

    public void want(Wishes other) {
        wishes = other;
        lab.start();
    }

    /** How many training points the graph sees. */
    public int points() {
        int all = lab.training().size();
        return points == ALL ? all : Math.min(points, all);
    }

    public boolean hasAllPoints() {
        return points() == lab.training().size();
    }

    public void setPoints(int some) {
        points = Math.max(some, ALL);
        lab.start();
    }

    public void open(String node) {
        if (node.length() <= LONGEST_NODE && !node.contains("\n") && opened.size() < MOST_OPENED) {
            opened.add(node);
        }
    }

    public boolean hasOpened(String node) {
        return opened.contains(node);
    }

    /** A pass was made, or gradients were zeroed. */
    public void passed() {
        if (lab.computation().passes() == 2) {
            twoPasses = lab.line().map(LineGraph::b).flatMap(Value::grad).map(gradient -> gradient.at(0));
        }
        isZeroed = lab.computation().passes() == 0 && lab.hasGradients();
    }

    /** The gradient of b after a second backward pass; empty until there was one. */
    public Optional<Double> afterTwoPasses() {
        return twoPasses;
    }

    /** There are gradients, and all of them are 0. */
    public boolean isZeroed() {
        return isZeroed;
    }
}
