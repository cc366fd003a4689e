package dev.paso.ui.data;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaTester;
import com.vaadin.flow.dom.Element;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Finger;
import java.util.List;
import java.util.stream.Stream;

/** What a reader does with a table that is brought, and what the page says of it. */
final class TableHands {
    /** Two numbers and a class. */
    static final String FLOWERS =
            "length;width;kind\n1,5;2;rose\n2;1;lily\n3,25;0,5;rose\n4;4;lily\n5;1;rose\n2;2;lily\n";

    private TableHands() {}

    static void bring(String text) {
        press("CSV");
        paste(text);
    }

    static void paste(String text) {
        new TextAreaTester<>(new ComponentQuery<>(TextArea.class).single()).setValue(text);
    }

    static void press(String text) {
        Finger.press(button(text));
    }

    static ActionButton button(String text) {
        return new ComponentQuery<>(ActionButton.class).withText(text).single();
    }

    static void choose(String label, String item) {
        Finger.choose(select(label), item);
    }

    static Object chosen(String label) {
        return select(label).getValue();
    }

    static Choice<?> select(String label) {
        return new ComponentQuery<>(Choice.class)
                .withPropertyValue(Choice::getLabel, label)
                .single();
    }

    @SuppressWarnings("unchecked")
    static CheckboxGroup<Integer> inputs() {
        return new ComponentQuery<>(CheckboxGroup.class)
                .withId(ColumnPicker.INPUTS)
                .single();
    }

    /** What is said beside a column. */
    static String about(int column) {
        return inputs().getItemHelperGenerator().apply(column);
    }

    static String text(String className) {
        return new ComponentQuery<>(Span.class)
                .withClassName(className).all().stream()
                        .map(Span::getText)
                        .findFirst()
                        .orElse("");
    }

    static String problem() {
        return text("problem-sentence");
    }

    static List<String> notes() {
        return new ComponentQuery<>(ListItem.class)
                .all().stream().map(ListItem::getText).toList();
    }

    static List<String> headings() {
        return preview("th").map(cell -> cell.getChild(0).getText()).toList();
    }

    /** What the columns that are used are used for, in their order. */
    static List<String> roles() {
        return preview("th")
                .filter(cell -> cell.getChildCount() > 1)
                .map(cell -> cell.getChild(1).getText())
                .toList();
    }

    static List<String> cells() {
        return preview("td").map(Element::getText).toList();
    }

    private static Stream<Element> preview(String tag) {
        Element preview = new ComponentQuery<>(Div.class)
                .withClassName("table-preview")
                .single()
                .getElement();
        return preview.getChildren()
                .flatMap(Element::getChildren) // the table's parts
                .flatMap(Element::getChildren) // their rows
                .flatMap(Element::getChildren)
                .filter(cell -> cell.getTag().equals(tag));
    }
}
