package dev.paso.workspace.descent;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.lesson.Race;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Ways down side by side; the run in the workspace is one of them, the others follow it. */
public final class Lanes {
    public static final int NONE = -1;

    private static final int MINI_BATCH = 16;
    private static final double MOMENTUM = 0.9;
    private static final ParameterPlane FEATURES = plane(-1, 5, -2.4, 3.6); // as the book draws three features
    private static final ParameterPlane BOOK = plane(-2, 4, -1, 5); // the true values, 3 to either side

    private final ExperimentSpec spec;
    private final List<Lane> lanes;
    private final Race race;
    private int picked = NONE;

    private Lanes(ExperimentSpec spec, List<Lane> lanes, int leader) {
        this.spec = spec;
        this.lanes = lanes;
        race = new Race(lanes.stream().map(Lane::walk).toList(), leader);
    }

    /** The original feature leads; ten times as large, and standardised, it follows. */
    public static Lanes features(ExperimentSpec spec) {
        return new Lanes(
                spec,
                List.of(
                        Lane.of("original", spec, FEATURES),
                        Lane.of("bad", Recipes.withFeature(spec, 10, new ScaleSpec.None()), FEATURES),
                        Lane.of("scaled", Recipes.withFeature(spec, 1, new ScaleSpec.StandardScaler()), FEATURES)),
                0);
    }

    /** One sample an update leads. */
    public static Lanes batches(ExperimentSpec spec) {
        return new Lanes(
                spec,
                List.of(
                        Lane.of("batch", Recipes.withBatch(spec, OptionalInt.empty()), BOOK),
                        Lane.of("mini", Recipes.withBatch(spec, OptionalInt.of(MINI_BATCH)), BOOK),
                        Lane.of("stochastic", spec, BOOK)),
                2);
    }

    /** Six optimizers with the learning rate of {@code spec}, whose own leads. */
    public static Lanes optimizers(ExperimentSpec spec) {
        double lr = spec.optimizer().lr();
        return new Lanes(
                spec,
                List.of(
                        Lane.of("sgd", spec, BOOK),
                        optimizer("momentum", spec, new OptimizerSpec.Sgd(lr, MOMENTUM, 0, 0, false)),
                        optimizer("nesterov", spec, new OptimizerSpec.Sgd(lr, MOMENTUM, 0, 0, true)),
                        optimizer("adagrad", spec, new OptimizerSpec.Adagrad(lr)),
                        optimizer("rmsprop", spec, new OptimizerSpec.RmsProp(lr)),
                        optimizer("adam", spec, new OptimizerSpec.Adam(lr))),
                0);
    }

    private static Lane optimizer(String key, ExperimentSpec spec, OptimizerSpec optimizer) {
        return Lane.of(key, Recipes.withOptimizer(spec, optimizer), BOOK);
    }

    private static ParameterPlane plane(double lowB, double highB, double lowW, double highW) {
        return ParameterPlane.of(
                LinePlane.BIAS, new AxisRange(lowB, highB), LinePlane.WEIGHT, new AxisRange(lowW, highW));
    }

    /** The recipe that leads. */
    public ExperimentSpec spec() {
        return spec;
    }

    public List<Lane> all() {
        return lanes;
    }

    public void goTo(long step) {
        race.goTo(step);
    }

    /** Whether the learner picked the one with the least loss now, or one whose loss reads the same. */
    public boolean isPickedAhead() {
        return picked != NONE && race.isAhead(picked);
    }

    /** The one the learner thinks is ahead, or {@link #NONE}. */
    public int picked() {
        return picked;
    }

    public void pick(int lane) {
        picked = lane >= 0 && lane < lanes.size() ? lane : NONE;
    }

    /** The same as a lane. */
    public Optional<Lane> pickedLane() {
        return picked == NONE ? Optional.empty() : Optional.of(lanes.get(picked));
    }

    /**
     * Picks the lane with this key.
     *
     * @param field what a key that none has is refused under
     */
    void pick(String field, String key) {
        List<String> keys = lanes.stream().map(Lane::key).toList();
        if (!keys.contains(key)) {
            throw new RefusedException(field, Rule.ONE_OF, keys, Require.shortened(key));
        }
        pick(keys.indexOf(key));
    }
}
