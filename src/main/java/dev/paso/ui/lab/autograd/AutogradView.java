package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import dev.paso.experiment.Runs;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.bench.BestFits;
import dev.paso.ui.lab.LabStep;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.lab.Story;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Chapter 1: a simple regression problem. */
@Route(value = "lab/" + AutogradView.LAB, layout = MainLayout.class)
public final class AutogradView extends LabView {
    static final String LAB = "autograd";

    private final Autograd lab;
    private final BestFits bestFits;

    AutogradView(Runs runs, BestFits bestFits) {
        Autograd start = new Autograd(Scene.values()[0].preset());
        super(runs, story(start));
        lab = start;
        this.bestFits = bestFits;
    }

    /** The closed form is found beside everything else. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        bestFits.of(Autograd.prepared(Recipes.numpy()))
                .<Runnable>handle((fit, failure) ->
                        failure == null ? () -> lab.setBestFit(fit) : () -> lab.failBestFit(failure.getMessage()))
                .thenAccept(outcome -> Line.change(ui, () -> found(outcome)));
    }

    private void found(Runnable outcome) {
        outcome.run();
        changed();
    }

    static Story story(Autograd lab) {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(scene.key(), scene.preset(), scene.speed(), mission(scene, lab)))
                        .toList());
    }

    private static BooleanSupplier mission(Scene scene, Autograd lab) {
        return switch (scene) {
            case NUMPY -> () -> Missions.isClosedFormReached(lab);
            case TENSORS -> () -> Missions.isShapeTyped(lab);
            case MEMORY -> () -> Missions.isMemoryAsInTheBook(lab);
            case GRAPH -> () -> Missions.isBranchOfWeightLeft(lab);
            case BACKWARD -> () -> Missions.isChainRuleRead(lab);
            case ACCUMULATE -> () -> Missions.isZeroed(lab);
            case UPDATE -> () -> Missions.isEveryAttemptMade(lab);
            case BRANCH -> () -> Missions.isBranchGone(lab);
            case LOSS -> () -> Missions.isEveryLossOne(lab);
            case MODEL -> () -> Missions.isModelTrained(lab);
            case NETWORK -> () -> Missions.isNetworkRead(lab);
            case PIPELINE -> () -> Missions.isPipelineThrough(lab);
        };
    }

    @Override
    protected Stage stage(Texts texts, Bench bench) {
        return new AutogradStage(texts, bench, bestFits, lab, this::changed);
    }

    @Override
    protected void follow(Bench bench, long step) {
        lab.follow(bench.spec(), bench.data(), step);
    }

    @Override
    protected void begin(int step) {
        lab.begin(Scene.of(step));
    }
}
