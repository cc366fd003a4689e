package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Epoch, step, losses and speed of a run, written by each frame. */
@Tag("paso-status")
@JsModule("./status/paso-status.ts")
public final class StatusLine extends Component implements Worded, HasStyle {
    public StatusLine() {
        getElement().setAttribute("data-parts", "status");
    }
}
