package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Formulas, the same with the numbers at hand, and the lines of code that compute them. */
public final class WorkingsPanel implements LabPanel {
    private final Supplier<List<Working>> workings;
    private final Div rows = new Div();
    private final List<Row> shown = new ArrayList<>();
    private final Panel panel;

    /**
     * @param name what the style sheet calls it
     * @param id of the list of lines
     */
    public WorkingsPanel(String name, String id, String title, Supplier<List<Working>> workings) {
        this.workings = workings;
        rows.setId(id);
        rows.addClassName("workings");
        panel = new Panel(name, title, rows);
        panel.addClassName("workings-panel");
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        List<Working> now = workings.get();
        if (shown.size() != now.size()) {
            rows.removeAll();
            shown.clear();
            now.forEach(working -> shown.add(new Row()));
            shown.forEach(row -> rows.add(row.box));
        }
        for (int i = 0; i < now.size(); i++) {
            shown.get(i).show(now.get(i));
        }
    }

    /** The elements of one line; they stay while the numbers change. */
    private static final class Row {
        private final Span name = part("name");
        private final Span formula = part("formula");
        private final Span numbers = part("numbers");
        private final Span result = part("result");
        private final Code code = new Code();
        private final Div box = new Div(name, formula, new Div(numbers, result), code);

        Row() {
            box.addClassName("working");
        }

        void show(Working working) {
            name.setText(working.name());
            formula.setText(working.formula());
            numbers.setText(working.numbers());
            result.setText(working.result().isEmpty() ? "?" : working.result());
            result.setClassName("unknown", working.result().isEmpty());
            code.setText(working.code());
            code.setVisible(!working.code().isEmpty());
        }

        private static Span part(String name) {
            Span part = new Span();
            part.addClassName(name);
            return part;
        }
    }
}
