package dev.paso.ui.share;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.share.CopyLink.Copied;
import dev.paso.ui.text.Texts;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * One click copies the link of what is on the screen; the confirmation offers it as a QR code. Where the browser lets nothing be
 * copied, the link is shown to be copied by hand.
 */
public final class Share extends Composite<CopyLink> {
    private final Texts texts;
    private final CopyLink copy;
    private final LongConsumer listener;
    private final Runnable tooBig;
    private final Popover confirmation = new Popover();

    /**
     * @param link from the application's root, at step 0; empty where it would be too long
     * @param listener told at which step a link was given away
     * @param tooBig called where there is no link to give
     */
    public Share(Texts texts, Supplier<Optional<String>> link, LongConsumer listener, Runnable tooBig) {
        this.texts = texts;
        this.listener = listener;
        this.tooBig = tooBig;
        copy = new CopyLink(texts.say("transport.link"), link, this::copied).withStep();
        confirmation.setOpenOnClick(false);
        confirmation.setPosition(PopoverPosition.BOTTOM_END);
        confirmation.addClassName("link-copied");
        confirmation.setAriaLabel(texts.say("share.title"));
        confirmation.setTarget(copy.button()); // Tab goes from there into it
    }

    @Override
    protected CopyLink initContent() {
        return copy;
    }

    /** What is on the screen has another link now. */
    public void refresh() {
        copy.refresh();
    }

    private void copied(Copied copied) {
        if (copied.href().isEmpty()) {
            tooBig.run();
            return;
        }
        listener.accept(copied.step());
        if (copied.isCopied()) {
            confirm(copied.href());
        } else {
            new ShareDialog(texts, copied.href(), false).open();
        }
    }

    private void confirm(String href) {
        Span said = new Span(texts.say("playground.copied"));
        said.getElement().setAttribute("role", "status");
        ActionButton code = new ActionButton(texts.say("share.code"), () -> {
            confirmation.close();
            new ShareDialog(texts, href, true).open();
        });
        confirmation.removeAll();
        confirmation.add(new Div(said, code));
        confirmation.open();
    }
}
