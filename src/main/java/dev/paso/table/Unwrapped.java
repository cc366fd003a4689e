package dev.paso.table;

import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Python prints those of its libraries, and lists of one: {@code tensor(0.5)}, {@code np.float64(0.5)}, {@code [0.5]}. */
final class Unwrapped {
    private static final Pattern WRAPPED = Pattern.compile(
            "(?:(?:\\w+\\.)*(?:tensor|array|float(?:16|32|64)?|int(?:8|16|32|64)?|Decimal|Scalar)\\()?[\\[(]{0,2}['\"]?([-+−]?[\\d.][^\\s,()\\[\\]'\"]*)['\"]?[])]{0,2}"
                    + "(?:, ?(?:dtype|device|grad_fn|requires_grad)=[^()]*\\)?)*\\)?");
    private static final String OPENING = "[tanfiDS(";
    private static final int LONGEST = 120;

    private Unwrapped() {}

    /** The numbers alone, where all cells of a column are of that kind; else the same list. */
    static List<String> of(List<String> cells) {
        boolean isAny = false;
        for (String cell : cells) {
            if (Missing.of(cell) != Missing.NO) {
                continue;
            }
            if (inner(cell).equals(cell)) {
                return cells;
            }
            isAny = true;
        }
        return isAny ? cells.stream().map(Unwrapped::inner).toList() : cells;
    }

    /** The same where it is no such number; brackets alone mean that a number is negative. */
    private static String inner(String cell) {
        boolean mayBe = cell.length() > 2
                && cell.length() <= LONGEST
                && OPENING.indexOf(cell.charAt(0)) >= 0
                && (cell.charAt(0) != '(' || cell.startsWith("(["))
                && (cell.endsWith("]") || cell.endsWith(")"));
        Matcher found = WRAPPED.matcher(mayBe ? cell : "");
        return found.matches() && Numeral.of(found.group(1)).isNumber() ? found.group(1) : cell;
    }
}
