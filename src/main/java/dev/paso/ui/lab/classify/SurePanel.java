package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.Optional;

/** Bands of bootstrap draws around both curves, and how many points it takes to make them narrow. */
final class SurePanel implements ScenePanel {
    static final String CURVES = "sure-curves";
    static final String READING = "sure-reading";

    private static final List<Double> SIZES = List.of(50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0);

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final NumberSlider points;
    private final ThresholdPanel curves;
    private final Paragraph reading = new Paragraph();
    private final Panel panel;

    SurePanel(Texts texts, Workspace workspace, Classification state, ThresholdPanel curves) {
        this.texts = texts;
        this.state = state;
        this.curves = curves;
        digits = new Digits(texts.locale());
        points = new NumberSlider(texts.say("classify.sure.points"));
        points.setTexts(texts.group("slider"));
        points.setChoices(SIZES);
        points.addValueListener(
                value -> workspace.change(draft -> draft.data = new DatasetSpec.Moons((int) value, Recipes.NOISE, 0)));
        curves.setId(CURVES);
        curves.setSections("roc", "pr");
        curves.setBands(true);
        reading.setId(READING);
        reading.addClassName("reading");
        panel = new Panel("sure", texts.say("classify.sure.title"), points, curves, reading);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        if (SIZES.contains((double) spec.data().n())) {
            points.setValue(spec.data().n());
        }
        curves.setThreshold(spec.threshold());
    }

    @Override
    public void refresh() {
        Optional<Bootstrap.Interval> interval = state.areaInterval();
        reading.setText(interval.map(found -> texts.say(
                        "classify.sure.reading",
                        state.replay().data().validation().size(),
                        digits.decimals(found.measured(), 3),
                        digits.decimals(found.low(), 3),
                        digits.decimals(found.high(), 3),
                        digits.decimals(found.high() - found.low(), 3)))
                .orElseGet(() -> texts.say("classify.sure.train")));
    }
}
