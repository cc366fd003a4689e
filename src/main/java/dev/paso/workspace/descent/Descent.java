package dev.paso.workspace.descent;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.FiniteDifference;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.lesson.FigureReading;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Near;
import dev.paso.experiment.Study;
import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.NumberHandle;
import dev.paso.workspace.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a learner is in gradient descent: the walk so far, the update at hand and how far it is worked through, and what is picked. */
public final class Descent extends LabState {
    public static final int NONE = -1;
    private static final String LIMIT = "limit"; // the step that asks for the largest stable rate

    private final ChosenHandle<Phase> phase = declare().choice("phase", Phase.NOTHING);
    private final NumberHandle picked = declare().whole("picked", NONE, NONE, Integer.MAX_VALUE);
    private final NumberHandle trial = declare().number("trial", FigureReading.STEP, 1e-4, 1);
    private final SeenRates seen = new SeenRates(declare());
    private final Lanes lanes;
    private Walk walk;
    private LossSurface surface;
    private String at = "";
    private Phase opened = Phase.NOTHING; // where the step began
    private Optional<Comparison> comparison = Optional.empty();

    public Descent(ExperimentSpec spec, Desk desk) {
        super(desk);
        lanes = new Lanes(desk);
        walk = Walk.of(spec);
        surface = surface(walk);
    }

    private static LossSurface surface(Walk walk) {
        double[] start = walk.line().parameters();
        return LossSurface.of(
                walk.trainingLoss(), LinePlane.of(walk.spec(), walk.data(), start), LossSurface.DEFAULT_SIDE);
    }

    /** Goes where the run is; a step of the run is an update worked through. */
    @Override
    public void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        long before = walk.step();
        boolean isOther = !walk.spec().equals(spec);
        if (isOther) {
            boolean isSameData = walk.data() == data;
            walk = new Walk(spec, data);
            surface = isSameData ? surface : surface(walk);
        }
        near.ifPresentOrElse(place -> walk.goTo(step, place.place(), place.path()), () -> walk.goTo(step));
        goal().ifPresent(lanes::follow);
        if (at.equals(LIMIT)) {
            seen.look(walk);
        }
        if (walk.step() != before) {
            phase.set(walk.step() == 0 ? Phase.START : Phase.UPDATE);
        } else if (isOther && phase() == Phase.UPDATE) {
            phase.set(Phase.LOSS);
        }
    }

    /** The first update is worked through as far as the step says, and nothing is compared. */
    @Override
    protected void begun(LabStep<?> step) {
        at = step.key();
        opened = Phase.NOTHING;
        comparison = Optional.empty();
    }

    /** The step begins with the update worked through so far. */
    void open(Phase reached) {
        opened = reached;
        phase.set(reached);
    }

    /** The step looks at several ways down. */
    void compare(Comparison ways) {
        open(Phase.LOSS);
        comparison = Optional.of(ways);
        goal().ifPresent(lanes::follow);
    }

    private Optional<Lanes.Goal> goal() {
        return comparison.map(ways -> new Lanes.Goal(ways, walk.spec(), walk.step()));
    }

    /** Ways down side by side, where the step compares some. */
    public Optional<Comparison> comparison() {
        return comparison;
    }

    /** How far they have come, in the order of {@link #comparison}; none before that is known. */
    public List<Lane> lanes() {
        return goal().flatMap(lanes::standings).map(Lanes.Standings::lanes).orElse(List.of());
    }

    /** How far the run had come then. */
    public long compared() {
        return goal().flatMap(lanes::standings).map(Lanes.Standings::step).orElse(0L);
    }

    /** The key of the one that had the lowest loss after as many updates as the step asks about; empty before that. */
    Optional<String> aheadThen() {
        return goal().flatMap(lanes::standings)
                .filter(known -> known.step() >= known.comparison().asked())
                .flatMap(Lanes.Standings::aheadThen);
    }

    /** Whether they are as far as the run, and why they are not. */
    public Optional<Study.Answer<?>> comparing() {
        return goal().map(lanes::answer);
    }

    /** What came of the learning rates that were tried, where the limit of them is looked for. */
    public SeenRates seen() {
        return seen;
    }

    /** Whether the limit of rates may be told: where it is to be found, only once it is. */
    public boolean isLimitKnown() {
        return !at.equals("rate") && !at.equals(LIMIT) || Missions.isLimitClosedIn(this);
    }

    /** Whether the run has this learning rate, all the way. */
    boolean isRate(double lr) {
        return walk.spec().optimizer().lr() == lr && walk.spec().edits().isEmpty();
    }

    /** Where the walk began. */
    Line start() {
        ParameterPath.Point first = walk.path().getFirst();
        return new Line(first.x(), first.y());
    }

    /** Where the recipe draws the parameters, before anybody moved them. */
    Line drawn() {
        return Line.of(new Replay(walk.spec().withEdits(List.of()), walk.data()).parameters());
    }

    @Override
    public Optional<String> answer(String step) {
        return Guesses.answer(step, this);
    }

    @Override
    public Map<String, Said> said() {
        return SaidNumbers.of(this);
    }

    public Walk walk() {
        return walk;
    }

    public Phase phase() {
        return phase.value();
    }

    /** The key of the step. */
    public String at() {
        return at;
    }

    /** Where the step began. */
    public Phase opened() {
        return opened;
    }

    public void reach(Phase other) {
        phase.set(other);
    }

    /** The update that was just made, or the one that comes. */
    public Update update() {
        return phase() == Phase.UPDATE ? walk.last().orElseGet(walk::next) : walk.next();
    }

    /** Row of the training split, or {@link #NONE}; of other data it may be none. */
    public int picked() {
        return picked.whole() < walk.data().training().size() ? picked.whole() : NONE;
    }

    public void pick(int row) {
        picked.set(row);
    }

    /** The picked sample in the update at hand, else its first one. */
    public Update.Sample example() {
        Update update = update();
        return update.samples().stream()
                .filter(sample -> sample.row() == picked())
                .findFirst()
                .orElseGet(() -> update.samples().getFirst());
    }

    /** The line that made the data. */
    public Optional<Line> truth() {
        return Line.behind(walk.spec().data());
    }

    /** The loss over bias and weight. */
    public LossSurface surface() {
        return surface;
    }

    /** What the book reads off its figures, at the parameters the update at hand begins with. */
    public FigureReading reading() {
        return FigureReading.of(surface, walk.trainingLoss(), update().before());
    }

    /** Loss and exact slopes where the update at hand begins, on the whole training split. */
    public Gradient gradient() {
        return walk.trainingLoss().gradient(update().before().parameters());
    }

    /** The slope along one parameter, found by going the {@link #trial} step onwards. */
    public FiniteDifference tried(int parameter) {
        return FiniteDifference.forward(walk.trainingLoss(), update().before().parameters(), parameter, trial.value());
    }

    /** How far a parameter is tried onwards. */
    public NumberHandle trial() {
        return trial;
    }

    /** Below it gradient descent on the whole training split goes down to the minimum. */
    public double largestStableRate() {
        return surface.bowl()
                .map(bowl -> bowl.hessian().largestStableLearningRate())
                .orElseThrow()
                .orElseThrow();
    }
}
