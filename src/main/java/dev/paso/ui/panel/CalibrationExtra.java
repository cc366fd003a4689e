package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;

/** Whether probabilities mean what they say, of the classes by their names. */
final class CalibrationExtra implements Extra {
    private final Texts texts;
    private final CalibrationPanel panel;
    private final Span split = SplitWords.label();

    CalibrationExtra(Texts texts) {
        this.texts = texts;
        panel = new CalibrationPanel(texts);
        panel.getContent().addToHead(split);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        panel.setTexts(ThresholdWords.of(texts, spec, data));
        split.setText(SplitWords.of(texts, data));
    }
}
