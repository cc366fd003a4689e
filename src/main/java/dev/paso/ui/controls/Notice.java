package dev.paso.ui.controls;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.ActionButton;

/** One thing that went wrong, in plain words, with one thing to do about it. */
public final class Notice extends Composite<Div> {
    private final Span text = new Span();
    private final Span actions = new Span();

    @Override
    protected Div initContent() {
        Div box = new Div(text, actions);
        box.addClassName("notice");
        box.getElement().setAttribute("role", "alert");
        box.setVisible(false);
        return box;
    }

    public void say(String message) {
        actions.removeAll();
        text.setText(message);
        getContent().setVisible(true);
    }

    public void say(String message, String action, Runnable run) {
        say(message);
        ActionButton button = new ActionButton(action, () -> {
            clear();
            run.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(button);
    }

    public void clear() {
        getContent().setVisible(false);
    }
}
