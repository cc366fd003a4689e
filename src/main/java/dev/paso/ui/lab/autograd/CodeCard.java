package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;

/** A few lines of PyTorch and what they print, computed by Paso. */
final class CodeCard extends Div {
    private final Pre code = new Pre();
    private final Pre result = new Pre();
    private final Div controls = new Div();

    /** @param id in the page */
    CodeCard(String id, String title) {
        setId(id);
        addClassNames("panel", "code-card");
        code.addClassName("code");
        result.addClassName("printed");
        code.getElement().setAttribute("tabindex", "0"); // long lines are scrolled, by keys too
        result.getElement().setAttribute("tabindex", "0");
        result.getElement().setAttribute("aria-live", "polite");
        controls.addClassName("controls");
        controls.setVisible(false);
        add(new H3(title), controls, code, result);
    }

    /** A sentence under the title. */
    CodeCard saying(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("note");
        addComponentAtIndex(1, note);
        return this;
    }

    /** Something to change what the lines compute. */
    CodeCard with(Component... components) {
        controls.add(components);
        controls.setVisible(true);
        return this;
    }

    CodeCard show(String lines, String printed) {
        code.setText(lines);
        result.setText(printed);
        return this;
    }
}
