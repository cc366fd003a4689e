package dev.paso.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;

/** A page that could not be shown: one sentence, and one thing to do. */
abstract class Problem extends Div implements HasDynamicTitle {
    private final Texts texts;

    Problem() {
        texts = new Texts(UI.getCurrent().getLocale());
        addClassName("problem");
    }

    @Override
    public String getPageTitle() {
        return texts.say("problem.title");
    }

    /** Says the text of {@code key}; the button named by {@code action} goes to {@code route}. */
    void say(String key, String action, String route, Object... values) {
        ActionButton button = new ActionButton(
                texts.say(action), () -> UI.getCurrent().getPage().setLocation(route));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(texts.say(key, values)), button);
    }
}
