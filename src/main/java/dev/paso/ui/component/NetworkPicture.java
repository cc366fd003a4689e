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

    /**
     * A layer that the learner wants.
     *
     * @param place where it is to stand among all layers
     * @param type PyTorch's name
     */
    public record Added(int place, String type) {}

    /** @param places of layers that the learner does not want any more */
    public record Removed(List<Integer> places) {}

    /** A layer that is to stand elsewhere. */
    public record Moved(int from, int to) {}

    /** @param names of parameters that are to stay as they are, or to learn again */
    public record Frozen(List<String> names, boolean isFrozen) {}

    /** @param place of a layer of which the learner wants to see all settings */
    public record Asked(int place) {}

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

    /** Tells a layer the learner adds. */
    public Registration addAddedListener(Consumer<Added> listener) {
        return Gestures.hear(this, "layer-added", Added.class, listener);
    }

    /** Tells layers the learner removes. */
    public Registration addRemovedListener(Consumer<Removed> listener) {
        return Gestures.hear(this, "layers-removed", Removed.class, listener);
    }

    /** Tells a layer the learner moves. */
    public Registration addMovedListener(Consumer<Moved> listener) {
        return Gestures.hear(this, "layer-moved", Moved.class, listener);
    }

    /** Tells parameters the learner freezes. */
    public Registration addFrozenListener(Consumer<Frozen> listener) {
        return Gestures.hear(this, "parameters-frozen", Frozen.class, listener);
    }

    /** Tells of which layer the learner wants to see the settings. */
    public Registration addAskedListener(Consumer<Asked> listener) {
        return Gestures.hear(this, "layer-asked", Asked.class, listener);
    }

    /** Tells a weight or bias the learner set. */
    public Registration addWeightListener(Consumer<Weight> listener) {
        return Gestures.hear(this, "weight-changed", Weight.class, listener);
    }
}
