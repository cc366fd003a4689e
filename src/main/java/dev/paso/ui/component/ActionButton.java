package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.shared.HasThemeVariant;
import com.vaadin.flow.component.shared.HasTooltip;
import com.vaadin.flow.dom.Element;

/**
 * A button that does one thing. It hears of a click and nothing more: Vaadin's own {@link Button} has the browser tell ten numbers of each,
 * and keeps what it asks for with every button of every page.
 */
@Tag("vaadin-button")
@Uses(Button.class)
public final class ActionButton extends Component
        implements HasStyle,
                HasSize,
                HasEnabled,
                HasAriaLabel,
                Focusable<ActionButton>,
                HasTooltip,
                HasThemeVariant<ButtonVariant> {
    private final Element words;

    /** What it does is done in the browser. */
    public ActionButton(String words) {
        this.words = Element.createText(words);
        getElement().appendChild(this.words);
    }

    public ActionButton(String words, Runnable action) {
        this(words);
        getElement().addEventListener("click", told -> action.run());
    }

    /** With a drawing before the words. */
    public ActionButton(String words, Icon icon, Runnable action) {
        this(words, action);
        put(icon);
    }

    /** Draws something before the words. */
    public ActionButton put(Icon icon) {
        getElement().insertChild(0, icon.getElement().setAttribute("slot", "prefix"));
        return this;
    }

    public String getText() {
        return words.getText();
    }

    public void setText(String text) {
        words.setText(text);
    }
}
