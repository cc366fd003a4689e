package dev.paso.ui.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a learner reads them: a real minus, the language's own separators. */
public record Digits(Locale locale) {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int PRINTED = 8; // decimals NumPy prints of an array

    /** As NumPy prints a number in an array: eight decimals. */
    public String printed(double value) {
        return decimals(value, PRINTED);
    }

    /** With exactly so many decimals. */
    public String decimals(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return isHuge(value) ? huge(value) : minus(format.format(value));
    }

    /** At most so many decimals: no zeros at the end. */
    public String plain(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return isHuge(value) ? huge(value) : minus(format.format(value));
    }

    /** Four significant digits, zeros at the end included. */
    public String brief(double value) {
        if (isHuge(value)) {
            return huge(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
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

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
