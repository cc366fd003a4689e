package dev.paso.workspace.descent;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.FiniteDifference;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.FigureReading;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import dev.paso.workspace.Handles;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a learner is in gradient descent: the walk so far, the update at hand and how far it is worked through, and what is picked. */
public final class Descent implements LabState {
    /** Its name in addresses and texts. */
    public static final String LAB = "gradient-descent";

    private static final String PHASE = "phase";
    private static final String PICKED = "picked";
    private static final String TRIAL = "trial";
    private static final String LANE = "lane";

    public static final int NONE = -1;
    public static final double SMALLEST_TRIAL = 1e-4;
    private static final double LARGEST_TRIAL = 1;

    private Walk walk;
    private Phase phase = Phase.NOTHING;
    private int picked = NONE;
    private double trial = FigureReading.STEP;
    private LossSurface surface;
    private Scene scene = Scene.DATA;
    private Optional<Lanes> lanes = Optional.empty();

    public Descent(ExperimentSpec spec) {
        walk = new Walk(spec, PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()));
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
        followLanes();
        if (walk.step() != before) {
            phase = walk.step() == 0 ? Phase.START : Phase.UPDATE;
        } else if (isOther && phase == Phase.UPDATE) {
            phase = Phase.LOSS;
        }
    }

    /** A step of the story begins: the first update is worked through as far as it says, and nothing is picked. */
    @Override
    public void begin(String key) {
        begin(Scene.of(key));
    }

    public void begin(Scene scene) {
        phase = scene.begins();
        if (this.scene != scene) {
            lanes = Optional.empty(); // of the scene before, though perhaps of the same recipe
        }
        this.scene = scene;
        followLanes();
        lanes.ifPresent(all -> all.pick(Lanes.NONE));
        picked = NONE;
        trial = FigureReading.STEP;
    }

    /** The comparison that the scene shows; another recipe is another comparison. */
    private void followLanes() {
        if (!scene.shows(Scene.Part.LANES)) {
            lanes = Optional.empty();
            return;
        }
        if (lanes.filter(same -> same.spec().equals(walk.spec())).isEmpty()) {
            lanes = Optional.of(compare(walk.spec()));
        }
        lanes.get().goTo(walk.step());
    }

    private Lanes compare(ExperimentSpec spec) {
        return switch (scene) {
            case SCALE -> Lanes.features(spec);
            case BATCHES -> Lanes.batches(spec);
            default -> Lanes.optimizers(spec);
        };
    }

    /** Ways down side by side, where the scene compares some. */
    public Optional<Lanes> lanes() {
        return lanes;
    }

    public Walk walk() {
        return walk;
    }

    public Phase phase() {
        return phase;
    }

    public void reach(Phase other) {
        phase = other;
    }

    /** The update that was just made, or the one that comes. */
    public Update update() {
        return phase == Phase.UPDATE ? walk.last().orElseGet(walk::next) : walk.next();
    }

    /** Row of the training split, or {@link #NONE}; of other data it may be none. */
    public int picked() {
        return picked < walk.data().training().size() ? picked : NONE;
    }

    public void pick(int row) {
        picked = Math.max(row, NONE);
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
        return FiniteDifference.forward(walk.trainingLoss(), update().before().parameters(), parameter, trial);
    }

    /** How far a parameter is tried onwards. */
    public double trial() {
        return trial;
    }

    public void setTrial(double step) {
        trial = Math.clamp(step, SMALLEST_TRIAL, LARGEST_TRIAL);
    }

    /** Below it gradient descent on the whole training split goes down to the minimum. */
    public double largestStableRate() {
        return surface.bowl()
                .map(bowl -> bowl.hessian().largestStableLearningRate())
                .orElseThrow()
                .orElseThrow();
    }

    /** Before its first step. */
    public static Descent first() {
        return new Descent(Recipes.book());
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
        Map<String, String> done = new HashMap<>();
        done.put(PHASE, Handles.word(phase));
        done.put(PICKED, String.valueOf(picked));
        done.put(TRIAL, String.valueOf(trial));
        lanes.flatMap(Lanes::pickedLane).ifPresent(lane -> done.put(LANE, lane.key()));
        return done;
    }

    @Override
    public void setHandles(Map<String, String> told) {
        Handles handles = new Handles(told);
        handles.choice(PHASE, List.of(Phase.values()), this::reach);
        handles.whole(PICKED, NONE, Integer.MAX_VALUE, this::pick);
        handles.number(TRIAL, SMALLEST_TRIAL, LARGEST_TRIAL, this::setTrial);
        lanes.ifPresent(all -> handles.text(LANE, Handles.LONGEST_WORD).ifPresent(key -> all.pick(LANE, key)));
    }
}
