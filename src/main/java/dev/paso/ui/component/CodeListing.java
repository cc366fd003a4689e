package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A listing of Python with the line that runs and what each line came to; the reader goes on line by line, or lets it walk slowly. */
@Tag("paso-code")
@OnDemand
@JsModule("./code/paso-code.ts")
public final class CodeListing extends Component implements HasStyle {
    /** Shows another listing. */
    public void setModel(CodeModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Shows where the program is. */
    public void setState(CodeState state) {
        getElement().setPropertyBean("state", state);
    }

    /** Tells that the reader wants the next line to run. */
    public void addNextListener(Runnable listener) {
        Gestures.hear(this, "line-wanted", listener);
    }
}
