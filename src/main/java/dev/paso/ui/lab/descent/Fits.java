package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.Landscape;
import dev.paso.workspace.descent.Descent;

/** The points, whose training points can be picked, and the line among them. */
final class Fits {
    static final String FIT = "fit";
    static final String TRAINING = "training-points";
    static final String VALIDATION = "validation-points";

    private Fits() {}

    private static FitPlot plot(String id) {
        FitPlot plot = new FitPlot();
        plot.setId(id);
        return plot;
    }

    private static FitPlot picked(String id, LabPlace<Descent> place) {
        FitPlot plot = plot(id);
        plot.addPickListener(row -> place.act(() -> place.lab().pick(row)));
        return plot;
    }

    /** Both splits side by side. */
    static LabPanel splits(LabPlace<Descent> place) {
        FitPlot training = picked(TRAINING, place);
        FitPlot validation = plot(VALIDATION);
        Div content = new Div(Handled.panel("fit-panel", training), Handled.panel("fit-panel", validation));
        content.addClassName("splits");
        return new LabPanel() {
            @Override
            public Div content() {
                return content;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                FitModel both = FitModel.of("", data, place.texts());
                training.setModel(both.onlyTraining().titled(place.say("lab.fit.training")));
                validation.setModel(both.onlyValidation().titled(place.say("lab.fit.validation")));
            }

            @Override
            public void refresh() {
                FitStates states = new FitStates(place);
                training.setState(states.data(true));
                validation.setState(states.data(false));
            }
        };
    }

    /** The training points, and the model as far as the update at hand is worked through. */
    static LabPanel fit(LabPlace<Descent> place) {
        FitPlot fit = picked(FIT, place);
        fit.addLineListener(line -> Landscape.move(place.workspace(), line));
        Div content = Handled.panel("fit-panel", fit);
        return new LabPanel() {
            @Override
            public Div content() {
                return content;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                fit.setModel(FitModel.of(place.say("lab.fit.title"), data, place.texts()));
            }

            @Override
            public void refresh() {
                fit.setState(new FitStates(place).fit());
            }
        };
    }
}
