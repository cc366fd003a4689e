package dev.paso.table;

import java.util.List;

/** A table that cannot be used: what is wrong, and the values that belong into the sentence which says so. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_SHOWN = 40;

    /** What can be wrong; a screen has a sentence for each. The places of its values are told here. */
    public enum Problem {
        /** Nothing but blanks. */
        EMPTY,
        /** No text: too many characters that no text has. */
        BINARY,
        /** Bytes that the wanted encoding does not know; its name. */
        ENCODING,
        /** Bytes, and how many are allowed. */
        TOO_MANY_BYTES,
        /** How many rows are allowed. */
        TOO_MANY_ROWS,
        /** Columns, and how many are allowed. */
        TOO_MANY_COLUMNS,
        /** One column where two are needed. */
        ONE_COLUMN,
        /** A header without rows. */
        NO_ROWS,
        /** The line of a quotation mark that is never closed. */
        OPEN_QUOTE,
        /** The line of text that goes on after a quoted field. */
        AFTER_QUOTE,
        /** The line of a field, or a record, that is too long. */
        LONG_RECORD,
        /** A line, its fields, and how many the first line has. */
        RAGGED,
        /** No column holds numbers. */
        NO_NUMBERS,
        /** The name of a column that holds no numbers, a line, and what stands there. */
        NOT_A_NUMBER,
        /** The name of a column, a line, and a number too large to compute with. */
        TOO_LARGE,
        /** The name of a column that is used twice. */
        USED_TWICE,
        /** The name of a column that always has the same value, and that value. */
        CONSTANT,
        /** The name of a column and its only class. */
        ONE_CLASS,
        /** The name of a column, its classes, and how many are allowed. */
        TOO_MANY_CLASSES,
        /** Rows that are left, rows there were, and how many are needed. */
        TOO_FEW_ROWS,
        /** The name of a column, a line, and what stands there instead of a probability. */
        NO_PROBABILITY,
        /** The name of a column of labels, and how many kinds there are where two are needed. */
        NOT_TWO_LABELS
    }

    private final Problem problem;
    private final List<Object> values;

    TableException(Problem problem, Object... values) {
        super(problem + " " + List.of(values));
        this.problem = problem;
        this.values = List.of(values).stream().map(TableException::shown).toList();
    }

    public Problem problem() {
        return problem;
    }

    /** Numbers as {@link Number}, all else as text that fits a line. */
    public List<Object> values() {
        return values;
    }

    private static Object shown(Object value) {
        if (value instanceof Number) {
            return value;
        }
        String text = value.toString().strip().replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
