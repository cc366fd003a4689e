package dev.paso.table.cell;

/** The values of numbers of few digits, which need no long arithmetic: a whole number over a power of ten, both exact. */
final class Exact {
    /** Characters: 15 digits and a mark, which are below 2 to the 53; or 16 digits, which are rounded once. */
    static final int LONGEST = 16;

    private static final double[] POWERS = new double[LONGEST];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < LONGEST; i++) {
            POWERS[i] = 10 * POWERS[i - 1]; // exact up to 10 to the 22
        }
    }

    private Exact() {}

    /** With {@code mark} before the decimals; whatever else stands among the digits groups them. */
    static double value(String digits, DecimalMark mark) {
        long whole = 0;
        int decimals = 0;
        boolean isBehind = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == mark.mark()) {
                isBehind = true;
            } else if (c >= '0' && c <= '9') {
                whole = 10 * whole + (c - '0');
                decimals += isBehind ? 1 : 0;
            }
        }
        return whole / POWERS[decimals];
    }
}
