package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/**
 * A button that does one thing. It hears of a click and nothing more: Vaadin's own listener has the browser tell ten numbers of each,
 * and keeps what it asks for with every button of every page.
 */
public final class ActionButton extends Button {
    public ActionButton(String words, Runnable action) {
        super(words);
        getElement().addEventListener("click", told -> action.run());
    }

    /** @param icon before the words */
    public ActionButton(String words, Component icon, Runnable action) {
        super(words, icon);
        getElement().addEventListener("click", told -> action.run());
    }
}
