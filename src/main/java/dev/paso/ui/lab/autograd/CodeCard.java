package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import java.util.Map;

/** A few lines of PyTorch and what they print, computed by Paso. */
final class CodeCard extends Div {
    private final CodeListing code = new CodeListing();
    private final Pre result = new Pre();
    private final Span said = new Span(); // what is told when it changes: which card, and what it prints now
    private final Div controls = new Div();
    private final H3 heading;
    private String lines = "";

    /** @param id in the page */
    CodeCard(String id, String title) {
        setId(id);
        addClassNames("panel", "code-card");
        result.addClassName("printed");
        result.getElement().setAttribute("tabindex", "0"); // long lines are scrolled, by keys too
        said.addClassName("unseen");
        said.getElement().setAttribute("aria-live", "polite");
        controls.addClassName("controls");
        controls.setVisible(false);
        heading = new H3(title);
        add(heading, controls, code, result, said);
    }

    /** The card is one of a row. */
    CodeCard numbered(int number) {
        heading.setText(number + " · " + heading.getText());
        return this;
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

    /** The lines that are shown. */
    String source() {
        return lines;
    }

    /** What they print, as it is shown. */
    String printed() {
        return result.getText();
    }

    CodeCard show(String source, String printed) {
        if (!source.equals(lines)) {
            lines = source;
            code.setModel(new CodeModel("", source.lines().toList(), false, Map.of()));
        }
        if (!result.getText().equals(printed)) {
            result.setText(printed);
            said.setText(heading.getText() + ": " + printed);
        }
        return this;
    }
}
