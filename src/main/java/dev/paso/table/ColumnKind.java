package dev.paso.table;

import java.util.Locale;

/** What a column is good for. */
public enum ColumnKind {
    NUMBER,
    /** Words, each several times; whole numbers under the name of a target. */
    CLASSES,
    /** Words of which there are too many, dates, names. */
    TEXT,
    /** Counts the rows, or names them by numbers. */
    COUNTER,
    /** The same in every row, or nothing. */
    CONSTANT;

    /** {@code number}. */
    public String said() {
        return name().toLowerCase(Locale.ROOT);
    }
}
