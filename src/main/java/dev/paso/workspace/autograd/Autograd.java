package dev.paso.workspace.autograd;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.lesson.Replay;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Handles;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a learner is: the run's parameters, the graph computed from them and how far it was gone through, and what else was done. */
public final class Autograd implements LabState {
    /** Its name in addresses and texts. */
    public static final String LAB = "autograd";

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
    private static final String WAS_DOUBLED = "was-doubled";
    private static final String IS_ZEROED = "is-zeroed";
    private static final String TYPED = "typed";
    private static final String LOSSES = "losses";
    private static final String ATTEMPT = "attempt";
    private static final String ATTEMPT_RUN = "attempt-run";
    private static final String ATTEMPTED = "attempted";

    private static final int LONGEST_NODE = 60; // characters of a node's name
    private static final int MOST_OPENED = 100;
    private static final int MOST_PASSES = 1000; // that are told
    private static final long PASSES_WORK = 1_000_000; // parameters times points of all passes that are told
    private static final int MOST_TOLD = 1000; // numbers of a tensor

    private static final ExperimentSpec MANUAL = Recipes.manual();
    private static final PreparedData MANUAL_DATA = prepared(MANUAL);

    private final Set<String> opened = new TreeSet<>();
    private final Set<Attempt> attempted = EnumSet.noneOf(Attempt.class);
    private Scene scene = Scene.values()[0];
    private Replay replay;
    private Wishes wishes = Wishes.LOSS;
    private int points = ALL;
    private Computation computation;
    private boolean wasDoubled;
    private boolean isZeroed;
    private volatile Optional<BestFit> bestFit = Optional.empty(); // it may come from another thread
    private volatile Optional<String> bestFitFailure = Optional.empty();
    private Optional<Replay> trained = Optional.empty();
    private Optional<Value> lastLoss = Optional.empty();
    private Optional<Tensor> typed = Optional.empty();
    private Optional<Tensor> losses = Optional.empty();
    private MemoryLesson memory = new MemoryLesson();
    private ManualLoop loop;

    public Autograd(ExperimentSpec spec) {
        replay = new Replay(spec, prepared(spec));
        computation = compute();
        loop = loop(Attempt.REASSIGN);
    }

