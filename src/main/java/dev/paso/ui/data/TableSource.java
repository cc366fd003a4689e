package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;

/** Where a table comes from: a file, pasted text, or an example to try. */
final class TableSource extends Composite<Div> {
    private static final int PASTE_MILLIS = 300;

    private final FileDrop drop;
    private final TextArea paste;
    private final ActionButton example;

    /** Told what came. */
    interface Listener {
        void file(FileDrop.Received file);

        void pasted(String text);
    }

    /** @param example makes a table to try */
    TableSource(Texts texts, TableLimits limits, Example example, Listener listener) {
        drop = new FileDrop(texts, "own.choose", limits.bytes(), listener::file);
        paste = new TextArea(texts.say("own.paste"));
        paste.setPlaceholder(texts.say("own.paste.hint"));
        paste.setValueChangeMode(ValueChangeMode.LAZY);
        paste.setValueChangeTimeout(PASTE_MILLIS);
        paste.getElement().setAttribute("spellcheck", "false");
        paste.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                listener.pasted(change.getValue());
            }
        });
        this.example = new ActionButton(texts.say("own.example"), () -> bring(example.text(), listener));
        this.example.addThemeVariants(ButtonVariant.TERTIARY);
    }

    /** A table that is made when it is wanted. */
    interface Example {
        String text();
    }

    @Override
    protected Div initContent() {
        Div source = new Div(drop, paste, example);
        source.addClassName("table-source");
        return source;
    }

    /** Shows text as if it had been pasted; none where a file came. */
    void show(String text) {
        paste.setValue(text);
    }

    private void bring(String text, Listener listener) {
        show(text);
        listener.pasted(text);
    }
}
