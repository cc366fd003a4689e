package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.metric.Bootstrap;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Study;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Thresholds;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Bands of bootstrap draws around both curves, and how many points it takes to make them narrow. */
final class SurePanel extends Handled<Classification> {
    private static final List<Double> SIZES = List.of(50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0);

    private final NumberSlider points;
    private final ThresholdPanel curves;
    private final Waiting waiting;
    private final Paragraph reading = reading("sure-reading");
    private final Panel panel;

    SurePanel(LabPlace<Classification> place) {
        super(place);
        points = place.slider(say("classify.sure.points"));
        points.setChoices(SIZES);
        points.addValueListener(value ->
                place.workspace().change(draft -> draft.data = new ShapeSpec.Moons((int) value, Recipes.NOISE, 0)));
        curves = Thresholds.panel(place, "sure-curves", "roc", "pr");
        curves.setBands(true);
        waiting = new Waiting(texts);
        panel = new Panel("sure", say("classify.sure.title", level()), points, curves, waiting, reading);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        if (SIZES.contains((double) place.spec().data().n())) {
            points.setValue(place.spec().data().n());
        }
        curves.setThreshold(place.spec().threshold());
        Optional<Study.Answer<Optional<Bootstrap.Interval>>> interval = lab.areaInterval();
        waiting.show(interval);
        reading.setText(interval.map(answer -> answer.found()
                        .flatMap(Function.identity())
                        .map(this::said)
                        .orElse(""))
                .orElseGet(() -> say("classify.sure.train")));
    }

    private String said(Bootstrap.Interval found) {
        return say(
                "classify.sure.reading",
                lab.replay().data().validation().size(),
                digits.decimals(found.measured(), 3),
                digits.decimals(found.low(), 3),
                digits.decimals(found.high(), 3),
                digits.decimals(found.high() - found.low(), 3),
                level());
    }

    private String level() {
        return digits.percent(Frame.Uncertainty.LEVEL);
    }
}
