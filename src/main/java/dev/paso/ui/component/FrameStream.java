package dev.paso.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Viewer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the frames of a run to this page at the pace the browser acknowledges them; the elements beside it take the parts they
 * name in {@code data-parts}, and no others are sent. It watches while it is attached.
 */
@Tag("paso-frames")
@JsModule("./frames/paso-frames.ts")
public final class FrameStream extends Component {
    private final Run run;
    private final Consumer<Frame> listener;
    private @Nullable Viewer viewer;
    private long ignored;

    /** @param listener hears of every frame under the session's lock, before the browser has it */
    public FrameStream(Run run, Consumer<Frame> listener) {
        this.run = run;
        this.listener = listener;
    }

    /** Frames of what the run did before are not shown any more: call after {@link Run#replace}. */
    public void skipWhatIsUnderWay() {
        if (viewer != null) {
            ignored = viewer.outdated();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        UI ui = attach.getUI();
        ignored = 0;
        viewer = run.watch(frame -> send(ui, frame, FrameJson.of(frame)));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (viewer != null) {
            viewer.close();
            viewer = null;
        }
    }

    private void send(UI ui, Frame frame, String json) {
        ui.accessLater(() -> show(frame, json), () -> {}).run();
    }

    private void show(Frame frame, String json) {
        if (frame.sequence() <= ignored) {
            acknowledge(frame.sequence());
            return;
        }
        listener.accept(frame);
        getElement().callJsFunction("show", json);
    }

    /** The browser shows elements that take these parts, and no others. */
    @ClientCallable
    private void want(String parts) {
        if (viewer != null) {
            viewer.want(Arrays.stream(parts.split(" "))
                    .flatMap(part -> Frame.Kind.of(part).stream())
                    .collect(Collectors.toSet()));
        }
    }

    @ClientCallable
    private void acknowledge(double sequence) {
        if (viewer != null) {
            viewer.acknowledge((long) sequence);
        }
    }
}
