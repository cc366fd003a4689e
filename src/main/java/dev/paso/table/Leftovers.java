package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.table.cell.DecimalMark;
import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import dev.paso.table.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lines among the rows that are none: units under the names, the names once more, totals, footnotes, what a print leaves out. */
final class Leftovers {
    private static final Pattern TOTAL = Pattern.compile(
            "(?iU)(?:sub|grand |gran )?(?:total(?:es|s|e|i)?|sum(?:a|me|s)?|summe|gesamt|insgesamt|somme|somma|totaal|suma total|celkem|razem)"
                    + "(?: (?:general|nacional|nacional\\.|national|general\\.|gesamt|général|generale|geral))?(?: ?\\(.*\\))?\\s*:?"
                    + "|(?:average|mean|avg\\.?|media|promedio|mittelwert|durchschnitt|moyenne|média|gemiddelde|median|mediana"
                    + "|std|stdev|std\\.? ?dev\\.?|standard deviation|desv(?:iaci[oó]n|\\.)?(?: típica| estándar| est\\.)?|standardabweichung|écart[- ]type|desvio padrão)\\s*:?");
    private static final Pattern SUBTOTAL =
            Pattern.compile("(?iU)(?:sub-?totale?s?|zwischensumme|sous-total|tussentotaal)\\b.*");
    private static final Pattern COUNTED = Pattern.compile(
            "(?iU)[\\[(]?\\d+ (?:rows?|filas?|registros?|records?|zeilen|lignes) (?:selected|affected|returned|in set|seleccionad[ao]s?|afectad[ao]s?)\\b.*");
    private static final Pattern FOOTER =
            Pattern.compile("(?iU)[\\[(]?\\d+ (?:rows?|filas?|registros?|records?|zeilen|lignes|observations?)\\b.*"
                    + "|(?:source|sources|fuente|fuentes|quelle|quellen|fonte|bron|note|notes|nota|notas|anmerkung|hinweis|remarque|footnote|updated|last updated"
                    + "|actualizado|stand|copyright|©|dtype|name|length|query ok|time|elapsed)\\b\\s*[:(].*");
    private static final Pattern FOOTNOTE = Pattern.compile("(?:\\*+|\\(?\\d\\)|[†‡©]) ?\\p{L}.*");
    private static final Pattern STROKES = Pattern.compile("-+|=+");
    private static final Set<String> ELISIONS = Set.of("..", "...", "…", "⋮");
    private static final int MOST_TOTALS = 3;
    private static final int LOOKED_AT = 1000;
    private static final int LONG_UNIT = 24;

    private final Optional<Row> header;
    private final List<Row> rows;
    private final List<Note> notes;

    Leftovers(Optional<Row> header, List<Row> rows, List<Note> notes) {
        this.header = header;
        this.rows = new ArrayList<>(rows);
        this.notes = notes;
    }

    /** The rows without them. */
    List<Row> removed() {
        removeRepeatedNames();
        header.ifPresent(names -> removeRule());
        header.ifPresent(names -> removeNumbers());
        header.ifPresent(names -> removeUnits());
        header.ifPresent(names -> removeNumbers()); // below units too
        removeTotals();
        return rows;
    }

    /** The rows without lines below or among them that belong to none. */
    static List<Row> withoutFooters(List<Row> all, List<Note> notes) {
        List<Row> rows = new ArrayList<>(all);
        int width = Shape.of(rows).width();
        int end = beginOfNotes(rows, width);
        while (end > 1 && isFooter(rows.get(end - 1), width)) {
            end--;
        }
        List<Row> below = rows.subList(end, rows.size());
        List<Row> gone = new ArrayList<>(below);
        below.clear();
        List<Row> kept = new ArrayList<>(rows.size());
        List<Row> none = new ArrayList<>();
        rows.forEach(row -> (isNone(row, width) ? none : kept).add(row));
        if (!kept.isEmpty()) {
            gone.addAll(none);
            rows = kept;
        }
        if (!gone.isEmpty()) {
            notes.add(Note.of(
                    Assumption.FOOTER,
                    gone.size(),
                    String.join(" ", gone.getFirst().cells()).strip()));
        }
        return rows;
    }

    /** Where narrower lines of a word and what it says begin, below a blank line and numbers; the end where none do. */
    private static int beginOfNotes(List<Row> rows, int width) {
        int begin = rows.size();
        while (begin > 1 && isNote(rows.get(begin - 1), width)) {
            begin--;
        }
        boolean isParted = begin > 1
                && begin < rows.size()
                && rows.get(begin).line() > rows.get(begin - 1).line() + 1
                && Heading.isNumber(rows.get(begin - 1).cell(0));
        return isParted ? begin : rows.size();
    }

    private static boolean isNote(Row row, int width) {
        return row.width() < width && !Heading.isNumber(row.cell(0)) && Missing.of(row.cell(0)) == Missing.NO;
    }

    /** A comment or a sum among the rows, or the place where a print leaves rows out. */
    private static boolean isNone(Row row, int width) {
        String first = row.cell(0);
        return mayBeWord(words(row))
                        && SUBTOTAL.matcher(words(row)).matches()
                        && row.cells().stream().anyMatch(Heading::isNumber)
                || first.startsWith("#") && row.width() != width && Missing.of(first) == Missing.NO
                || (first.isEmpty() || ELISIONS.contains(first)) && isElision(row);
    }

    private static boolean mayBeWord(String cell) {
        return !cell.isEmpty() && Character.isLetter(cell.charAt(0));
    }

