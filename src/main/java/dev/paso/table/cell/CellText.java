package dev.paso.table.cell;

/**
 * Texts on their way in and out of a CSV file. A spreadsheet takes a text that begins with {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a carriage return for a formula and may run it, so such texts leave with an apostrophe before them, as
 * spreadsheets themselves write it; numbers leave as they are. Coming in, that apostrophe goes: a table that was saved is read as the
 * same table.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class CellText {
    private static final String FORMULA = "=+-@\t\r";

    private CellText() {}

    public static String guarded(String text) {
        boolean isGuardedAlready = text.startsWith("'") && isFormula(text.substring(1));
        return isFormula(text) || isGuardedAlready ? "'" + text : text;
    }

    public static String unguarded(String text) {
        String rest = text.startsWith("'") ? text.substring(1) : "";
        boolean wasGuardedTwice = rest.startsWith("'") && isFormula(rest.substring(1));
        return isFormula(rest) || wasGuardedTwice ? rest : text;
    }

    /** A text that fits one line of at most {@code most} characters. */
    public static String name(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int end = Math.min(line.length(), most);
        boolean isHalf = end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, isHalf ? end - 1 : end);
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && DecimalMark.POINT.parse(text).isEmpty();
    }
}
