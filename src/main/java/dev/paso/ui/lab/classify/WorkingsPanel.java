package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Formulas and the same with the numbers at hand. */
final class WorkingsPanel implements ScenePanel {
    private final Supplier<List<Working>> workings;
    private final Div rows = new Div();
    private final List<Row> shown = new ArrayList<>();
    private final Panel panel;

    /** @param id of the list of lines */
    WorkingsPanel(String id, String title, Supplier<List<Working>> workings) {
        this.workings = workings;
        rows.setId(id);
        rows.addClassName("sums");
        panel = new Panel(id, title, rows);
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
        private final Span name = part("what");
        private final Span formula = part("formula");
        private final Span numbers = part("filled");
        private final Span result = part("result");
        private final Div box = new Div(name, formula, numbers, result);

        Row() {
            box.addClassName("sum");
        }

        void show(Working working) {
            name.setText(working.name());
            formula.setText(working.formula());
            numbers.setText(working.numbers());
            result.setText(working.result());
        }

        private static Span part(String name) {
            Span part = new Span();
            part.addClassName(name);
            return part;
        }
    }
}
