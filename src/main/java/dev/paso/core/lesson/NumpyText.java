package dev.paso.core.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What Python prints of NumPy's float64 numbers. */
public final class NumpyText {
    private static final int DECIMALS = 8;

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
        return Double.toString(value);
    }

    /** All the digits that the binary number stands for. */
    public static String exactly(double value) {
        return new BigDecimal(value).toPlainString();
    }
}
