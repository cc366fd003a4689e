package dev.paso.ui.share;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Gestures;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A button that copies a link. Browsers let a page copy inside a click alone, so the link waits in the browser: it is sent there
 * whenever it may have changed, and the browser adds the step that it shows.
 */
@Tag("paso-copy-link")
@JsModule("./share/paso-copy-link.ts")
public final class CopyLink extends Component {
    private final Supplier<Optional<String>> link;
    private final ActionButton button;
    private boolean isStale;

    /**
     * What came of a click.
     *
     * @param href the whole link, empty where there is none
     * @param step the step it names
     * @param isCopied false where the browser refused
     */
    public record Copied(String href, long step, boolean isCopied) {}

    /**
     * @param link asked when it was said to be stale: absolute or from the application's root; empty where there is none
     * @param listener told of each click, after it was tried to copy
     */
    public CopyLink(String label, Supplier<Optional<String>> link, Consumer<Copied> listener) {
        this.link = link;
        button = new ActionButton(label).put(new Icon(Shape.LINK));
        getElement().appendChild(button.getElement());
        Gestures.hear(this, "link-copied", Copied.class, listener);
    }

    /** What is pressed. */
    ActionButton button() {
        return button;
    }

    /** Adds the step of the run on the screen to the link. */
    public CopyLink withStep() {
        getElement().setProperty("hasStep", true);
        return this;
    }

    /** The link may have changed; it is asked for once, before the browser hears of this. */
    public void refresh() {
        if (!isStale) {
            isStale = true;
            getUI().ifPresent(this::soon);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        isStale = true;
        soon(attach.getUI());
    }

    private void soon(UI ui) {
        ui.beforeClientResponse(this, sending -> {
            isStale = false;
            getElement().setProperty("link", link.get().orElse(""));
        });
    }
}
