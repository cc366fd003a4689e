package dev.paso.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Which character stands before the decimals; the other one may group thousands. */
public enum DecimalMark {
    POINT('.', ","),
    COMMA(',', "\\.");

    private static final Pattern MINUS = Pattern.compile("^[−–]"); // typographers' minus signs, as people paste them
    private static final String EXPONENT = "(?:[eE][+-]?\\d{1,5})?";

    private final char mark;
    private final Pattern plain;
    private final Pattern grouped;
    private final Pattern telling;

    DecimalMark(char mark, String group) {
        this.mark = mark;
        String decimals = "(?:" + Pattern.quote(String.valueOf(mark)) + "\\d*)?";
        String bare = Pattern.quote(String.valueOf(mark)) + "\\d+";
        plain = Pattern.compile("[+-]?(?:\\d+" + decimals + "|" + bare + ")" + EXPONENT);
        grouped = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:(?:" + group + "|[\\u00a0\\u202f' ])\\d{3})+" + decimals);
        telling = Pattern.compile("[+-]?(?:\\d*" + Pattern.quote(String.valueOf(mark)) + "\\d+)" + EXPONENT);
    }

    public char mark() {
        return mark;
    }

    /** The number that {@code text} writes; infinite beyond what 64 bits hold, empty where it is none. */
    public OptionalDouble parse(String text) {
        String number = MINUS.matcher(text.strip()).replaceFirst("-");
        if (number.isEmpty() || number.length() > 400) {
            return OptionalDouble.empty();
        }
        if (plain.matcher(number).matches()) {
            return OptionalDouble.of(Double.parseDouble(number.replace(mark, '.')));
        }
        if (grouped.matcher(number).matches()) {
            String digits =
                    number.replace(mark, ';').replaceAll("[^\\d;+-]", "").replace(';', '.');
            return OptionalDouble.of(Double.parseDouble(digits));
        }
        return OptionalDouble.empty();
    }

    /** Whether {@code text} is a number with this mark in it: evidence, where a whole number is none. */
    boolean isTold(String text) {
        return telling.matcher(text.strip()).matches();
    }
}
