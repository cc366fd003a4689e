package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.table.CsvFormat;
import dev.paso.table.CsvFormat.Wishes;
import dev.paso.table.DecimalMark;
import dev.paso.table.Encoding;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How a table was understood; whoever knows better says so, and the rest is found out again. */
final class FormatChoice extends Composite<Div> {
    private final Choice<Character> separator;
    private final Choice<DecimalMark> decimal;
    private final Choice<Boolean> header;
    private final Choice<Encoding> encoding;
    private Wishes wishes = Wishes.NONE;

    FormatChoice(Texts texts, Consumer<Wishes> listener) {
        separator = new Choice<>(
                texts.say("own.separator"),
                CsvFormat.SEPARATORS,
                mark -> texts.say(separatorKey(mark)),
                mark -> wish(
                        new Wishes(wishes.encoding(), Optional.of(mark), wishes.decimal(), wishes.hasHeader()),
                        listener));
        decimal = new Choice<>(
                texts.say("own.decimal"),
                List.of(DecimalMark.values()),
                mark -> texts.say(mark == DecimalMark.POINT ? "own.decimal.point" : "own.decimal.comma"),
                mark -> wish(
                        new Wishes(wishes.encoding(), wishes.separator(), Optional.of(mark), wishes.hasHeader()),
                        listener));
        header = new Choice<>(
                texts.say("own.header"),
                List.of(true, false),
                is -> texts.say(is ? "own.header.names" : "own.header.data"),
                is -> wish(
                        new Wishes(wishes.encoding(), wishes.separator(), wishes.decimal(), Optional.of(is)),
                        listener));
        encoding = new Choice<>(
                texts.say("own.encoding"),
                List.of(Encoding.values()),
                Encoding::title,
                code -> wish(
                        new Wishes(Optional.of(code), wishes.separator(), wishes.decimal(), wishes.hasHeader()),
                        listener));
    }

    @Override
    protected Div initContent() {
        Div fields = new Div(separator, decimal, header, encoding);
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
    void show(CsvFormat format, boolean isFile) {
        separator.setValue(format.separator());
        decimal.setValue(format.decimal());
        header.setValue(format.hasHeader());
        encoding.setValue(format.encoding());
        encoding.setVisible(isFile);
    }

    private void wish(Wishes more, Consumer<Wishes> listener) {
        wishes = more;
        listener.accept(more);
    }

    private static String separatorKey(char mark) {
        return "own.separator."
                + switch (mark) {
                    case ',' -> "comma";
                    case ';' -> "semicolon";
                    case '\t' -> "tab";
                    case '|' -> "bar";
                    default -> "blank";
                };
    }
}
