package dev.paso.core.lesson;

/** Sums as NumPy adds: in eight columns, and halves of long arrays apart. A mean then has the digits that NumPy prints. */
final class NumpySum {
    private static final int COLUMNS = 8;
    private static final int LONGEST = 128; // numbers added in one go

    private NumpySum() {}

    static double of(double[] values) {
        return of(values, 0, values.length);
    }

    private static double of(double[] values, int from, int count) {
        if (count < COLUMNS) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[from + i];
            }
            return sum;
        }
        if (count > LONGEST) {
            int half = count / 2 - count / 2 % COLUMNS;
            return of(values, from, half) + of(values, from + half, count - half);
        }
        return inColumns(values, from, count);
    }

    private static double inColumns(double[] values, int from, int count) {
        double[] sums = new double[COLUMNS];
        int whole = count - count % COLUMNS;
        for (int i = 0; i < whole; i++) {
            sums[i % COLUMNS] += values[from + i];
        }
        double sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
        for (int i = whole; i < count; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
