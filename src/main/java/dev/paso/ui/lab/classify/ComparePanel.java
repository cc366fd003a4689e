package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdExtras;
import dev.paso.ui.component.ThresholdExtras.Other;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.List;

/** Curves of the run in the workspace beside those of a perfect and a random model and of runs that were kept; areas both ways. */
final class ComparePanel implements ScenePanel {
    static final String CURVES = "compare-curves";
    static final String AREAS = "compare-areas";

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final ThresholdPanel curves = new ThresholdPanel();
    private final Button perfect;
    private final Button random;
    private final Button straight;
    private final Paragraph areas = new Paragraph();
    private final Panel panel;

    ComparePanel(Texts texts, Classification state, Runnable changed) {
        this.texts = texts;
        this.state = state;
        digits = new Digits(texts.locale());
        curves.setId(CURVES);
        curves.setTexts(texts.group("threshold"));
        curves.setSections("roc", "pr");
        perfect = toggle("classify.compare.perfect", () -> state.showPerfect(!state.isPerfectShown()), changed);
        random = toggle("classify.compare.random", () -> state.showRandom(!state.isRandomShown()), changed);
        straight = toggle("classify.compare.straight", () -> state.setTrapezoid(!state.isTrapezoid()), changed);
        Button keep = toggle("classify.compare.keep", state::keepRun, changed);
        keep.setId("keep-run");
        Div buttons = new Div(keep, perfect, random, straight);
        buttons.addClassName("choices");
        areas.setId(AREAS);
        areas.addClassName("reading");
        panel = new Panel("compare", texts.say("classify.compare.title"), buttons, curves, areas);
    }

    private Button toggle(String key, Runnable action, Runnable changed) {
        return new Button(texts.say(key), press -> {
            action.run();
            changed.run();
        });
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        curves.setThreshold(state.threshold());
        curves.setExtras(ThresholdExtras.NONE.withOthers(others()).withTrapezoid(state.isTrapezoid()));
        press(perfect, state.isPerfectShown());
        press(random, state.isRandomShown());
        press(straight, state.isTrapezoid());
        ThresholdTable table = state.replay().shown();
        Curve pr = Curve.precisionRecall(table);
        areas.setText(texts.say(
                "classify.compare.areas",
                digits.decimals(Curve.roc(table).area(), 4),
                digits.decimals(pr.area(), 4),
                digits.decimals(pr.averagePrecision(), 4)));
    }

    private static void press(Button button, boolean isPressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(isPressed));
    }

    private List<Other> others() {
        List<Other> others = new ArrayList<>();
        List<ThresholdTable> kept = state.keptRuns();
        for (int i = 0; i < kept.size(); i++) {
            others.add(Other.of(texts.say("classify.compare.kept", i + 1), kept.get(i)));
        }
        if (state.isPerfectShown()) {
            others.add(Other.of(texts.say("classify.compare.perfect"), state.perfect()));
        }
        if (state.isRandomShown()) {
            others.add(Other.of(texts.say("classify.compare.random"), state.random()));
        }
        return others;
    }
}
