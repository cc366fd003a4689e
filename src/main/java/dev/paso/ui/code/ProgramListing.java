package dev.paso.ui.code;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.component.OnDemand;
import dev.paso.ui.component.Worded;

/** A whole Python program to read, with a button that copies it. */
@Tag("paso-program")
@OnDemand
@JsModule("./pytorch/paso-program.ts")
final class ProgramListing extends Component implements HasStyle, Worded {
    /**
     * @param text what is shown
     * @param isWhole whether that is all of the program, so that it can be copied
     */
    void show(String text, boolean isWhole) {
        getElement().setProperty("text", text).setProperty("whole", isWhole);
    }
}
