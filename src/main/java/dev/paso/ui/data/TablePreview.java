package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import dev.paso.table.TableHead;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The first rows of a table as it was understood, with the columns marked that are used. */
final class TablePreview extends Composite<Div> {
    private static final int COLUMNS = 12;

    private final Texts texts;

    TablePreview(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Div initContent() {
        Div holder = new Div();
        holder.addClassName("table-preview");
        holder.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", texts.say("own.preview"));
        return holder;
    }

    /** @param roles what the used columns are used for, by their indices */
    void show(TableHead table, Map<Integer, String> roles) {
        List<Integer> columns = IntStream.range(0, table.columns().size())
                .filter(column -> column < COLUMNS || roles.containsKey(column))
                .boxed()
                .toList();
        Element head = new Element("tr");
        columns.forEach(column -> head.appendChild(heading(table, column, roles)));
        Element body = new Element("tbody");
        table.rows().forEach(row -> body.appendChild(row(table, row, columns, roles)));
        Element shown = new Element("table").appendChild(new Element("thead").appendChild(head), body);
        getContent().getElement().removeAllChildren();
        getContent().getElement().appendChild(shown);
    }

    void clear() {
        getContent().getElement().removeAllChildren();
    }

    private static Element heading(TableHead table, int column, Map<Integer, String> roles) {
        Element cell = new Element("th").setAttribute("scope", "col");
        cell.appendChild(new Element("span").setText(table.names().get(column)));
        if (roles.containsKey(column)) {
            Element role = new Element("b").setText(roles.getOrDefault(column, ""));
            cell.appendChild(role);
            cell.getClassList().add("used");
        }
        if (table.columns().get(column).isNumeric()) {
            cell.getClassList().add("number");
        }
        return cell;
    }

    private Element row(TableHead table, List<TableHead.Cell> row, List<Integer> columns, Map<Integer, String> roles) {
        Element line = new Element("tr");
        for (int column : columns) {
            Element cell = new Element("td").setText(said(row.get(column)));
            if (roles.containsKey(column)) {
                cell.getClassList().add("used");
            }
            if (table.columns().get(column).isNumeric()) {
                cell.getClassList().add("number");
            }
            line.appendChild(cell);
        }
        return line;
    }

    /** As it was understood, and not as it was written. */
    private String said(TableHead.Cell cell) {
        if (cell.isMissing()) {
            return "–";
        }
        return cell.number().isPresent() ? texts.plain(cell.number().getAsDouble()) : cell.text();
    }
}