    public static PreparedData prepared(ExperimentSpec spec) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }

    /** Goes where the run is: other parameters are another graph. */
    @Override
    public void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        boolean isOther = !replay.spec().equals(spec);
        if (isOther) {
            replay = new Replay(spec, data);
        }
        long before = replay.step();
        near.ifPresentOrElse(place -> replay.goTo(step, place.place()), () -> replay.goTo(step));
        if (isOther || replay.step() != before) {
            computation = compute();
        }
    }

    /** A step of the story begins: nothing is computed, opened, typed or tried. */
    @Override
    public void begin(String key) {
        begin(Scene.of(key));
    }

    public void begin(Scene other) {
        scene = other;
        wishes = other.wishes().orElse(Wishes.LOSS);
        points = ALL;
        typed = Optional.empty();
        losses = Optional.empty();
        memory = new MemoryLesson();
        attempted.clear();
        loop = loop(Attempt.REASSIGN);
        start();
    }

    private void start() {
        opened.clear();
        wasDoubled = false;
        isZeroed = false;
        computation = compute();
    }

    private Computation compute() {
        ExperimentSpec spec = replay.spec();
        double[] parameters = replay.parameters();
        if (scene.wishes().isPresent()) {
            return new LineGraph(Line.of(parameters), inputs(), targets(), spec.dtype(), wishes);
        }
        return ModelGraph.of(spec, training(), points(), parameters);
    }

    private Tensor inputs() {
        Samples training = training();
        return Tensor.matrix(points(), training.inputs(), Arrays.copyOf(training.x(), points() * training.inputs()));
    }

    private Tensor targets() {
        return Tensor.matrix(points(), 1, Arrays.copyOf(training().y(), points()));
    }

    private Samples training() {
        return replay.data().training();
    }

    public Scene scene() {
        return scene;
    }

    /** The run as far as it is now. */
    public Replay replay() {
        return replay;
    }

    public double learningRate() {
        return Edits.learningRate(replay.spec());
    }

    /** Of the run's first parameters. */
    public long seed() {
        return switch (replay.spec().init()) {
            case InitSpec.Torch torch -> torch.seed();
            case InitSpec.TorchNormal torch -> torch.seed();
            case InitSpec.NumpyNormal numpy -> numpy.seed();
            default -> Recipes.SEED;
        };
    }

    /** The run's first parameters. */
    public double[] firstParameters() {
        return new Replay(replay.spec(), replay.data()).parameters();
    }

    /** The loop with parameters made by hand, gone through to its end. */
    public Replay trained() {
        if (trained.isEmpty()) {
            Replay run = new Replay(MANUAL, MANUAL_DATA);
            run.goTo(Recipes.EPOCHS);
            trained = Optional.of(run);
        }
        return trained.get();
    }

    /** The loss that its last epoch measured, as {@code nn.MSELoss} gives it. */
    public Value lastLoss() {
        if (lastLoss.isEmpty()) {
            lastLoss = Optional.of(measureLastLoss());
        }
        return lastLoss.get();
    }

    private static Value measureLastLoss() {
        Replay before = new Replay(MANUAL, MANUAL_DATA);
        before.goTo(Recipes.EPOCHS - 1L);
        Line line = Line.of(before.parameters());
        Samples training = MANUAL_DATA.training();
        Tape tape = new Tape();
        Value b = tape.parameter("b", Tensor.vector(line.b()), MANUAL.dtype());
        Value w = tape.parameter("w", Tensor.vector(line.w()), MANUAL.dtype());
        Value x = tape.data("x", Tensor.matrix(training.size(), 1, training.x()), MANUAL.dtype());
        Value y = tape.data("y", Tensor.matrix(training.size(), 1, training.y()), MANUAL.dtype());
        return b.plus(w.times(x)).criterion(y, MANUAL.loss());
    }

    /** How many training points the graph sees. */
    public int points() {
        return points == ALL ? training().size() : Math.min(points, training().size());
    }

    public boolean hasAllPoints() {
        return points() == training().size();
    }

    public void setPoints(int some) {
        points = Math.max(some, ALL);
        start();
    }

    public Wishes wishes() {
        return wishes;
    }

    public void setWishes(Wishes other) {
        wishes = other;
        start();
    }

    public Computation computation() {
        return computation;
    }

    /** The graph of a line written by hand, where that is what the scene shows. */
    public Optional<LineGraph> line() {
        return computation instanceof LineGraph line ? Optional.of(line) : Optional.empty();
    }

    /** The loss from the run's parameters, not gone through yet. */
    public LineGraph fresh() {
        return new LineGraph(
                Line.of(replay.parameters()), inputs(), targets(), replay.spec().dtype(), Wishes.LOSS);
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
        wasDoubled |= computation.passes() > 1;
        isZeroed = computation.passes() == 0
                && computation.leaves().stream().anyMatch(leaf -> leaf.grad().isPresent());
    }

    /** Gradients were seen to add up. */
    public boolean wasDoubled() {
        return wasDoubled;
    }

    /** There are gradients, and all of them are 0. */
    public boolean isZeroed() {
        return isZeroed;
    }

    /** The answer in closed form; empty until it is known. */
    public Optional<BestFit> bestFit() {
        return bestFit;
    }

    public void setBestFit(BestFit fit) {
        bestFit = Optional.of(fit);
    }

    /** Why there is no answer in closed form and will be none. */
    public Optional<String> bestFitFailure() {
        return bestFitFailure;
    }

    public void failBestFit(@Nullable String reason) {
        bestFitFailure = Optional.of(Objects.requireNonNullElse(reason, "?"));
    }

    /** The tensor that the learner typed last. */
    public Optional<Tensor> typed() {
        return typed;
    }

    public void type(Tensor tensor) {
        typed = Optional.of(tensor);
    }

    /** Each point's loss, where the learner asked for them one by one. */
    public Optional<Tensor> losses() {
        return losses;
    }

    public void setLosses(Optional<Tensor> each) {
        losses = each;
    }

    public MemoryLesson memory() {
        return memory;
    }

    public ManualLoop loop() {
        return loop;
    }

    public void setAttempt(Attempt attempt) {
        loop = loop(attempt);
    }

    /** Runs the loop that was chosen from its start. */
    public void runAttempt() {
        loop = loop(loop.attempt());
        loop.run(Recipes.EPOCHS);
        attempted.add(loop.attempt());
    }

    public boolean hasAttempted(Attempt attempt) {
        return attempted.contains(attempt);
    }

    private ManualLoop loop(Attempt attempt) {
        Replay start = new Replay(MANUAL, MANUAL_DATA);
        Samples training = MANUAL_DATA.training();
        return new ManualLoop(
                attempt,
                Line.of(start.parameters()),
                Tensor.matrix(training.size(), 1, training.x()),
                Tensor.matrix(training.size(), 1, training.y()),
                MANUAL.dtype(),
                Recipes.LEARNING_RATE);
    }

    /** Before its first step. */
    public static Autograd first() {
        return new Autograd(Scene.values()[0].preset());
    }

    /** The story that is told with it. */
    public Story story() {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(scene.key(), scene.preset(), scene.speed()))
                        .toList(),
                this);
    }

    @Override
    public boolean isSolved(String key) {
        return Missions.isSolved(Scene.of(key), this);
    }

    @Override
    public Map<String, String> handles() {
        Map<String, String> done = new HashMap<>(memory.handles());
        if (scene.wishes().isPresent()) {
            done.put(BIAS_TRAINED, String.valueOf(wishes.isBiasTrained()));
            done.put(WEIGHT_TRAINED, String.valueOf(wishes.isWeightTrained()));
            wishes.limit().ifPresent(limit -> done.put(LIMIT, String.valueOf(limit)));
        }
        done.put(POINTS, String.valueOf(points));
        done.put(OPENED, String.join("\n", opened));
        done.put(COMPUTED, String.valueOf(computation.result().isPresent()));
        done.put(PASSED, String.valueOf(computation.pass().isPresent()));
        done.put(PASSES, String.valueOf(Math.min(computation.passes(), mostPasses())));
        done.put(GRADIENTS, String.valueOf(hasGradients()));
        done.put(WAS_DOUBLED, String.valueOf(wasDoubled));
        done.put(IS_ZEROED, String.valueOf(isZeroed));
        typed.filter(Autograd::isTold).ifPresent(tensor -> done.put(TYPED, Handles.tensor(tensor)));
        losses.filter(Autograd::isTold).ifPresent(tensor -> done.put(LOSSES, Handles.tensor(tensor)));
        done.put(ATTEMPT, Handles.word(loop.attempt()));
        done.put(ATTEMPT_RUN, String.valueOf(!Double.isNaN(loop.loss())));
        done.put(ATTEMPTED, Handles.words(List.copyOf(attempted)));
        return done;
    }

    private static boolean isTold(Tensor tensor) {
        return tensor.size() <= MOST_TOLD;
    }

    private boolean hasGradients() {
        return computation.leaves().stream().anyMatch(leaf -> leaf.grad().isPresent());
    }

    /** Of a large model few passes are made again. */
    private int mostPasses() {
        long work = (long) replay.spec().model().parameterCount() * points();
        return Math.clamp(PASSES_WORK / Math.max(work, 1), 1, MOST_PASSES);
    }

    @Override
    public void setHandles(Map<String, String> told) {
        Handles handles = new Handles(told);
        if (scene.wishes().isPresent()) {
            handles.flag(BIAS_TRAINED, isTrained -> wishes = wishes.withBias(isTrained));
            handles.flag(WEIGHT_TRAINED, isTrained -> wishes = wishes.withWeight(isTrained));
            handles.number(LIMIT, -Double.MAX_VALUE, Double.MAX_VALUE, limit -> wishes = wishes.withLimit(limit));
        }
        handles.whole(POINTS, ALL, Integer.MAX_VALUE, some -> points = some);
        start();
        handles.text(OPENED, MOST_OPENED * (LONGEST_NODE + 1))
                .ifPresent(names -> names.lines().forEach(this::open));
        setPasses(handles);
        handles.flag(WAS_DOUBLED, isTrue -> wasDoubled = isTrue);
        handles.flag(IS_ZEROED, isTrue -> isZeroed = isTrue);
        handles.tensor(TYPED, MOST_TOLD, this::type);
        handles.tensor(LOSSES, MOST_TOLD, each -> losses = Optional.of(each));
        memory.setHandles(handles);
        setAttempts(handles);
    }

    /** Goes through the graph again as it was gone through. */
    private void setPasses(Handles handles) {
        handles.flag(COMPUTED, isComputed -> {
            if (isComputed) {
                computation.forward();
            }
        });
        handles.flag(GRADIENTS, hasGradients -> {
            if (hasGradients) {
                handles.whole(PASSES, 0, mostPasses(), this::pass);
                handles.flag(PASSED, hasPassed -> {
                    if (!hasPassed) {
                        computation.forward();
                    }
                });
            }
        });
    }

    /** So many backward passes since gradients were zeroed. */
    private void pass(int times) {
        try {
            for (int i = 0; i < Math.max(times, 1); i++) {
                computation.backward();
            }
        } catch (AutogradException impossible) {
            throw new RefusedException(GRADIENTS, Rule.EXACTLY, false, true).by(impossible);
        }
        if (times == 0) {
            computation.zeroGrad();
        }
    }

    private void setAttempts(Handles handles) {
        handles.choice(ATTEMPT, List.of(Attempt.values()), this::setAttempt);
        handles.flag(ATTEMPT_RUN, wasRun -> {
            if (wasRun) {
                runAttempt();
            }
        });
        handles.choices(ATTEMPTED, List.of(Attempt.values()), attempted::addAll);
    }
}
