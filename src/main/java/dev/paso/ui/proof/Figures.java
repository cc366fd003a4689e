package dev.paso.ui.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they stand beside each other: the same digits, the reader's decimal mark. */
final class Figures {
    private static final MathContext SHORT = new MathContext(8);
    private static final MathContext ROUGH = new MathContext(2);
    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e9;

    private final Locale locale;

    Figures(Locale locale) {
        this.locale = locale;
    }

    /** Eight significant digits, without zeros at the end. */
    String brief(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(SHORT).stripTrailingZeros();
        double size = Math.abs(number);
        boolean isPlain = size == 0 || size >= LEAST_PLAIN && size < MOST_PLAIN;
        return local(isPlain ? rounded.toPlainString() : rounded.toString());
    }

    /** As many digits as tell this number from every other. */
    String exact(double number) {
        return local(
                number == Math.rint(number) && Math.abs(number) < MOST_PLAIN
                        ? String.valueOf((long) number)
                        : String.valueOf(number));
    }

    /** A difference: two digits of how large it is. */
    String size(double number) {
        return Double.isFinite(number)
                ? local(new BigDecimal(number).round(ROUGH).stripTrailingZeros().toString())
                : String.valueOf(number);
    }

    private String local(String number) {
        String mark = String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        return number.replace(".", mark).replace("E", "e").replace('-', '−');
    }
}
