package dev.paso.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.text.Texts;

/**
 * Shows one panel after the other as large as the screen, for the last row of a room: by its button or the key {@code P}. The browser
 * alone does it, so that nothing on a slide has to wait.
 */
@Tag("paso-present")
@JsModule("./present/paso-present.ts")
public final class Present extends Component implements HasComponents {
    public Present(Texts texts) {
        ActionButton open = button(texts.say("present.open"), "present");
        open.addClassName("open");
        open.put(new Icon(Shape.SCREEN));
        open.setTooltipText(texts.say("present.keys"));
        Span place = new Span();
        place.addClassName("place");
        Span title = new Span();
        title.addClassNames("title", "unseen");
        Span said = new Span(place, title);
        said.getElement().setAttribute("role", "status");
        Div ways = new Div(
                button(texts.say("present.back"), "back"),
                said,
                button(texts.say("present.next"), "next"),
                button(texts.say("present.leave"), "leave"));
        ways.addClassName("ways");
        add(open, ways);
    }

    private static ActionButton button(String label, String deed) {
        ActionButton button = new ActionButton(label);
        button.getElement().setAttribute("data-do", deed);
        return button;
    }
}
