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
    private final transient Line line;

    PageLine(Line line, Duration tick) {
        this.line = line;
        getElement().setProperty("key", line.key());
        getElement().setProperty("tick", tick.toMillis());
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        getElement().setPropertyMap("texts", new Texts(change.getLocale()).group("line"));
    }

    /** There is no room for this page any more: it waits in line. */
    void askAgain() {
        getElement().executeJs("location.reload()");
    }

    /** Somebody knocked: the answer to this brings what changed. */
    @ClientCallable
    private void come() {
        line.heard(System.nanoTime());
        line.come();
    }
}
