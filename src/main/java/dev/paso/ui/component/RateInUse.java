package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The learning rate of the next update, written by each frame. */
@Tag("paso-rate")
@JsModule("./status/paso-rate.ts")
public final class RateInUse extends Component implements HasStyle {
    /** @param words with {@code {rate}} where the number goes */
    public RateInUse(String words) {
        getElement().setAttribute("data-parts", "status").setProperty("words", words);
    }
}
