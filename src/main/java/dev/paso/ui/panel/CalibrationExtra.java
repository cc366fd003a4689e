package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.ui.text.Texts;

/** Whether probabilities mean what they say, of the classes by their names. */
final class CalibrationExtra implements Extra {
    private final Texts texts;
    private final CalibrationPanel panel;

    CalibrationExtra(Texts texts) {
        this.texts = texts;
        panel = new CalibrationPanel(texts);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        panel.setTexts(ThresholdWords.of(texts, spec.data()));
    }

    /** The element takes all it draws from the frames itself. */
    @Override
    public void follow(Frame frame) {}

    @Override
    public boolean isFollowing() {
        return false; // frames go to its picture in the browser
    }
}
