package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.table.TableFormat;
import dev.paso.table.Wishes;
import dev.paso.table.cell.DecimalMark;
import dev.paso.table.source.Encoding;
import dev.paso.table.source.Layout;
import dev.paso.table.source.Sheets;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a table was understood; whoever knows better says so, and the rest is found out again. */
final class FormatChoice extends Composite<Div> {
    private final Choice<Layout> layout;
    private final Choice<DecimalMark> decimal;
    private final Choice<Boolean> header;
    private final Choice<Encoding> encoding;
    private final Choice<Integer> sheet;
    private final Consumer<Wishes> listener;
    private List<String> sheets = List.of();
    private Wishes wishes = Wishes.NONE;

    FormatChoice(Texts texts, Consumer<Wishes> listener) {
        this.listener = listener;
        layout = new Choice<>(
                texts.say("own.separator"),
                Layout.CHOICES,
                kind -> texts.say(key(kind)),
                kind -> wish(before -> before.with(kind)));
        decimal = new Choice<>(
                texts.say("own.decimal"),
                List.of(DecimalMark.values()),
                mark -> texts.say(mark == DecimalMark.POINT ? "own.decimal.point" : "own.decimal.comma"),
                mark -> wish(before -> before.with(mark)));
        header = new Choice<>(
                texts.say("own.header"),
                List.of(true, false),
                is -> texts.say(is ? "own.header.names" : "own.header.data"),
                is -> wish(before -> before.withHeader(is)));
        encoding = new Choice<>(
                texts.say("own.encoding"),
                List.of(Encoding.values()),
                Encoding::title,
                code -> wish(before -> before.with(code)));
        sheet = new Choice<>(
                texts.say("own.sheet"),
                List.of(),
                place -> place < sheets.size() ? sheets.get(place) : "",
                place -> wish(before -> before.withSheet(place)));
        sheet.setVisible(false);
    }

    @Override
    protected Div initContent() {
        Div fields = new Div(sheet, layout, decimal, header, encoding);
        fields.addClassNames("fields", "format");
        return fields;
    }

    /** Another table: nobody knows better yet. */
    void forget() {
        wishes = Wishes.NONE;
    }

    Wishes wishes() {
        return wishes;
    }

    /** @param isFile whether it came in bytes, so that their encoding matters */
    void show(TableFormat format, boolean isFile) {
        offer(Optional.of(format.layout()));
        layout.setValue(format.layout());
        decimal.setValue(format.decimal());
        header.setValue(format.hasHeader());
        encoding.setValue(format.encoding());
        sheets = format.sheets().map(Sheets::names).orElse(List.of());
        showFields(isFile);
        if (!sheets.isEmpty()) {
            sheet.offer(IntStream.range(0, sheets.size()).boxed().toList());
            sheet.setValue(format.sheets().orElseThrow().chosen());
        }
    }

    /** A sheet of a workbook has cells and numbers of its own. */
    private void showFields(boolean isFile) {
        boolean isText = sheets.isEmpty();
        sheet.setVisible(!isText);
        layout.setVisible(isText);
        decimal.setVisible(isText);
        encoding.setVisible(isText && isFile);
    }

    /** Of a table that could not be read: what was wished, and nothing else. */
    void showUnread(boolean isFile) {
        offer(wishes.layout());
        layout.setValue(wishes.layout().orElse(null));
        decimal.setValue(wishes.decimal().orElse(null));
        header.setValue(wishes.hasHeader().orElse(null));
        encoding.setValue(wishes.encoding().orElse(null));
        if (wishes.sheet().isEmpty()) { // another sheet of the same workbook may be one that can be read
            sheets = List.of();
        }
        showFields(isFile);
    }

    /** What can be chosen, and what was found. */
    private void offer(Optional<Layout> found) {
        layout.offer(Stream.concat(Layout.CHOICES.stream(), found.stream())
                .distinct()
                .toList());
    }

    /** Wishes something that no field here says. */
    void wish(UnaryOperator<Wishes> more) {
        wishes = more.apply(wishes);
        listener.accept(wishes);
    }

    private static String key(Layout layout) {
        return "own.separator."
                + switch (layout) {
                    case COMMA -> "comma";
                    case SEMICOLON -> "semicolon";
                    case TAB -> "tab";
                    case BAR -> "bar";
                    case BLANKS, WIDE_BLANKS -> "blank";
                    case FIXED_WIDTH -> "fixed";
                    case COLON -> "colon";
                    case CARET, TILDE, UNIT, CONTROL_A -> "other";
                    case MARKDOWN, DRAWN -> "drawn";
                    case LATEX -> "latex";
                    case RECORDS -> "records";
                    case WIKI -> "wiki";
                    case JSON -> "json";
                    case WORKBOOK -> "workbook";
                };
    }
}
