package dev.paso.table;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a column is good for, by its values in any order, and by its name. */
final class Kinds {
    /** Who or what a row is about. */
    private static final String PEOPLE =
            "passenger|patient|customer|client|student|pupil|subject|participant|respondent|employee|user|person|sample|case|order"
                    + "|cliente|paciente|alumno|alumna|estudiante|participante|encuestado|empleado|usuario|persona|muestra|caso|pedido";

    private static final Pattern NAMES_ROWS = Pattern.compile(
            "(?iU)(?:(?:\\w+[_ .-])?(?:id|ids|idx|index|uuid|guid|identifier|identificador|identificación)(?:[_ .-]\\w+)?|\\w+[a-z](?-i:I[dD])"
                    + "|row[_ .-]?(?:names?|no|num|number|id)|rownames|serial(?:[_ .-]?(?:no|number))?|s\\.? ?no|sr\\.? ?no|unnamed: ?\\d+(?:\\.\\d+)?|level_0|lfd\\.? ?nr"
                    + "|(?:" + PEOPLE + ")[_ .-]?(?:no|num|nr|number|code|número))\\.?");
    private static final Pattern COUNTS_ROWS = Pattern.compile(
            "(?iU)(?:no|nr|num|number|número|numero|nº|n°|n\\.?º|#|row|rows|obs|observation|observación|rec|record|registro|case|caso|fila|orden|nummer|ligne|zeile"
                    + "|riga|índice|indice|line|item|entry|rank|rk|pos|place|puesto|posición|platz|rang|instant|"
                    + PEOPLE + "|sujeto)\\.?");
    private static final Pattern DATE = Pattern.compile(
            "(?iU)\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?: .*)?|\\d{1,2}:\\d{2}(?::\\d{2}.*)?"
                    + "|\\d{1,2}[- ]\\p{L}{3,10}\\.?[- ,]+\\d{2,4}|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d{2}");

    /** Telephones and post offices. */
    private static final Pattern NAMES_PLACES = Pattern.compile(
            "(?iU)(?:\\w+[_ .-])?(?:phone|telephone|tel|tel[ée]fono|m[óo]vil|celular|fax|telefon|téléphone"
                    + "|zip|zip[_ .-]?code|postal[_ .-]?code|post[_ .-]?code|c[óo]digo[_ .-]?postal|plz|postleitzahl|code[_ .-]?postal)"
                    + "(?:[_ .-]?(?:no|num|nr|number|número))?\\.?");

    private static final int SELDOM = 10; // one in so many: some patients come again
    private static final int CODE = 4; // digits, of which the first may be 0

    private Kinds() {}

    static ColumnKind of(Column column) {
        Map<Object, Integer> some = column.values(1);
        if (some.size() < 2) {
            return ColumnKind.CONSTANT;
        }
        if (column.isNumeric()) {
            return isCounter(column) || isCode(column)
                    ? ColumnKind.COUNTER
                    : isNamedFewWhole(column) ? ColumnKind.CLASSES : ColumnKind.NUMBER;
        }
        return isClasses(column) ? ColumnKind.CLASSES : ColumnKind.TEXT;
    }

    /** Whole numbers under the name of a target are marks of classes. */
    private static boolean isNamedFewWhole(Column column) {
        return Targets.isNamedSo(column.name()) && isFewWhole(column);
    }

    /** Whether numbers can be classes: few, whole, each several times; where the name says so, twice is enough. */
    static boolean isFewWhole(Column column) {
        Map<Object, Integer> values = column.values(ColumnChoice.MAX_CLASSES);
        int times = Targets.isOfClasses(column.name()) ? 2 : 5;
        int most = Math.clamp(there(column) / times, 2, ColumnChoice.MAX_CLASSES);
        return values.size() <= most
                && values.keySet().stream()
                        .allMatch(value -> value instanceof Double number && number == Math.rint(number));
    }

    private static int there(Column column) {
        return column.size() - column.missing();
    }

    private static boolean isClasses(Column column) {
        Map<Object, Integer> values = column.values(ColumnChoice.MAX_CLASSES);
        int there = there(column);
        boolean areDates = values.keySet().stream()
                .allMatch(value -> DATE.matcher(value.toString()).matches());
        return values.size() <= ColumnChoice.MAX_CLASSES
                && values.size() <= Math.max(2, there / 2 + 1)
                && values.size() < there
                && !areDates;
    }

    /** Whole numbers, each once, under a name that says so; under one that only perhaps does, or none, they leave no gap. */
    private static boolean isCounter(Column column) {
        boolean isNameOfRows =
                column.isIndex() || NAMES_ROWS.matcher(column.name()).matches();
        boolean isCount =
                !column.isNamed() || COUNTS_ROWS.matcher(column.name()).matches();
        if (!isNameOfRows && !isCount) {
            return false;
        }
        Set<Double> values = new HashSet<>();
        int again = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < column.size(); row++) {
            double number = column.number(row);
            again += values.add(number) ? 0 : 1;
            if (number != Math.rint(number) || again > (column.isIndex() ? column.size() / SELDOM : 0)) {
                return false;
            }
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        boolean isGapless = most - least == column.size() - 1 && (least == 0 || least == 1);
        return isNameOfRows || isGapless && column.size() > 2;
    }

    /** Whole numbers of many digits that only name a place: they are called so, or have as many digits each and some begin with 0. */
    private static boolean isCode(Column column) {
        boolean isNamed = NAMES_PLACES.matcher(column.name()).matches();
        boolean hasZero = false;
        int length = -1;
        for (int row = 0; row < column.size(); row++) {
            double number = column.number(row);
            if (Double.isNaN(number)) {
                continue;
            }
            String text = column.text(row);
            if (number != Math.rint(number) || text.length() < CODE) {
                return false;
            }
            isNamed &= Math.abs(number) >= 1;
            boolean areDigits = text.chars().allMatch(Character::isDigit);
            hasZero |= areDigits && text.charAt(0) == '0';
            length = areDigits && (length < 0 || length == text.length()) ? text.length() : Integer.MAX_VALUE;
        }
        return isNamed || hasZero && length < Integer.MAX_VALUE;
    }
}
