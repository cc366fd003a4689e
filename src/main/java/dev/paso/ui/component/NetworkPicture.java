package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.paso.workspace.HiddenLayer;
import java.util.List;
import java.util.function.Consumer;

/** The model as a picture that a learner edits; weights and the units' heat maps come with each frame. */
@Tag("paso-network")
@JsModule("./network/paso-network.ts")
public final class NetworkPicture extends Component implements HasSize, HasStyle {
    /** One weight as the learner set it: {@code layer} counts linear layers from 0; {@code in} is -1 for the bias. */
    public record Weight(int layer, int out, int in, double value) {}

    public NetworkPicture() {
        getElement().setAttribute("data-parts", "network");
    }

    public void setModel(NetworkModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Takes back what the learner changed in the browser and the server refused. */
    public void restore() {
        getElement().callJsFunction("restore");
    }

    /** Tells the whole list of hidden layers the learner wants. */
    public Registration addLayersListener(Consumer<List<HiddenLayer>> listener) {
        return Gestures.hear(this, "layers-changed", HiddenLayer[].class, layers -> listener.accept(List.of(layers)));
    }

    /** Tells a weight or bias the learner set. */
    public Registration addWeightListener(Consumer<Weight> listener) {
        return Gestures.hear(this, "weight-changed", Weight.class, listener);
    }
}
