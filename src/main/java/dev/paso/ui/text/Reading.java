package dev.paso.ui.text;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text can be read as: a number as its language writes it, or in the other way where only that is possible. The same as {@code
 * read} in {@code frontend/text/number.ts}.
 *
 * @param value the number; empty where there is none, or where there are two
 * @param either the two numbers it can be, as of 1.000: with a decimal sign, and with thousands set apart; else empty
 */
public record Reading(OptionalDouble value, List<Double> either) {
    private static final Reading NOTHING = new Reading(OptionalDouble.empty(), List.of());
    private static final Pattern SHAPE = Pattern.compile("([+-]?)([\\d.,]*\\d[\\d.,]*)([eE][+-]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");
    private static final Pattern SET_APART = Pattern.compile("[+-]?\\d{1,3}(?:[\\s\u00a0\u202f]\\d{3})+(?:[.,]\\d*)?");
    private static final String BLANKS = "[\\s\u00a0\u202f]";

    public Reading {
        either = List.copyOf(either);
    }

    /** Reads a number. */
    public static Reading of(String text, Locale language) {
        Matcher shape = SHAPE.matcher(plain(text));
        if (!shape.matches()) {
            return NOTHING;
        }
        String sign = shape.group(1);
        String digits = shape.group(2);
        String power = shape.group(3) == null ? "" : shape.group(3);
        if (isEither(digits, language)) {
            return new Reading(
                    OptionalDouble.empty(),
                    List.of(
                            number(sign, digits.replace(',', '.'), power),
                            number(sign, digits.replaceAll("[.,]", ""), power)));
        }
        String mantissa = pointed(digits);
        double value = mantissa.isEmpty() ? Double.NaN : number(sign, mantissa, power);
        return Double.isFinite(value) ? new Reading(OptionalDouble.of(value), List.of()) : NOTHING;
    }

    private static double number(String sign, String mantissa, String power) {
        return Double.parseDouble(sign + mantissa + power);
    }

    private static String plain(String text) {
        String trimmed = text.strip().replace('\u2212', '-');
        return SET_APART.matcher(trimmed).matches() ? trimmed.replaceAll(BLANKS, "") : trimmed;
    }

    /** 1.000 and 1,000; but 1.234 where a point is the decimal sign is what it looks like. */
    private static boolean isEither(String digits, Locale language) {
        Matcher grouped = GROUPED.matcher(digits);
        char decimal = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return grouped.matches() && (grouped.group(1).charAt(0) != decimal || digits.endsWith("000"));
    }

    /** With a point for the decimal sign and no other separator; blank where the separators make no sense. */
    private static String pointed(String digits) {
        String separators = digits.replaceAll("\\d", "");
        if (separators.length() < 2) {
            return digits.replace(',', '.');
        }
        char thousands = separators.charAt(0);
        char last = separators.charAt(separators.length() - 1);
        int cut = last == thousands ? digits.length() : digits.lastIndexOf(last);
        String[] groups = digits.substring(0, cut).split(Pattern.quote(String.valueOf(thousands)), -1);
        boolean isGrouped = groups[0].matches("[1-9]\\d{0,2}")
                && Arrays.stream(groups).skip(1).allMatch(group -> group.matches("\\d{3}"));
        return isGrouped ? String.join("", groups) + digits.substring(cut).replace(last, '.') : "";
    }
}
