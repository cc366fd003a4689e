package dev.paso.ui.share;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.share.CopyLink.Copied;
import dev.paso.ui.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A link as a QR code that a room can scan, and as text. On the host itself it names an address that others reach. */
final class ShareDialog extends Composite<Dialog> {
    static final String ID = "share-dialog";

    private final Texts texts;
    private final List<String> hosts;
    private final URI opened;
    private final Div code = new Div();
    private final TextField field = new TextField();
    private final Paragraph word = new Paragraph();
    private final CopyLink copy;
    private String link;

    /**
     * @param href the whole link, as the page that was opened has it
     * @param isCopied false where the browser did not let it be copied: then the reader is told how to
     */
    ShareDialog(Texts texts, String href, boolean isCopied) {
        this.texts = texts;
        opened = URI.create(href);
        link = href;
        hosts = LanAddresses.isHere(opened) ? LanAddresses.here() : List.of();
        copy = new CopyLink(texts.say("transport.link"), () -> Optional.of(link), this::copied);
        field.setLabel(texts.say("share.link"));
        field.setReadOnly(true);
        field.setAutoselect(true);
        word.getElement().setAttribute("role", "status");
        code.addClassName("qr");
        if (!isCopied) {
            word.setText(texts.say("share.byHand"));
        }
        show(hosts.isEmpty() ? href : LanAddresses.at(hosts.getFirst(), opened));
    }

    @Override
    protected Dialog initContent() {
        Dialog dialog = new Dialog();
        dialog.setId(ID);
        dialog.addClassName("share-dialog");
        dialog.setHeaderTitle(texts.say("share.title"));
        Div content = new Div(code);
        content.addClassName("share");
        if (LanAddresses.isHere(opened)) {
            content.add(hosts.isEmpty() ? new Paragraph(texts.say("share.onlyHere")) : hostChoice());
        }
        content.add(word, new Div(field, copy));
        dialog.add(content);
        dialog.getFooter().add(new ActionButton(texts.say("table.close"), () -> dialog.close()));
        return dialog;
    }

    void open() {
        Dialog dialog = getContent();
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
        dialog.open();
    }

    private Choice<String> hostChoice() {
        Choice<String> choice = new Choice<>(
                texts.say("share.host"), hosts, host -> host, chosen -> show(LanAddresses.at(chosen, opened)));
        choice.setValue(hosts.getFirst());
        return choice;
    }

    private void show(String href) {
        link = href;
        field.setValue(href);
        copy.refresh();
        code.removeAll();
        Optional<String> picture = QrPicture.of(href);
        code.getElement().setProperty("innerHTML", picture.orElse(""));
        code.setVisible(picture.isPresent());
        code.getElement().setAttribute("role", "img").setAttribute("aria-label", texts.say("share.code"));
        if (picture.isEmpty()) {
            word.setText(texts.say("share.tooLong", href.length(), QrPicture.MAX_BYTES));
        }
    }

    private void copied(Copied copied) {
        word.setText(texts.say(copied.isCopied() ? "share.copied" : "share.byHand"));
        if (!copied.isCopied()) {
            field.focus();
        }
    }
}
