package dev.paso.ui.lab.descent;

import com.vaadin.flow.router.Route;
import dev.paso.experiment.Runs;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.lab.LabStep;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.lab.Story;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import java.util.List;

/** Chapter 0: visualizing gradient descent. */
@Route(value = "lab/" + GradientDescentView.LAB, layout = MainLayout.class)
public final class GradientDescentView extends LabView {
    static final String LAB = "gradient-descent";

    private final Descent descent;

    GradientDescentView(Runs runs) {
        Descent start = new Descent(Recipes.book());
        super(runs, story(start));
        descent = start;
    }

    static Story story(Descent descent) {
        return new Story(
                LAB,
                List.of(
                        new LabStep("data", Recipes.book(), () -> Missions.isNoisiestPicked(descent)),
                        new LabStep("start", Recipes.book(), () -> Missions.isStartDrawn(descent)),
                        new LabStep("predict", Recipes.book(), () -> Missions.isBestPredictionPicked(descent)),
                        new LabStep("loss", Recipes.book(), () -> Missions.isLossLowByHand(descent))));
    }

    @Override
    protected Stage stage(Texts texts, Bench bench) {
        return new DescentStage(texts, bench, descent, this::changed);
    }

    @Override
    protected void follow(Bench bench, long step) {
        descent.follow(bench.spec(), bench.data(), step);
    }

    @Override
    protected void begin(int step) {
        descent.begin(Scene.of(step));
    }
}
