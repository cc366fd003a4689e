package dev.paso.table.source;

import dev.paso.table.cell.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that say again and again what each number is, as programs print them: {@code temp:23.5,hum:45}, {@code epoch 1 loss 0.5}. */
final class Labelled {
    private static final int LEAST_ROWS = 3;
    private static final int LONGEST = 100; // name and number
    private static final Pattern CELL =
            Pattern.compile("(\\p{L}[\\p{L}\\p{N} _.-]{0,40}?)\\s*[:= ]\\s*([-+−]?[\\d.,].*)");
    private static final Pattern WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{N}_.-]{0,40}?)\\s*[:=,]?");

    private Labelled() {}

    /** The names once, above the rows; the same rows where not all cells are of that kind. */
    static List<Row> named(List<Row> rows) {
        if (rows.size() < LEAST_ROWS || rows.stream().map(Row::width).distinct().count() > 1) {
            return rows;
        }
        List<String> names = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        int width = rows.getFirst().width();
        for (int column = 0; column < width; column++) {
            int at = column;
            Optional<String> within = name(rows, at);
            boolean isApart = within.isEmpty() && at + 1 < width && isNameBefore(rows, at);
            if (within.isEmpty() && !isApart) {
                return rows;
            }
            names.add(within.orElseGet(() -> word(rows.getFirst().cell(at))));
            column += isApart ? 1 : 0;
            columns.add(column);
        }
        List<Row> all = new ArrayList<>();
        all.add(new Row(rows.getFirst().line(), names));
        rows.forEach(row -> all.add(
                row.with(columns.stream().map(column -> value(row.cell(column))).toList())));
        return names.size() > 1 && names.stream().distinct().count() == names.size() ? all : rows;
    }

    /** The one name that all cells of a column begin with. */
    private static Optional<String> name(List<Row> rows, int column) {
        Optional<String> name = Optional.empty();
        for (Row row : rows) {
            Matcher found = CELL.matcher(row.cell(column));
            if (row.cell(column).length() > LONGEST
                    || !found.matches()
                    || !Numeral.of(found.group(2)).isNumber()
                    || !name.map(found.group(1)::equals).orElse(true)) {
                return Optional.empty();
            }
            name = Optional.of(found.group(1));
        }
        return name;
    }

    /** Whether one word stands in all cells, and numbers in those behind. */
    private static boolean isNameBefore(List<Row> rows, int column) {
        String word = rows.getFirst().cell(column);
        return WORD.matcher(word).matches()
                && rows.stream()
                        .allMatch(row -> row.cell(column).equals(word)
                                && Numeral.of(number(row.cell(column + 1))).isNumber());
    }

    private static String word(String cell) {
        Matcher found = WORD.matcher(cell);
        return found.matches() ? found.group(1) : cell;
    }

    private static String value(String cell) {
        Matcher found = CELL.matcher(cell);
        return number(cell.length() <= LONGEST && found.matches() ? found.group(2) : cell);
    }

    /** Without the comma behind it. */
    private static String number(String cell) {
        return cell.endsWith(",") || cell.endsWith(";") ? cell.substring(0, cell.length() - 1) : cell;
    }
}
