package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a reader does to an element, as its browser tells the server: for tests without one. */
public final class Finger {
    private Finger() {}

    /** Presses what can be seen and is not disabled. */
    public static void press(ActionButton button) {
        assertThat(button.isVisible() && button.isEnabled())
                .as("%s can be pressed", button.getText())
                .isTrue();
        tell(button.getElement(), "click", JacksonUtils.createObjectNode());
    }

    /** Chooses what is offered under a name: the browser tells the key that it was given for it. */
    public static void choose(Choice<?> choice, String name) {
        JsonNode items = (JsonNode) Objects.requireNonNull(choice.getElement().getPropertyRaw("items"));
        String key = items.path(choice.names().indexOf(name)).path("value").asString();
        try {
            choice.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", key)
                    .run();
        } catch (PropertyChangeDeniedException denied) {
            throw new AssertionError(denied);
        }
    }

    /** Brings a slider to a value. */
    public static void move(Element slider, double value) {
        tell(slider, "value-changed", JacksonUtils.createObjectNode().put("event.detail.value", value));
    }

    /** Any event, with what its listener asks of it. */
    public static void tell(Element element, String type, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
    }
}
