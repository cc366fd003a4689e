package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.LongConsumer;

/** The whole run as a track: a learner drags its handle back and forth in time. */
@Tag("paso-scrubber")
@JsModule("./status/paso-scrubber.ts")
public final class Scrubber extends Component implements Worded, HasStyle {
    private record Wanted(long step) {}

    public Scrubber() {
        getElement().setAttribute("data-parts", "status");
    }

    /** Tells the step the learner wants to see, no faster than frames answer. */
    public Registration addStepListener(LongConsumer listener) {
        return Gestures.hear(this, "step-wanted", Wanted.class, wanted -> listener.accept(wanted.step));
    }

    /** Tells the step at which the learner lets go. */
    public Registration addRestListener(LongConsumer listener) {
        return Gestures.hear(this, "step-chosen", Wanted.class, wanted -> listener.accept(wanted.step));
    }
}
