package dev.paso.workspace.descent;

import dev.paso.core.data.ScaleSpec;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Ways down that are looked at side by side; the run in the workspace is one of them, and the others follow it. */
public enum Comparison {
    /** The original feature leads; ten times as large, and standardised, it follows. */
    FEATURES(
            "original",
            Missions.SOME_UPDATES,
            plane(-1, 5, -2.4, 3.6),
            "original",
            "bad",
            "scaled"), // as the book draws three features
    /** One sample an update leads. */
    BATCHES("stochastic", Missions.EPOCH, plane(-2, 4, -1, 5), "batch", "mini", "stochastic"),
    /** Six optimizers with the learning rate of the run, which leads. */
    OPTIMIZERS("sgd", Missions.RACE, plane(-2, 4, -1, 5), "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam");

    public static final int MINI_BATCH = 16;
    public static final double FACTOR = 10; // of the bad feature
    public static final double MOMENTUM = 0.9;

    private final String leader;
    private final int asked;
    private final ParameterPlane plane; // where it is the book's, the true values and 3 to either side
    private final List<String> keys;

    Comparison(String leader, int asked, ParameterPlane plane, String... keys) {
        this.leader = leader;
        this.asked = asked;
        this.plane = plane;
        this.keys = List.of(keys);
    }

    private static ParameterPlane plane(double lowB, double highB, double lowW, double highW) {
        return ParameterPlane.of(
                LinePlane.BIAS, new AxisRange(lowB, highB), LinePlane.WEIGHT, new AxisRange(lowW, highW));
    }

    /** Of the ways, in their order; their names are under {@code lab.lane.}, with factor, mini-batch and momentum in their places. */
    public List<String> keys() {
        return keys;
    }

    /** The place of the one that the run goes. */
    int leader() {
        return keys.indexOf(leader);
    }

    /** The updates of the leader after which it is asked who is ahead. */
    int asked() {
        return asked;
    }

    ParameterPlane plane() {
        return plane;
    }

    /** The recipes by their keys, beside that of the run. */
    Map<String, ExperimentSpec> recipes(ExperimentSpec run) {
        Map<String, ExperimentSpec> recipes = new LinkedHashMap<>();
        keys.forEach(key -> recipes.put(key, key.equals(leader) ? run : recipe(key, run)));
        return recipes;
    }

    private static ExperimentSpec recipe(String key, ExperimentSpec run) {
        double lr = run.optimizer().lr();
        return switch (key) {
            case "bad" -> Recipes.withFeature(run, FACTOR, new ScaleSpec.None());
            case "scaled" -> Recipes.withFeature(run, 1, new ScaleSpec.StandardScaler());
            case "batch" -> Recipes.withBatch(run, OptionalInt.empty());
            case "mini" -> Recipes.withBatch(run, OptionalInt.of(MINI_BATCH));
            case "momentum" -> with(run, new OptimizerSpec.Sgd(lr, MOMENTUM, 0, 0, false));
            case "nesterov" -> with(run, new OptimizerSpec.Sgd(lr, MOMENTUM, 0, 0, true));
            case "adagrad" -> with(run, new OptimizerSpec.Adagrad(lr));
            case "rmsprop" -> with(run, new OptimizerSpec.RmsProp(lr));
            case "adam" -> with(run, new OptimizerSpec.Adam(lr));
            default -> run;
        };
    }

    private static ExperimentSpec with(ExperimentSpec run, OptimizerSpec optimizer) {
        return run.withEdits(List.of()).withOptimizer(optimizer);
    }
}
