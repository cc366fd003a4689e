package dev.paso.table.source;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.table.cell.DecimalMark;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A file or a pasted text on its way to rows of cells: what it is, its characters, its comments, its layout, its rows. */
public final class Source {
    private static final double MOST_STRANGE = 0.02; // of all characters

    private static final String END_OF_FILE = "\u001a"; // of CP/M and DOS

    private static final int RULES_AMONG = 60; // lines

    private final int mostRows;
    private final int mostNames;

    /**
     * @param mostRows of which one more is read, so that it is noticed
     * @param mostNames of columns, where each row names its own
     */
    public Source(int mostRows, int mostNames) {
        this.mostRows = mostRows;
        this.mostNames = mostNames;
    }

    /** Whether it is packed, so that nobody knows how long it takes to read. */
    public static boolean isPacked(byte[] file) {
        return Foreign.isZip(file);
    }

    /**
     * A file.
     *
     * @param wishedSheet of a workbook
     * @throws RefusedException where it is no table
     */
    public Grid read(
            byte[] file,
            Optional<Encoding> wishedEncoding,
            Optional<Layout> wishedLayout,
            Optional<Integer> wishedSheet) {
        if (Workbook.is(file)) {
            return new Workbook(file, mostRows).sheet(wishedSheet);
        }
        Foreign.check(file);
        Encoding encoding = wishedEncoding.orElseGet(() -> Encoding.of(file));
        return read(encoding.decode(file), encoding, wishedLayout);
    }

    /** @throws RefusedException where it is no table */
    public Grid read(String pasted, Optional<Layout> wished) {
        return read(pasted, Encoding.UTF_8, wished);
    }

    private Grid read(String whole, Encoding encoding, Optional<Layout> wished) {
        String text = whole.endsWith(END_OF_FILE) ? whole.substring(0, whole.length() - 1) : whole;
        if (text.isBlank()) {
            throw new RefusedException("table", Rule.EMPTY);
        }
        checkIsText(text);
        Optional<Grid> marked = wished.isPresent() ? Optional.empty() : marked(text, encoding);
        if (marked.isPresent()) {
            return marked.get();
        }
        Foreign.check(text);
        if (wished.isEmpty() && JsonRows.mayBe(text)) {
            Optional<List<Row>> rows = new JsonRows(mostRows, mostNames).rows(text);
            if (rows.isPresent()) {
                return new Grid(encoding, Layout.JSON, rows.get(), Optional.empty(), Optional.of(DecimalMark.POINT));
            }
            Foreign.checkLists(text);
        }
        return read(Preamble.of(text), encoding, wished);
    }

    /** A text whose lines are no rows. */
    private static Optional<Grid> marked(String text, Encoding encoding) {
        return Wiki.rows(text)
                .map(rows -> new Grid(encoding, Layout.WIKI, rows, Optional.empty(), Optional.empty()))
                .or(() -> Records.rows(text)
                        .map(rows -> new Grid(encoding, Layout.RECORDS, rows, Optional.empty(), Optional.empty())));
    }

    private static void checkIsText(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            strange += isStrange(text.charAt(i)) ? 1 : 0;
        }
        if (text.indexOf('\0') >= 0 || strange > MOST_STRANGE * text.length()) {
            throw new RefusedException("table", Rule.NO_TEXT);
        }
    }

    private static boolean isStrange(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u0001' && c != '\u001f'
                || c == '\uFFFD';
    }

    private Grid read(Preamble preamble, Encoding encoding, Optional<Layout> wished) {
        if (preamble.rest().isBlank()) {
            throw new RefusedException("table", Rule.EMPTY);
        }
        Optional<Layout> told = wished.or(preamble::separator);
        String text = Headed.evened(
                Touching.parted(Wiki.barred(Wrapped.joined(Directive.opened(Typed.plain(preamble.rest()))))), told);
        if (told.isEmpty() && Latex.isLatex(text)) {
            return grid(encoding, Layout.LATEX, text, preamble);
        }
        if (told.filter(Predicate.not(Layout.BAR::equals)).isEmpty() && Drawn.hasRules(Lines.of(text, RULES_AMONG))) {
            Lines lines = Lines.of(text, Integer.MAX_VALUE);
            String ruleless = Drawn.withoutRules(lines);
            String plain = Drawn.withoutBar(ruleless).orElse(ruleless);
            Optional<Layout> drawn = Drawn.layout(lines, plain);
            return grid(
                    encoding,
                    drawn.or(() -> told).orElseGet(() -> new LayoutDetector(plain).detect()),
                    plain,
                    preamble);
        }
        return grid(encoding, told.orElseGet(() -> new LayoutDetector(text).detect()), text, preamble);
    }

    private Grid grid(Encoding encoding, Layout layout, String text, Preamble preamble) {
        List<Row> rows = new Reading(text, Integer.MAX_VALUE)
                .rows(layout, mostRows + 1).stream()
                        .filter(row -> row.width() > 0)
                        .toList();
        Optional<Row> comment = preamble.comment()
                .flatMap(words -> new Reading(words.words(), 1)
                        .rows(layout, 1).stream().findFirst().map(row -> new Row(words.line(), row.cells())));
        return new Grid(
                encoding, layout, Vectors.opened(Predicted.opened(Labelled.named(rows))), comment, Optional.empty());
    }
}
