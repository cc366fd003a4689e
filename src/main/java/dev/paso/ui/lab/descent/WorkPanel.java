package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Formulas, the same with the numbers at hand, and the line of NumPy beside each. */
final class WorkPanel extends Composite<Panel> {
    static final String ID = "workings";

    private final Texts texts;
    private final Div rows = new Div();
    private final List<Row> shown = new ArrayList<>();

    WorkPanel(Texts texts) {
        this.texts = texts;
        rows.addClassName("workings");
        rows.setId(ID);
    }

    @Override
    protected Panel initContent() {
        return new Panel("work", texts.say("lab.work.title"), rows);
    }

    void show(List<Working> workings) {
        if (shown.size() != workings.size()) {
            rows.removeAll();
            shown.clear();
            workings.forEach(working -> shown.add(new Row()));
            shown.forEach(row -> rows.add(row.box));
        }
        for (int i = 0; i < workings.size(); i++) {
            shown.get(i).show(workings.get(i));
        }
    }

    /** The elements of one line of the reckoning; they stay while the numbers change. */
    private static final class Row {
        private final Span name = part("name");
        private final Span formula = part("formula");
        private final Span numbers = part("numbers");
        private final Span result = part("result");
        private final Code numpy = new Code();
        private final Div box = new Div(name, formula, new Div(numbers, result), numpy);

        Row() {
            box.addClassName("working");
        }

        void show(Working working) {
            name.setText(working.name());
            formula.setText(working.formula());
            numbers.setText(working.numbers());
            result.setText(working.result().isEmpty() ? "?" : working.result());
            result.setClassName("unknown", working.result().isEmpty());
            numpy.setText(working.numpy());
        }

        private static Span part(String name) {
            Span part = new Span();
            part.addClassName(name);
            return part;
        }
    }
}
