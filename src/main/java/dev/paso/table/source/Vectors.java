package dev.paso.table.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Several numbers in one cell, as programs print what a model says of each class: {@code [0.1 0.9]} of NumPy, {@code [0.1, 0.9]} of
 * Python, {@code DenseVector([0.1, 0.9])} and {@code {"type":1,"values":[0.1,0.9]}} of Spark, {@code tensor([0.1, 0.9])}, {@code {'no':
 * 0.1, 'yes': 0.9}}. Where all cells of a column are so, and hold as many, each place becomes a column.
 */
final class Vectors {
    private static final int LONGEST = 20_000;
    private static final int MOST = 50; // columns that a cell falls into; of more, nobody gave them names
    private static final int MOST_NUMBERS = 2000; // in a cell
    private static final int MOST_ABOVE = 20; // rows of names and titles
    private static final String NUMBER = "[-+]?(?:\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][-+]?\\d{1,4})?";
    private static final String LIST = "\\[([^\\[\\]{}()]{1,20000})]";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern WRAPPED =
            Pattern.compile("(?:\\w{1,20}\\.)?(?:tensor|float\\d{0,3}|int\\d{0,3})\\((" + NUMBER + ")\\)");
    private static final Pattern CALLED = Pattern.compile(
            "<?[A-Za-z_][\\w.]{0,40}(?:\\(|:.{0,80}numpy=array\\()(.{1,20000}?)(?:,\\s*(?:shape|dtype|device|requires_grad|grad_fn)=.{0,100})?\\)>?");
    private static final Pattern LISTED =
            Pattern.compile("\\[?" + LIST + "]?|\\(([^()\\[\\]{}]{1,20000}, [^()\\[\\]{}]{1,20000})\\)");
    private static final Pattern SPARSE = Pattern.compile("\\(?(\\d{1,3}),\\s?" + LIST + ",\\s?" + LIST + "\\)?");
    private static final Pattern VALUES = Pattern.compile(
            "\\{(?=.{0,200}\"(?:type|vectorType)\")(?:.{0,100}\"size\":\\s?(\\d{1,3}))?(?:.{0,100}\"indices\":\\s?"
                    + LIST + ")?.{0,100}\"values\":\\s?" + LIST + ".{0,100}}");
    private static final Pattern ENTRIES = Pattern.compile("\\{([^{}\\[\\]]{3,20000})}");
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(['\"]?)([^'\":,]{1,60})\\1\\s*:\\s*(" + NUMBER + ")\\s*(?:,|$)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,\\s]\\s*");

    private Vectors() {}

    /** Whether a cell holds several numbers, or what a program prints around one. */
    static boolean isOne(String cell) {
        return !numbers(cell).isEmpty();
    }

    /** The rows with a column for each place; the same where no column is of that kind. */
    static List<Row> opened(List<Row> rows) {
        List<Row> opened = whole(rows);
        int width = opened.isEmpty() ? 0 : opened.getLast().cells().size();
        for (int column = width - 1; column >= 0; column--) {
            opened = opened(opened, column);
        }
        return opened;
    }

    private static List<Row> opened(List<Row> rows, int column) {
        int first = 0;
        while (first < Math.min(rows.size(), MOST_ABOVE)
                && numbers(rows.get(first).cell(column)).isEmpty()) {
            first++;
        }
        if (first == rows.size() || numbers(rows.get(first).cell(column)).isEmpty()) {
            return rows;
        }
        List<String> keys = List.copyOf(numbers(rows.get(first).cell(column)).keySet());
        if (keys.size() > MOST) {
            return rows;
        }
        List<Row> opened = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Map<String, String> numbers = numbers(row.cell(column));
            if (i < first) {
                opened.add(i == first - 1 ? named(row, rows.get(first), column, keys) : row);
            } else if (numbers.isEmpty()
                    ? row.cell(column).isEmpty()
                    : List.copyOf(numbers.keySet()).equals(keys)) {
                opened.add(replaced(
                        row,
                        column,
                        keys.stream().map(key -> numbers.getOrDefault(key, "")).toList()));
            } else {
                return rows;
            }
        }
        return opened;
    }

    /** Names of places count from 0, as programs do; of what has keys they are these. Names of rows may have no name above them. */
    private static Row named(Row names, Row below, int column, List<String> keys) {
        int at = column - (names.cells().size() == below.cells().size() - 1 ? 1 : 0);
        String name = names.cell(Math.max(0, at));
        return replaced(
                names,
                Math.max(0, at),
                keys.size() == 1
                        ? List.of(name)
                        : keys.stream()
                                .map(key -> key.startsWith("[") || names.cells().contains(key) ? name + key : key)
                                .toList());
    }

