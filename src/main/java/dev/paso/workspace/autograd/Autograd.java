package dev.paso.workspace.autograd;

import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.autograd.Value;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Near;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.Edits;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Said;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a learner is: the run's parameters, the graph computed from them and how far it was gone through, and what else was done. */
public final class Autograd extends LabState {
    private static final String MODEL = "model"; // the step that trains the model written by hand

    private final Study<ExperimentSpec, BestFit> bestFit;
    private final GraphReading reading = new GraphReading(this);
    private final Code code = new Code(declare());
    private final MemoryLesson memory = new MemoryLesson(declare());
    private final ManualLoops loops;
    private LabStep<?> begun;
    private Replay replay;
    private Computation computation;
    private boolean isLine = true; // written by hand; else the model in the workspace makes the graph

    /** @param first the step that it begins with */
    public Autograd(LabStep<?> first, Desk desk) {
        super(desk);
        begun = first;
        bestFit = desk.study(Work.Length.BRIEF, (spec, isWanted) -> BestFit.of(prepared(spec)));
        loops = new ManualLoops(declare(), desk);
        replay = new Replay(first.preset(), prepared(first.preset()));
        reading.declare(declare());
        computation = compute();
    }

    static PreparedData prepared(ExperimentSpec spec) {
        return spec.prepared();
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

    @Override
    protected void begun(LabStep<?> step) {
        begun = step;
        isLine = true;
        reading.want(Wishes.LOSS);
    }

    /** The step is about the graph of the model in the workspace. */
    void readModel() {
        isLine = false;
        start();
    }

    /** Nothing of the graph is computed or opened. */
    void start() {
        computation = compute();
        reading.forget();
    }

    private Computation compute() {
        ExperimentSpec spec = replay.spec();
        double[] parameters = replay.parameters();
        if (isLine) {
            return new LineGraph(Line.of(parameters), inputs(), targets(), spec.dtype(), reading.wishes());
        }
        return ModelGraph.of(spec, training(), reading.points(), parameters);
    }

    private Tensor inputs() {
        int points = reading.points();
        Samples training = training();
        return Tensor.matrix(points, training.inputs(), Arrays.copyOf(training.x(), points * training.inputs()));
    }

    private Tensor targets() {
        return Tensor.matrix(reading.points(), 1, Arrays.copyOf(training().y(), reading.points()));
    }

    Samples training() {
        return replay.data().training();
    }

    /** The key of the step. */
    public String at() {
        return begun.key();
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
        return BookLine.seed(replay.spec());
    }

    /** The run's first parameters. */
    public double[] firstParameters() {
        return new Replay(replay.spec(), replay.data()).parameters();
    }

    public Computation computation() {
        return computation;
    }

    /** The graph of a line written by hand, where that is what the step shows. */
    public Optional<LineGraph> line() {
        return computation instanceof LineGraph line ? Optional.of(line) : Optional.empty();
    }

    /** The loss from the run's parameters, not gone through yet. */
    public LineGraph fresh() {
        return new LineGraph(
                Line.of(replay.parameters()), inputs(), targets(), replay.spec().dtype(), Wishes.LOSS);
    }

    @Override
    public Optional<String> answer(String step) {
        return Guesses.answer(step, this);
    }

    @Override
    public Map<String, Said> said() {
        Map<String, Said> said = Said.of(replay.spec(), replay.data());
        said.put("above", new Said.Share(Missions.ABOVE));
        said.put("apart", new Said.Share(Missions.APART));
        said.put("decimals", new Said.Count(Missions.AGREED));
        said.put("goal", new Said.Plain(Missions.WANTED_LOSS));
        said.put("shape", new Said.Code(Missions.ASKED_SHAPE.toString()));
        Missions.SECOND.forEach(
                (item, second) -> said.put(item.name().toLowerCase(Locale.ROOT), new Said.Count(second)));
        if (at().equals(MODEL)) {
            Optional<Line> there = loops.trained().found().map(ManualLoops.Trained::line);
            said.put("trainedB", printed(there.map(Line::b)));
            said.put("trainedW", printed(there.map(Line::w)));
        }
        return said;
    }

    private static Said printed(Optional<Double> number) {
        return number.<Said>map(found -> new Said.Code(Missions.printed(found))).orElse(Said.UNKNOWN);
    }

    /** The gradient of the loss at the run's parameters by one of them. */
    double gradient(int parameter) {
        return TrainingLoss.of(replay.spec(), replay.data())
                .gradient(replay.parameters())
                .by(parameter);
    }

    /** How the learner reads the graph. */
    public GraphReading reading() {
        return reading;
    }

    /** What the learner wrote into lines of code. */
    public Code code() {
        return code;
    }

    public MemoryLesson memory() {
        return memory;
    }

    /** Loops with parameters made by hand. */
    public ManualLoops loops() {
        return loops;
    }

    /** The answer in closed form that NumPy's part of the chapter ends with. */
    public Study.Answer<BestFit> bestFit() {
        return bestFit.of(Recipes.numpy());
    }

    /** Goes through the graph so many times since gradients were zeroed: 0 leaves them there, and 0. */
    void pass(int times) throws AutogradException {
        for (int i = 0; i < Math.max(times, 1); i++) {
            computation.forward();
            computation.backward();
        }
        if (times == 0) {
            computation.zeroGrad();
        }
    }

    boolean hasGradients() {
        return computation.leaves().stream().map(Value::grad).anyMatch(Optional::isPresent);
    }
}
