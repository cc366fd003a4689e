package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.paso.ui.component.NetworkModel.HiddenLayer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;

/** The model as a picture that a learner edits; weights and the units' heat maps come with each frame. */
@Tag("paso-network")
@JsModule("./network/paso-network.ts")
public final class NetworkPicture extends Component implements HasSize, HasStyle {
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
        return addListener(LayersChanged.class, event -> listener.accept(event.layers));
    }

    /** Tells a weight or bias the learner set. */
    public Registration addWeightListener(Consumer<WeightChanged> listener) {
        return addListener(WeightChanged.class, listener::accept);
    }

    /** Layers or units were added or removed, or an activation chosen. */
    @DomEvent("layers-changed")
    public static final class LayersChanged extends ComponentEvent<NetworkPicture> {
        private final List<HiddenLayer> layers;

        public LayersChanged(NetworkPicture source, boolean isFromClient, @EventData("event.detail") ArrayNode layers) {
            super(source, isFromClient);
            this.layers = layers.valueStream()
                    .map(layer -> new HiddenLayer(
                            layer.path("units").asInt(),
                            layer.path("activation").asString()))
                    .toList();
        }
    }

    /** One weight was set: {@code layer} counts linear layers from 0; {@code in} is -1 for the bias. */
    @DomEvent("weight-changed")
    public static final class WeightChanged extends ComponentEvent<NetworkPicture> {
        private final int layer;
        private final int out;
        private final int in;
        private final double value;

        public WeightChanged(
                NetworkPicture source,
                boolean isFromClient,
                @EventData("event.detail.layer") int layer,
                @EventData("event.detail.out") int out,
                @EventData("event.detail.in") int in,
                @EventData("event.detail.value") double value) {
            super(source, isFromClient);
            this.layer = layer;
            this.out = out;
            this.in = in;
            this.value = value;
        }

        public int layer() {
            return layer;
        }

        public int out() {
            return out;
        }

        public int in() {
            return in;
        }

        public double value() {
            return value;
        }
    }
}
