package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
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

    /** Brings a slider to a value. */
    public static void move(Element slider, double value) {
        tell(slider, "value-changed", JacksonUtils.createObjectNode().put("event.detail.value", value));
    }

    /** Any event, with what its listener asks of it. */
    public static void tell(Element element, String type, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
    }
}
