package dev.paso.table.cell;

import java.util.OptionalDouble;

/** Which character stands before the decimals; the other one may group digits. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char grouping;

    DecimalMark(char mark, char grouping) {
        this.mark = mark;
        this.grouping = grouping;
    }

    public char mark() {
        return mark;
    }

    /** The one of point and comma that can only group digits. */
    char grouping() {
        return grouping;
    }

    public DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    /** The number that {@code text} writes; infinite beyond what 64 bits hold, empty where it is none. */
    public OptionalDouble parse(String text) {
        Numeral numeral = Numeral.of(text);
        return numeral.isReadWith(this) ? OptionalDouble.of(numeral.value(this)) : OptionalDouble.empty();
    }
}
