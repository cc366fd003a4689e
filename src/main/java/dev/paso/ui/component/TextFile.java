package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** A button that opens a text file of the reader's, and a way to give them one. */
@Tag("paso-file")
@OnDemand
@JsModule("./file/paso-file.ts")
public final class TextFile extends Component {
    private record Read(String text) {}

    /**
     * @param accept what the browser offers, such as {@code .json}
     * @param mostBytes of a file; a larger one is refused unread
     */
    public TextFile(String label, String accept, int mostBytes) {
        getElement().setProperty("label", label).setProperty("accept", accept).setProperty("most", mostBytes);
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
        Gestures.hear(this, "file-read", Read.class, read -> reading.accept(read.text));
        Gestures.hear(this, "file-refused", refusal);
    }
}
