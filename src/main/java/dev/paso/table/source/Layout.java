package dev.paso.table.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How cells stand apart in a file. */
public enum Layout {
    COMMA(","),
    SEMICOLON(";"),
    TAB("\t"),
    BAR("|"),
    /** Any run of blanks and tabs. */
    BLANKS("blanks"),
    /** Two blanks or more, or tabs: single blanks belong to the words. */
    WIDE_BLANKS("blanks"),
    /** The same places in every line. */
    FIXED_WIDTH("blanks"),
    COLON(":"),
    CARET("^"),
    TILDE("~"),
    UNIT("\u001f"),
    CONTROL_A("\u0001"),
    MARKDOWN("markdown"),
    /** Bars and rules, as databases print and people draw them. */
    DRAWN("drawn"),
    LATEX("latex"),
    /** A field a line. */
    RECORDS("records"),
    /** MediaWiki's markup. */
    WIKI("wiki"),
    JSON("json"),
    /** A sheet of Excel's, which has cells of its own. */
    WORKBOOK("xlsx");

    /** What can be chosen for any text. */
    public static final List<Layout> CHOICES = List.of(COMMA, SEMICOLON, TAB, BAR, BLANKS);

    private final String said;

    Layout(String said) {
        this.said = said;
    }

    /** The separator itself, or one word. */
    public String said() {
        return said;
    }

    /** Whether one character stands between cells. */
    boolean isCharacter() {
        return said.length() == 1;
    }

    char character() {
        return said.charAt(0);
    }

    /** The one whose separator is {@code mark}. */
    static Optional<Layout> of(char mark) {
        return mark == ' '
                ? Optional.of(BLANKS)
                : Stream.of(values())
                        .filter(layout -> layout.isCharacter() && layout.character() == mark)
                        .findFirst();
    }
}
