package dev.paso.table.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fraction in one character behind a whole number, or alone: {@code 1½}, {@code ¾}. It has no mark before decimals, and says none.
 *
 * @param whole the text without it
 * @param value of the fraction, below 1
 */
record Fraction(String whole, double value) {
    private static final String SIGNS = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final double[] VALUES = {
        1 / 2.0, 1 / 4.0, 3 / 4.0, 1 / 3.0, 2 / 3.0, 1 / 5.0, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1 / 6.0, 5 / 6.0, 1 / 8.0,
        3 / 8.0, 5 / 8.0, 7 / 8.0
    };
    private static final Pattern WITH_SIGN = Pattern.compile("([^\\d]*)(\\d{0,9})\\s?([" + SIGNS + "])([^\\d]*)");

    /** The one in a number; nothing where there is none, or other digits are about it. */
    static Optional<Fraction> in(String number) {
        Matcher found = WITH_SIGN.matcher(mayHold(number) ? number : "");
        if (!found.matches()) {
            return Optional.empty();
        }
        String whole = found.group(2).isEmpty() ? "0" : found.group(2);
        return Optional.of(
                new Fraction(found.group(1) + whole + found.group(4), VALUES[SIGNS.indexOf(found.group(3))]));
    }

    private static boolean mayHold(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) >= '\u00bc' && SIGNS.indexOf(number.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
