package dev.paso.ui.line;

import java.util.Arrays;

/**
 * Pictures of one byte a cell in few bytes, as {@code frontend/line/shades.ts} reads them, after LOCO-I. Of each row either what its
 * neighbours do not let expect is written, or what changed since the picture before, whichever is less; one bit says which. Where the
 * numbers to the left and above are 0, how many zeros follow is written; all others as Golomb and Rice write them, with as many plain
 * bits as the numbers around let expect.
 *
 * @see <a href="https://doi.org/10.1109/83.855427">Weinberger, Seroussi and Sapiro (2000), LOCO-I</a>
 */
final class Shades {
    private static final int LONGEST = 20; // zeros before a number; one that needs more is written whole
    private static final int MIDDLE = 128;
    private static final int MOST_RUN_BITS = 7;

    private final byte[] now;
    private final byte[] before;
    private final int width;
    private final int[] fromNeighbours;
    private final int[] fromBefore;
    private final int[] above; // numbers of the row above
    private int runBits = 2;
    private byte[] out;
    private int size;
    private long bits; // the last {@code count} of them are still to be written
    private int count;

    private Shades(byte[] now, byte[] before, int width) {
        this.now = now;
        this.before = before;
        this.width = width;
        fromNeighbours = new int[width];
        fromBefore = new int[width];
        above = new int[width];
        out = new byte[now.length / 4 + 16];
    }

    /**
     * @param before the picture that the reader has; of another size where it has none
     * @param width cells of a row; the last may have fewer
     */
    static byte[] encode(byte[] now, byte[] before, int width) {
        Shades shades = new Shades(now, before, width);
        for (int from = 0; from < now.length; from += width) {
            shades.row(from, Math.min(width, now.length - from));
        }
        return shades.end();
    }

    private void row(int from, int cells) {
        int changes = before.length == now.length ? expectFromBefore(from, cells) : Integer.MAX_VALUE;
        int neighbours = changes <= cells / 4 ? Integer.MAX_VALUE : expectFromNeighbours(from, cells);
        boolean isChange = changes <= neighbours;
        put(isChange ? 1 : 0, 1);
        write(isChange ? fromBefore : fromNeighbours, cells);
    }

    private int expectFromNeighbours(int from, int cells) {
        int left = from == 0 ? MIDDLE : now[from - width] & 255;
        int corner = left;
        int sum = 0;
        for (int i = 0; i < cells; i++) {
            int over = from == 0 ? left : now[from + i - width] & 255;
            int cell = now[from + i] & 255;
            sum += fromNeighbours[i] = folded(cell - between(left, over, corner));
            left = cell;
            corner = over;
        }
        return sum;
    }

    /** On the plane through the three, but not beyond the two next to it. */
    private static int between(int left, int over, int corner) {
        int low = Math.min(left, over);
        int high = Math.max(left, over);
        return Math.max(low, Math.min(high, left + over - corner));
    }

    private int expectFromBefore(int from, int cells) {
        int sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += fromBefore[i] = folded(now[from + i] - before[from + i]);
        }
        return sum;
    }

    /** 0, -1, 1, -2, 2, … as 0, 1, 2, 3, 4, …, modulo 256. */
    private static int folded(int difference) {
        byte wrapped = (byte) difference;
        return (wrapped << 1 ^ wrapped >> 31) & 255;
    }

    private void write(int[] numbers, int cells) {
        int left = 0;
        for (int i = 0; i < cells; i++) {
            int around = left + above[i];
            if (around == 0) {
                int end = i;
                while (end < cells && numbers[end] == 0) {
                    end++;
                }
                run(end - i, end == cells);
                Arrays.fill(above, i, end, 0);
                if (end == cells) {
                    return;
                }
                i = end;
                rice(numbers[i] - 1, 0);
            } else {
                rice(numbers[i], plainBits(around));
            }
            left = numbers[i];
            above[i] = left;
        }
    }

    /** Half of two numbers' sum is likely, or less. */
    private static int plainBits(int sum) {
        return Math.max(0, Integer.SIZE - 2 - Integer.numberOfLeadingZeros(sum));
    }

    /** So many zeros, to the end of the row or to another number: a 1 for each full length, which then grows. */
    private void run(int zeros, boolean isToEnd) {
        int left = zeros;
        while (left >= 1 << runBits) {
            put(1, 1);
            left -= 1 << runBits;
            runBits = Math.min(MOST_RUN_BITS, runBits + 1);
        }
        if (!isToEnd) {
            put(left, runBits + 1);
            runBits = Math.max(0, runBits - 1);
        } else if (left > 0) {
            put(1, 1);
        }
    }

    private void rice(int number, int plainBits) {
        int zeros = number >> plainBits;
        if (zeros < LONGEST) {
            put(1 << plainBits | number & (1 << plainBits) - 1, zeros + 1 + plainBits);
        } else {
            put(1, LONGEST + 1);
            put(number, Byte.SIZE);
        }
    }

    private void put(int value, int width) {
        bits = bits << width | value;
        count += width;
        while (count >= Byte.SIZE) {
            count -= Byte.SIZE;
            append((int) (bits >>> count));
        }
    }

    private void append(int octet) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) octet;
    }

    private byte[] end() {
        if (count > 0) {
            append((int) (bits << Byte.SIZE - count));
        }
        return Arrays.copyOf(out, size);
    }
}
