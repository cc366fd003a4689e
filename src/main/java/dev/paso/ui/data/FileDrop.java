package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Takes one file at a time, dropped or chosen, into memory and nowhere else; of a file that is too big only its size is told. */
final class FileDrop extends Composite<Div> {
    private final Upload upload;
    private final int mostBytes;
    private final Consumer<Received> listener;

    /**
     * A file, or the beginning of one that is larger than allowed.
     *
     * @param content at most one byte more than allowed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, not kept
    record Received(String name, byte[] content) {}

    /** @param listener hears of a file under the session's lock */
    FileDrop(Texts texts, String buttonKey, int mostBytes, Consumer<Received> listener, String... endings) {
        this.mostBytes = mostBytes;
        this.listener = listener;
        upload = new Upload(this::receive);
        upload.setUploadButton(new Button(texts.say(buttonKey), new Icon(Shape.UPLOAD)));
        upload.setDropLabel(new Span(texts.say("own.drop")));
        upload.setAcceptedFileExtensions(endings);
        upload.setMaxFiles(1);
    }

    @Override
    protected Div initContent() {
        Div holder = new Div(upload);
        holder.addClassName("file-drop");
        return holder;
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            Received file = new Received(event.getFileName(), in.readNBytes(mostBytes + 1));
            UI ui = event.getUI();
            if (ui != null) {
                Line.change(ui, () -> {
                    upload.clearFileList();
                    listener.accept(file);
                });
            }
        }
    }
}