    private static Row replaced(Row row, int column, List<String> by) {
        List<String> cells = new ArrayList<>(row.cells());
        if (column >= cells.size()) {
            return row;
        }
        cells.remove(column);
        cells.addAll(column, by);
        return row.with(cells);
    }

    /** The rows with lists in one piece that a separator within cut; the same where a list is not whole then. */
    private static List<Row> whole(List<Row> rows) {
        if (rows.isEmpty() || rows.getLast().cells().stream().noneMatch(Vectors::isOpen)) {
            return rows;
        }
        List<Row> whole = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            for (String cell : row.cells()) {
                if (!cells.isEmpty() && isOpen(cells.getLast())) {
                    cells.set(cells.size() - 1, cells.getLast() + " " + cell);
                } else {
                    cells.add(cell);
                }
            }
            if (cells.size() < row.cells().size() && cells.stream().noneMatch(Vectors::isOne)) {
                return rows;
            }
            whole.add(row.with(cells));
        }
        return whole;
    }

    private static boolean isOpen(String cell) {
        return cell.startsWith("[") && cell.indexOf(']') < 0 && cell.length() < LONGEST;
    }

    /** Each number under its key, or under its place in brackets; nothing where something else stands there. */
    private static Map<String, String> numbers(String cell) {
        char last = cell.isEmpty() ? ' ' : cell.charAt(cell.length() - 1);
        boolean mayBe = cell.length() > 4
                && cell.length() <= LONGEST
                && (last == ']' || last == ')' || last == '}' || last == '>');
        if (!mayBe) {
            return Map.of();
        }
        String plain = WRAPPED.matcher(cell).replaceAll("$1");
        Matcher called = CALLED.matcher(plain);
        boolean isCalled = called.matches();
        String inner = isCalled ? called.group(1) : plain;
        Matcher sparse = SPARSE.matcher(inner);
        if (sparse.matches()) {
            return spread(sparse.group(1), sparse.group(2), sparse.group(3));
        }
        Matcher values = VALUES.matcher(inner);
        if (values.matches()) {
            return values.group(2) == null
                    ? placed(values.group(3))
                    : spread(String.valueOf(values.group(1)), values.group(2), values.group(3));
        }
        Matcher listed = LISTED.matcher(inner);
        if (listed.matches()) {
            Map<String, String> found = placed(listed.group(1) == null ? listed.group(2) : listed.group(1));
            return found.size() > 1 || isCalled ? found : Map.of();
        }
        Matcher entries = ENTRIES.matcher(inner);
        return entries.matches() ? keyed(entries.group(1)) : Map.of();
    }

    private static Map<String, String> placed(String list) {
        String[] parts = BETWEEN.split(list.strip(), -1);
        Map<String, String> placed = new LinkedHashMap<>();
        for (String part : parts) {
            if (parts.length > MOST_NUMBERS || !ONE.matcher(part).matches()) {
                return Map.of();
            }
            placed.put(place(placed.size()), part);
        }
        return placed;
    }

    private static String place(int index) {
        return "[" + index + "]";
    }

    /** Zeros but at some places. */
    private static Map<String, String> spread(String size, String indices, String values) {
        List<String> at = List.copyOf(placed(indices).values());
        List<String> there = List.copyOf(placed(values).values());
        Map<String, String> spread = new LinkedHashMap<>();
        boolean isSized = size.matches("\\d{1,2}") && Integer.parseInt(size) <= MOST && at.size() == there.size();
        IntStream.range(0, isSized ? Integer.parseInt(size) : 0).forEach(i -> spread.put(place(i), "0"));
        for (int i = 0; i < at.size() && isSized; i++) {
            if (spread.replace("[" + at.get(i) + "]", there.get(i)) == null) {
                return Map.of();
            }
        }
        return spread;
    }

    private static Map<String, String> keyed(String entries) {
        Map<String, String> keyed = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(entries);
        int at = 0;
        while (entry.lookingAt() && keyed.size() <= MOST) {
            keyed.put(entry.group(2).strip(), entry.group(3));
            at = entry.end();
            entry.region(at, entries.length());
        }
        return at == entries.length() && keyed.size() > 1 && keyed.size() <= MOST ? keyed : Map.of();
    }
}
