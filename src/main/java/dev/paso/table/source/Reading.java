package dev.paso.table.source;

import dev.paso.core.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** A text, and how it falls into rows by any layout. */
final class Reading {
    private static final char DOUBLE = '"';
    private static final char SINGLE = '\'';
    private static final String HELD = "\uE000"; // of nobody's alphabet

    private final String text;
    private final int mostLines;

    Reading(String text, int mostLines) {
        this.text = text;
        this.mostLines = mostLines;
    }

    /**
     * The first {@code most} rows at most.
     *
     * @throws RefusedException where quotation marks or lengths are wrong
     */
    List<Row> rows(Layout layout, int most) {
        return switch (layout) {
            case BLANKS -> Aligned.rows(lines(), 1, most);
            case WIDE_BLANKS -> Aligned.rows(lines(), 2, most);
            case FIXED_WIDTH -> Aligned.fixed(lines(), most);
            case MARKDOWN, DRAWN -> Drawn.rows(lines(), most);
            case LATEX -> Latex.rows(lines(), most);
            case RECORDS, WIKI, JSON, WORKBOOK -> List.of();
            case COMMA, SEMICOLON, TAB, BAR, COLON, CARET, TILDE, UNIT, CONTROL_A ->
                unfolded(layout, delimited(layout, most), most);
        };
    }

    private Lines lines() {
        return Lines.of(text, mostLines);
    }

    /** A backslash before a separator keeps it within its cell, where the rows are as wide as each other then and only then. */
    private List<Row> delimited(Layout layout, int most) {
        List<Row> rows = quoted(text, layout, most);
        String kept = "\\" + layout.character();
        if (text.indexOf(kept) < 0 || areEven(rows)) {
            return rows;
        }
        List<Row> others = quoted(text.replace(kept, HELD), layout, most);
        String separator = String.valueOf(layout.character());
        return areEven(others)
                ? others.stream()
                        .map(row -> row.with(row.cells().stream()
                                .map(cell -> cell.replace(HELD, separator))
                                .toList()))
                        .toList()
                : rows;
    }

    private static boolean areEven(List<Row> rows) {
        return rows.stream().map(Row::width).distinct().count() == 1;
    }

    /** Quotation marks are escaped by doubling; else, where that fails, by a backslash. */
    private static List<Row> quoted(String text, Layout layout, int most) {
        char quote = quote(text, layout.character());
        try {
            return Delimited.rows(text, layout.character(), quote, most);
        } catch (RefusedException e) {
            if (text.indexOf("\\" + quote) < 0) {
                throw e;
            }
            return Delimited.rows(text.replace("\\" + quote, "" + quote + quote), layout.character(), quote, most);
        }
    }

    /** Apostrophes hold cells where no cell begins with a quotation mark and every apostrophe that opens a cell is closed. */
    private static char quote(String text, char separator) {
        if (text.indexOf(SINGLE) < 0) {
            return DOUBLE;
        }
        int opened = 0;
        int closed = 0;
        boolean isBegin = true;
        boolean isOpen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBegin && c == DOUBLE) {
                return DOUBLE;
            }
            boolean isEnd = i + 1 == text.length()
                    || text.charAt(i + 1) == separator
                    || text.charAt(i + 1) == '\n'
                    || text.charAt(i + 1) == '\r';
            if (isBegin && c == SINGLE) {
                opened++;
                isOpen = true;
            } else if (isOpen && c == SINGLE && isEnd) {
                closed++;
                isOpen = false;
            }
            isOpen &= c != '\n';
            isBegin = !isOpen && (c == separator || c == '\n' || c == '\r' || isBegin && c == ' ');
        }
        return opened > 1 && opened == closed ? SINGLE : DOUBLE;
    }

    /** Where whole lines stand in quotation marks, as a spreadsheet saves what it took for one cell, they are read once more. */
    private static List<Row> unfolded(Layout layout, List<Row> rows, int most) {
        boolean isFolded = !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.width() == 1
                                && row.cell(0).indexOf(layout.character()) > 0
                                && row.cell(0).indexOf('\n') < 0);
        if (!isFolded) {
            return rows;
        }
        List<Row> unfolded = new ArrayList<>();
        for (Row row : rows) {
            Delimited.rows(row.cell(0), layout.character(), DOUBLE, 1)
                    .forEach(inner -> unfolded.add(new Row(row.line(), inner.cells())));
        }
        return unfolded.subList(0, Math.min(most, unfolded.size()));
    }
}
