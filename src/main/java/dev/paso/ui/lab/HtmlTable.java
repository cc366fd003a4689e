package dev.paso.ui.lab;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A small table of numbers and our own words: nothing in it comes from a visitor. */
public final class HtmlTable {
    private final List<String> rows = new ArrayList<>();
    private String head = "";
    private String caption = "";

    public HtmlTable caption(String text) {
        caption = "<caption>" + text + "</caption>";
        return this;
    }

    /** Column heads; an empty one over the heads of rows is no head. */
    public HtmlTable head(String... columns) {
        head = "<thead><tr>"
                + Arrays.stream(columns)
                        .map(name -> name.isEmpty() ? "<td></td>" : "<th scope='col'>" + name + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>";
        return this;
    }

    /** A row with a head of its own. */
    public HtmlTable row(String name, String... cells) {
        rows.add("<tr><th scope='row'>" + name + "</th>" + cells(cells) + "</tr>");
        return this;
    }

    /** A row of cells alone. */
    public HtmlTable cellsOnly(String... cells) {
        rows.add("<tr>" + cells(cells) + "</tr>");
        return this;
    }

    private static String cells(String... cells) {
        return Arrays.stream(cells).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining());
    }

    public void show(Div place) {
        place.getElement()
                .setProperty(
                        "innerHTML",
                        "<table>" + caption + head + "<tbody>" + String.join("", rows) + "</tbody></table>");
    }
}
