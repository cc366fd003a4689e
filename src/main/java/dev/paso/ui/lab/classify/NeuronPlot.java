package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.component.OnDemand;
import dev.paso.ui.component.Worded;

/** Logistic regression of two inputs drawn as a neuron; its weights come with the frames' part {@code network}. */
@Tag("paso-neuron")
@OnDemand
@JsModule("./classify/paso-neuron.ts")
public final class NeuronPlot extends Component implements Worded, HasStyle {
    /** The point that goes through, as the model sees it. */
    record Sample(double x1, double x2, int label) {}

    public NeuronPlot() {
        getElement().setAttribute("data-parts", "network");
    }

    void setSample(Sample sample) {
        getElement().setPropertyBean("sample", sample);
    }
}
