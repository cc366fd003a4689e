package dev.paso.ui.line;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.paso.ui.text.Texts;
import java.time.Duration;

/** The browser's end of a line. */
@Tag("paso-line")
@JsModule("./line/paso-line.ts")
final class PageLine extends Component implements LocaleChangeObserver {
    private final transient Lines lines;
    private final transient Line line;

    PageLine(Lines lines, Line line, Duration tick) {
        this.lines = lines;
        this.line = line;
        getElement().setProperty("key", line.key());
        getElement().setProperty("tick", tick.toMillis());
        getElement().executeJs("this.$server.here()");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        getElement().setPropertyMap("texts", new Texts(change.getLocale()).group("line"));
    }

    /** The page has a browser. */
    @ClientCallable
    private void here() {
        if (!lines.answer(line)) {
            getElement().executeJs("location.reload()"); // and waits in line
        }
    }

    /** Somebody knocked: the answer to this brings what changed. */
    @ClientCallable
    private void come() {
        line.heard(System.nanoTime());
        line.come();
    }
}
