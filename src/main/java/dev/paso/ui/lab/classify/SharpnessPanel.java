package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.train.Edit;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Missions;
import java.util.List;

/** All weights times one number: the boundary stays, certainty grows. */
final class SharpnessPanel extends Handled<Classification> {
    private final NumberSlider factor;
    private final Paragraph reading = reading("sharpness");
    private final Panel panel;

    SharpnessPanel(LabPlace<Classification> place) {
        super(place);
        factor = place.slider(say("classify.sharp.factor"));
        factor.setLogRange(lab.sharpness().low(), lab.sharpness().high());
        factor.addValueListener(this::multiply);
        panel = new Panel("sharp", say("classify.sharp.title"), factor, reading);
    }

    private void multiply(double value) {
        double[] parameters = lab.replay().parameters();
        double by = value / lab.sharpness().value();
        Workspace workspace = place.workspace();
        workspace.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 0), by * parameters[0]));
        workspace.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 1), by * parameters[1]));
        workspace.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(0), by * parameters[2]));
        lab.sharpness().set(value);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        factor.setValue(lab.sharpness().value());
        reading.setText(say(
                "classify.sharp.reading",
                Missions.sure(lab),
                lab.replay().data().training().size(),
                digits.decimals(Missions.trainingLoss(lab), 4),
                digits.plain(1 - Missions.SURE, 2),
                digits.plain(Missions.SURE, 2)));
    }
}
