package dev.paso.ui.lab.autograd;

import dev.paso.core.Tensor;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a learner is: the run's parameters, the graph computed from them and how far it was gone through, and what was opened. */
final class Autograd {
    static final int ALL = 0;

    private Scene scene = Scene.values()[0];
    private Replay replay;
    private Wishes wishes = Wishes.PREDICTION;
    private int points = ALL;
    private Computation computation;
    private final Set<String> opened = new HashSet<>();
    private boolean wasDoubled;

    Autograd(ExperimentSpec spec) {
        replay = replay(spec, PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()));
        computation = compute();
    }

    private static Replay replay(ExperimentSpec spec, PreparedData data) {
        return new Replay(spec, data);
    }

    /** Goes where the run is: other parameters are another graph. */
    void follow(ExperimentSpec spec, PreparedData data, long step) {
        boolean isOther = !replay.spec().equals(spec);
        if (isOther) {
            replay = replay(spec, data);
        }
        long before = replay.step();
        replay.goTo(step);
        if (isOther || replay.step() != before) {
            computation = compute();
        }
    }

    /** A step of the story begins: nothing is computed, nothing was opened. */
    void begin(Scene scene) {
        this.scene = scene;
        wishes = scene.wishes().orElse(wishes);
        points = ALL;
        start();
    }

    private void start() {
        opened.clear();
        wasDoubled = false;
        computation = compute();
    }

    private Computation compute() {
        ExperimentSpec spec = replay.spec();
        double[] parameters = replay.parameters();
        if (scene.wishes().isPresent()) {
            return new LineGraph(Line.of(parameters), inputs(), targets(), spec.dtype(), wishes);
        }
        return new ModelGraph(spec.model(), spec.loss(), parameters, inputs(), targets(), spec.dtype());
    }

    private Tensor inputs() {
        Samples training = training();
        return Tensor.matrix(points(), training.inputs(), Arrays.copyOf(training.x(), points() * training.inputs()));
    }

    private Tensor targets() {
        Samples training = training();
        return Tensor.matrix(points(), 1, Arrays.copyOf(training.y(), points()));
    }

    private Samples training() {
        return replay.data().training();
    }

    Scene scene() {
        return scene;
    }

    Replay replay() {
        return replay;
    }

    /** How many training points the graph sees. */
    int points() {
        return points == ALL ? training().size() : Math.min(points, training().size());
    }

    void setPoints(int some) {
        points = some;
        start();
    }

    Wishes wishes() {
        return wishes;
    }

    void setWishes(Wishes other) {
        wishes = other;
        start();
    }

    Computation computation() {
        return computation;
    }

    /** The graph of a line written by hand, where that is what the scene shows. */
    Optional<LineGraph> line() {
        return computation instanceof LineGraph line ? Optional.of(line) : Optional.empty();
    }

    void open(String node) {
        opened.add(node);
    }

    boolean hasOpened(String node) {
        return opened.contains(node);
    }

    /** A pass was made: remembers that gradients were seen to add up. */
    void passed() {
        wasDoubled |= computation.passes() > 1;
    }

    boolean wasDoubled() {
        return wasDoubled;
    }
}
