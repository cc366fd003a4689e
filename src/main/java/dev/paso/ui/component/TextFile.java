package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** A button that opens a text file of the reader's, and a way to give them one. */
@Tag("paso-file")
@JsModule("./file/paso-file.ts")
public final class TextFile extends Component {
    /** @param accept what the browser offers, such as {@code .json} */
    public TextFile(String label, String accept) {
        getElement().setProperty("label", label).setProperty("accept", accept);
    }

    /** Lets the reader save a text. */
    public void give(String text, String name, String ending) {
        getElement().callJsFunction("give", text, name, ending);
    }

    /**
     * @param reading told the text of a file
     * @param refusal called where the file is too large
     */
    public void addListener(Consumer<String> reading, Runnable refusal) {
        addListener(FileRead.class, event -> reading.accept(event.text));
        addListener(FileRefused.class, event -> refusal.run());
    }

    /** A file was read. */
    @DomEvent("file-read")
    public static final class FileRead extends ComponentEvent<TextFile> {
        private final String text;

        public FileRead(TextFile source, boolean isFromClient, @EventData("event.detail.text") String text) {
            super(source, isFromClient);
            this.text = text;
        }
    }

    /** A file is larger than anything it could be. */
    @DomEvent("file-refused")
    public static final class FileRefused extends ComponentEvent<TextFile> {
        public FileRefused(TextFile source, boolean isFromClient) {
            super(source, isFromClient);
        }
    }
}
