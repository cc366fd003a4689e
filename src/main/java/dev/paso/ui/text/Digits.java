package dev.paso.ui.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a learner reads them: a real minus, the language's own separators. */
public record Digits(Locale locale) {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int SET_APART = 10_000; // from here on thousands are set apart
    private static final int PRINTED = 8; // decimals NumPy prints of an array

    /** As NumPy prints a number in an array: eight decimals. */
    public String printed(double value) {
        return decimals(value, PRINTED);
    }

    /** A share in whole percents: 80%, in Spanish 80 %. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return minus(rounded(share, format));
    }

    /** The same without the sign, for a sentence that has one. */
    public String hundredths(double share) {
        return plain(
                Double.isFinite(share)
                        ? BigDecimal.valueOf(share).movePointRight(2).doubleValue()
                        : share,
                0);
    }

    /** A whole number as it is read in a sentence: 1000, but 12,000. */
    public String count(long number) {
        return Math.abs(number) < SET_APART ? minus(String.valueOf(number)) : plain(number, 0);
    }

    /** With exactly so many decimals. */
    public String decimals(double value, int decimals) {
        NumberFormat format = atMost(decimals, value, locale);
        format.setMinimumFractionDigits(decimals);
        return isHuge(value) ? huge(value) : minus(rounded(value, format));
    }

    /** At most so many decimals: no zeros at the end. */
    public String plain(double value, int decimals) {
        return isHuge(value) ? huge(value) : minus(rounded(value, atMost(decimals, value, locale)));
    }

    /** For {@code value}: thousands are set apart from five digits on, in both languages, as {@code echarts/numbers.ts} does. */
    static NumberFormat atMost(int decimals, double value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(Math.abs(value) >= SET_APART);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** From the decimals that a double is written with, as browsers round: 0.4875 is 0.488 on both sides of a screen. */
    private static String rounded(double value, NumberFormat format) {
        boolean isWritten = Double.isFinite(value) && value != 0; // a BigDecimal has no negative 0
        return isWritten ? format.format(BigDecimal.valueOf(value)) : format.format(value);
    }

    /** Four significant digits, zeros at the end included. */
    public String brief(double value) {
        if (isHuge(value)) {
            return huge(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
        return decimals(value, Math.clamp(rounded.scale(), 0, 12));
    }

    /** All digits that a double has. */
    public String full(double value) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return isHuge(value) ? huge(value) : minus(Double.toString(value).replace('.', point));
    }

    /** The same, in brackets where it is negative. */
    public String factor(double value) {
        return bracketed(value, printed(value));
    }

    private static String bracketed(double value, String text) {
        return value < 0 ? "(" + text + ")" : text;
    }

    private static boolean isHuge(double value) {
        return !(Math.abs(value) < 1e9);
    }

    private String huge(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return Double.isInfinite(value) ? minus(value < 0 ? "-∞" : "∞") : minus(power(value));
    }

    /** Four significant digits and a power of ten: 9.431·10⁴¹. */
    private String power(double value) {
        String[] parts = String.format(locale, "%.3e", value).split("e");
        String exponent = Integer.toString(Integer.parseInt(parts[1]));
        StringBuilder raised = new StringBuilder();
        exponent.chars().forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
        return parts[0] + "·10" + raised;
    }

    static String minus(String text) {
        return text.replace('-', '−');
    }
}
