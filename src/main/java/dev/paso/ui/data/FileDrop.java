package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one file at a time, dropped or chosen, into memory and nowhere else; of a file that is too big only its size is told. */
final class FileDrop extends Composite<Div> {
    private final Upload upload;
    private final int mostBytes;
    private final Consumer<Received> listener;
    private final Shelf shelf = Shelf.ofHost();

    /**
     * A file, or the beginning of one that is larger than allowed.
     *
     * @param size bytes of the whole file
     * @param content at most one byte more than allowed; none where the host has no room for it now
     */
    record Received(String name, long size, Optional<byte[]> content) {}

    /** @param listener hears of a file under the session's lock */
    FileDrop(Texts texts, String buttonKey, int mostBytes, Consumer<Received> listener) {
        this.mostBytes = mostBytes;
        this.listener = listener;
        upload = new Upload(this::receive);
        upload.setUploadButton(new ActionButton(texts.say(buttonKey)).put(new Icon(Shape.UPLOAD)));
        upload.setDropLabel(new Span(texts.say("own.drop")));
        upload.setMaxFiles(1);
    }

    @Override
    protected Div initContent() {
        Div holder = new Div(upload);
        holder.addClassName("file-drop");
        return holder;
    }

    private void receive(UploadEvent event) throws IOException {
        long most = mostBytes + 1L;
        long size = event.getFileSize() < 0 ? most : Math.min(most, event.getFileSize());
        boolean isRoom = shelf.keepIfRoom(size);
        try (InputStream in = event.getInputStream()) {
            if (isRoom) {
                byte[] content = in.readNBytes((int) most);
                long whole = Math.max(event.getFileSize(), content.length);
                hand(event, new Received(event.getFileName(), whole, Optional.of(content)));
            } else {
                in.transferTo(OutputStream.nullOutputStream()); // else the browser calls it a broken connection
                hand(event, new Received(event.getFileName(), size, Optional.empty()));
            }
        } finally {
            shelf.giveUp(isRoom ? size : 0);
        }
    }

    private void hand(UploadEvent event, Received file) {
        UI ui = event.getUI();
        if (ui != null) {
            Line.change(ui, () -> {
                upload.clearFileList();
                listener.accept(file);
            });
        }
    }
}
