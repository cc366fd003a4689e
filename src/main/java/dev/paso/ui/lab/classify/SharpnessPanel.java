package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.train.Edit;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Missions;
import java.util.List;

/** All weights times one number: the boundary stays, certainty grows. */
final class SharpnessPanel implements ScenePanel {
    static final String ID = "sharpness";

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final NumberSlider factor;
    private final Paragraph reading = new Paragraph();
    private final Panel panel;

    SharpnessPanel(Texts texts, Workspace workspace, Classification state) {
        this.texts = texts;
        this.state = state;
        digits = new Digits(texts.locale());
        factor = new NumberSlider(texts.say("classify.sharp.factor"));
        factor.setTexts(texts.group("slider"));
        factor.setLogRange(Classification.LEAST_SHARPNESS, Classification.MOST_SHARPNESS);
        factor.addValueListener(value -> multiply(workspace, value));
        reading.setId(ID);
        reading.addClassName("reading");
        panel = new Panel("sharp", texts.say("classify.sharp.title"), factor, reading);
    }

    private void multiply(Workspace workspace, double value) {
        double[] parameters = state.replay().parameters();
        double by = value / state.sharpness();
        workspace.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 0), by * parameters[0]));
        workspace.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 1), by * parameters[1]));
        workspace.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(0), by * parameters[2]));
        state.setSharpness(value);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        factor.setValue(state.sharpness());
        reading.setText(texts.say(
                "classify.sharp.reading",
                Missions.sure(state),
                state.replay().data().training().size(),
                digits.decimals(Missions.trainingLoss(state), 4)));
    }
}
