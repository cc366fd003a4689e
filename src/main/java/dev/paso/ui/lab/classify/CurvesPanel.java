package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdExtras;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.List;
import java.util.stream.IntStream;

/** Probability line and both curves; the curves appear point by point as eleven thresholds are swept. */
final class CurvesPanel implements ScenePanel {
    static final String ID = "curves";

    private final Classification state;
    private final NumberSlider swept;
    private final Panel panel;
    private final ThresholdPanel curves;

    CurvesPanel(Texts texts, Classification state, ThresholdPanel curves, Runnable changed) {
        this.state = state;
        this.curves = curves;
        curves.setId(ID);
        curves.setSections("line", "roc", "pr");
        swept = new NumberSlider(texts.say("classify.curves.swept"));
        swept.setTexts(texts.group("slider"));
        swept.setWhole(true);
        swept.setRange(0, Classification.SWEPT, 1);
        swept.setHelper(texts.say("classify.curves.hint"));
        swept.addValueListener(value -> sweep(value, changed));
        swept.addMovingListener(value -> sweep(value, changed));
        panel = new Panel("curves", texts.say("classify.curves.title"), curves, swept);
    }

    private void sweep(double value, Runnable changed) {
        state.setSwept((int) value);
        changed.run();
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        swept.setValue(state.swept());
        curves.setThreshold(state.threshold());
        curves.setExtras(ThresholdExtras.NONE.withMarks(0.3, 0.5, 0.7).withSweep(thresholds(state.swept())));
    }

    /** From 1 downwards. */
    private static List<Double> thresholds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Classification.SWEPT - 1 - i) / 10.0)
                .toList();
    }
}
