package dev.paso.core.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What Python prints of NumPy's float64 numbers.
 *
 * @see <a href="https://docs.python.org/3/library/string.html#formatspec">repr of floats: exponent below 1e-4 and from 1e16 on</a>
 */
public final class NumpyText {
    private static final int DECIMALS = 8;
    private static final double SMALLEST_PLAIN = 1e-4; // below it, and from the next on, Python writes an exponent
    private static final double LARGEST_PLAIN = 1e16;

    private NumpyText() {}

    /** An array of one element: {@code [-0.1382643]}, at most eight decimals, no zeros at the end. */
    public static String ofArray(double value) {
        String text = new BigDecimal(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return "[" + (text.contains(".") ? text : text + ".") + "]";
    }

    /** A number by itself: as many digits as tell it from its neighbours. */
    public static String of(double value) {
        String java = Double.toString(value); // as short, but with an exponent from other sizes on
        double size = Math.abs(value);
        if (!Double.isFinite(value) || value == 0) {
            return java;
        }
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            String plain = new BigDecimal(java).stripTrailingZeros().toPlainString(); // 1.0E-4 has one
            return plain.contains(".") ? plain : plain + ".0";
        }
        BigDecimal number = new BigDecimal(java).stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        String mantissa = number.movePointLeft(exponent).toPlainString();
        return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** All the digits that the binary number stands for, as Python's {@code Decimal} prints them down to 1e-6. */
    public static String exactly(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-Infinity" : "Infinity";
        }
        return new BigDecimal(value).toPlainString();
    }
}
