package dev.paso.workspace.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Speed;
import java.util.List;
import java.util.function.Predicate;

/** The lab of chapters 2 and 2.1: the training loop, line by line and then as a class. */
public final class TrainingLoop implements Lab<Loop> {
    public static final String NAME = "training-loop";
    private static final ExperimentSpec FULL = Recipes.fullBatch();
    private static final ExperimentSpec BATCHES = Recipes.miniBatches(Dialect.BOOK, Recipes.EPOCHS);
    private static final ExperimentSpec LONG = Recipes.miniBatches(Dialect.BOOK, Recipes.LONG);
    private static final List<LabStep<Loop>> STEPS = List.of(
            step("loop", FULL, Speed.FAST, Missions::isUpdateWalked, "phases phases", "code fit +", "code losses +")
                    .opening(loop -> loop.walkThrough(Listings.LOOP)),
            step("builder", FULL, Speed.FAST, Missions::isPowerBuilt, "code power", "code fit +")
                    .first("power")
                    .opening(loop -> loop.walkThrough(Listings.BUILDER)),
            step("batch", BATCHES, Speed.NORMAL, Missions::isBatchAstray, "phases phases", "code fit +", "code terrain")
                    .first("phases", "terrain")
                    .opening(loop -> loop.walkThrough(Listings.BATCHES)),
            step("loader", LONG, Speed.SLOW, Missions::isDialectFound, "dialects dialects", "fit terrain +"),
            step(
                            "validate",
                            Recipes.validated(),
                            Speed.FAST,
                            Missions::isValidationLossLow,
                            "code fit +",
                            "code figure +")
                    .opening(loop -> loop.walkThrough(Listings.VALIDATION)),
            step("means", Recipes.validated(), Speed.FAST, Missions::isMeanHonest, "means figure +")
                    .asking("sixteen", "ten", "eight"),
            step("fit", Recipes.wave(), Speed.FAST, Missions::isDegreeBest, "capacity figure +"),
            step("schedule", Recipes.restless(), Speed.NORMAL, Missions::isScheduleBetter, "schedule +"),
            step("range", Recipes.timid(), Speed.SLOW, Missions::isRateFound, "range figure +"),
            step("board", Recipes.moons(), Speed.NORMAL, Missions::isCompared, "board figure +")
                    .columns("1.5 1"),
            step("save", Recipes.pipeline(), Speed.FAST, Missions::isResumed, "save resume +"),
            step("predict", Recipes.pipeline(), Speed.FAST, Missions::isDropoutSeen, "predict mode", "fit mode +"),
            step(
                            "classy",
                            Recipes.classy(),
                            Speed.FAST,
                            Missions::isClassTrained,
                            "class instance",
                            "class full-data",
                            "class first-losses +",
                            "class new-data")
                    .opening(Loop::write),
            step(
                            "instance",
                            Recipes.classy(),
                            Speed.FAST,
                            Missions::isInstanceResumed,
                            "save instance",
                            "save second-losses +",
                            "save new-data")
                    .opening(loop -> loop.instantiate(Recipes.MORE)));

    private static LabStep<Loop> step(
            String key, ExperimentSpec preset, Speed speed, Predicate<Loop> mission, String... rows) {
        LabStep<Loop> step = LabStep.of(key, preset, speed, mission, rows);
        return step.arrangement().columns().equals("1 1") ? step.columns("1.1 1") : step;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String chapter() {
        return "2, 2.1";
    }

    @Override
    public List<LabStep<Loop>> steps() {
        return STEPS;
    }

    @Override
    public Loop begin(Desk desk) {
        return new Loop(STEPS.getFirst(), desk);
    }
}