    private static boolean isFooter(Row row, int width) {
        String words = String.join(" ", row.cells()).strip();
        boolean isAlone = width >= 2
                && row.filled() == 1
                && row.width() == 1
                && !Heading.isNumber(row.cell(0))
                && Missing.of(row.cell(0)) == Missing.NO;
        boolean isOdd = row.width() != width;
        return isAlone
                || COUNTED.matcher(words).matches()
                || isOdd && FOOTNOTE.matcher(words).matches()
                || (isOdd || words.startsWith("[") || row.cells().stream().noneMatch(Heading::isNumber))
                        && FOOTER.matcher(words).matches();
    }

    /** What a print puts in place of columns or rows. */
    static boolean isElision(String cell) {
        return ELISIONS.contains(cell);
    }

    /** Of a long data frame only the beginning and the end are printed. */
    private static boolean isElision(Row row) {
        return row.filled() >= 2 && row.cells().stream().allMatch(cell -> cell.isEmpty() || ELISIONS.contains(cell));
    }

    private void removeRepeatedNames() {
        int before = rows.size();
        header.ifPresent(names -> rows.removeIf(row -> row.cells().equals(names.cells())));
        if (rows.size() < before) {
            notes.add(Note.of(Assumption.NAMES_AGAIN, before - rows.size()));
        }
    }

    /** Strokes below every name. */
    private void removeRule() {
        boolean isRule = rows.size() > 2
                && rows.getFirst().filled() == rows.getFirst().cells().size()
                && rows.getFirst().cells().stream()
                        .allMatch(cell -> STROKES.matcher(cell).matches())
                && rows.getFirst().cells().stream().anyMatch(cell -> cell.length() > 2);
        if (isRule) {
            rows.removeFirst();
        }
    }

    private void removeNumbers() {
        if (rows.size() > 2
                && ColumnNumbers.areIn(rows.getFirst(), rows.subList(1, Math.min(rows.size(), LOOKED_AT)))) {
            rows.removeFirst();
            notes.add(Note.of(Assumption.NUMBERS_ROW));
        }
    }

    private void removeUnits() {
        if (rows.size() > 2 && isUnits(rows.getFirst(), rows.subList(1, Math.min(rows.size(), LOOKED_AT)))) {
            String units = String.join(" ", rows.removeFirst().cells()).strip();
            notes.add(Note.of(Assumption.UNITS_ROW, units));
        }
    }

    /** Words above the numbers of every column of numbers; words above words that come once. */
    private static boolean isUnits(Row first, List<Row> rest) {
        boolean isAny = false;
        for (int column = 0; column < first.cells().size(); column++) {
            String word = first.cell(column);
            if (isOfNumbers(column, rest)) {
                if (Heading.isNumber(word)) {
                    return false;
                }
                isAny |= Missing.of(word) == Missing.NO && word.length() <= LONG_UNIT;
            } else if (!word.isEmpty() && comesAgain(word, column, rest)) {
                return false;
            }
        }
        return isAny;
    }

    private static boolean comesAgain(String word, int column, List<Row> rows) {
        return rows.stream().anyMatch(row -> row.cell(column).equals(word));
    }

    private static boolean isOfNumbers(int column, List<Row> rows) {
        long numbers =
                rows.stream().filter(row -> Heading.isNumber(row.cell(column))).count();
        long words = rows.stream()
                .filter(row -> !Heading.isNumber(row.cell(column)) && Missing.of(row.cell(column)) == Missing.NO)
                .count();
        return numbers > 0 && numbers >= 9 * words;
    }

    private void removeTotals() {
        for (int i = 0; i < MOST_TOTALS && rows.size() > 2 && isTotal(rows.getLast()); i++) {
            note(rows.removeLast());
        }
        if (rows.size() > 2 && isTotal(rows.getFirst())) {
            note(rows.removeFirst());
        }
    }

    private void note(Row total) {
        notes.add(Note.of(Assumption.TOTALS, words(total), total.line()));
    }

    private static String words(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private boolean isTotal(Row row) {
        int column = IntStream.range(0, row.cells().size())
                .filter(i -> !row.cell(i).isEmpty())
                .findFirst()
                .orElse(0);
        String word = row.cell(column);
        if (TOTAL.matcher(word).matches()) {
            return rows.stream()
                            .filter(other -> other != row)
                            .noneMatch(other -> other.cell(column).equals(word))
                    && row.cells().stream().anyMatch(Heading::isNumber);
        }
        return row == rows.getLast() && row.cell(0).isEmpty() && isSum(row);
    }

    /** Whether every number in it is the sum of those above, as in a last row without words. */
    private boolean isSum(Row row) {
        List<Integer> numbers = IntStream.range(0, row.cells().size())
                .filter(column -> !row.cell(column).isEmpty())
                .boxed()
                .toList();
        return !numbers.isEmpty() && numbers.stream().allMatch(column -> isSum(row, column));
    }

    private boolean isSum(Row row, int column) {
        for (DecimalMark mark : DecimalMark.values()) {
            Numeral said = Numeral.of(row.cell(column));
            if (!said.isReadWith(mark)) {
                continue;
            }
            double sum = 0;
            for (Row other : rows.subList(0, rows.size() - 1)) {
                sum += mark.parse(other.cell(column)).orElse(0);
            }
            double wanted = said.value(mark);
            if (wanted != 0 && Math.abs(sum - wanted) <= 1e-6 * Math.abs(wanted)) {
                return true;
            }
        }
        return false;
    }
}
