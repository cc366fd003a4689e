package dev.paso.rings;

import dev.paso.core.data.ShapeSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Speed;
import dev.paso.workspace.Watched;
import dev.paso.workspace.classify.Recipes;
import java.util.List;

/** Two rings that no straight line parts: a lab of three steps, made of panels that any lab may show. */
public final class Rings implements Lab<Watched> {
    private static final ExperimentSpec STRAIGHT =
            Draft.of(Recipes.book(), draft -> draft.data = new ShapeSpec.Circles(200, 0.05, 0, 0.5));
    private static final ExperimentSpec BENT = Draft.of(STRAIGHT, draft -> {
        draft.model =
                new ModelSpec(List.of(new LayerSpec.Linear(2, 6), new LayerSpec.Tanh(), new LayerSpec.Linear(6, 1)));
        draft.optimizer = new OptimizerSpec.Adam(0.05);
    });

    @Override
    public String name() {
        return "rings";
    }

    @Override
    public String chapter() {
        return "";
    }

    @Override
    public List<LabStep<Watched>> steps() {
        return List.of(
                LabStep.of(
                        "line",
                        STRAIGHT,
                        Speed.NORMAL,
                        watched -> watched.replay().isOver(),
                        "plane losses +"),
                LabStep.of("bend", BENT, Speed.NORMAL, Rings::isParted, "model model", "plane losses +"),
                LabStep.of("choose", BENT, Speed.NORMAL, Rings::isCareful, "threshold plane")
                        .from(1_000)
                        .columns("3 2"));
    }

    @Override
    public Watched begin(Desk desk) {
        return new Watched(STRAIGHT, desk);
    }

    private static boolean isParted(Watched watched) {
        return watched.replay().validationLoss().orElse(1) < 0.1;
    }

    private static boolean isCareful(Watched watched) {
        return watched.threshold() > 0.8;
    }
}
