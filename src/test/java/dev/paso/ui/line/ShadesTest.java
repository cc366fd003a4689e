package dev.paso.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadesTest {
    private static final byte[] NONE = {};
    private static final int SIDE = 64;

    /** Width, the picture before, the picture, its code: {@code shades.test.ts} reads the same file. */
    @Test
    void whatIsWrittenIsWhatTheBrowserReads() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/shades.txt"));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6).allSatisfy(line -> {
            String[] parts = line.split(" ");
            byte[] code = Shades.encode(octets(parts[2]), octets(parts[1]), Integer.parseInt(parts[0]));
            assertThat(HexFormat.of().formatHex(code)).isEqualTo(parts[3]);
        });
    }

    private static byte[] octets(String hex) {
        return hex.equals("-") ? NONE : HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureOfAnyKindComesBackWhole(long seed) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(40);
        int length = random.nextInt(1_500);
        byte[] before = picture(length, i -> (int) (128 + 127 * Math.sin(i / 50.0)));
        int noise = 1 << random.nextInt(9);
        byte[] now = picture(length, i -> before[i] + random.nextInt(noise) - noise / 2);
        assertThat(decoded(Shades.encode(now, NONE, width), length, width, NONE))
                .isEqualTo(now);
        assertThat(decoded(Shades.encode(now, before, width), length, width, before))
                .isEqualTo(now);
    }

    @Test
    void aSmoothPictureIsLessThanHalfAndOneThatHardlyChangedLess() {
        byte[] before = boundary(3);
        byte[] now = boundary(3.02);
        assertThat(Shades.encode(now, NONE, SIDE).length).isLessThan(SIDE * SIDE / 2);
        assertThat(Shades.encode(now, before, SIDE).length).isLessThan(SIDE * SIDE / 5);
        assertThat(Shades.encode(now, now, SIDE).length).isLessThan(SIDE / 2);
    }

    /** A bent boundary that is so steep. */
    private static byte[] boundary(double steepness) {
        return picture(SIDE * SIDE, i -> {
            double x = (i % SIDE) / 32.0 - 1;
            double y = i / SIDE / 32.0 - 1;
            return (int) Math.round(255 / (1 + Math.exp(steepness * (Math.sin(3 * x) - 2 * y))));
        });
    }

    private static byte[] picture(int length, IntUnaryOperator cell) {
        byte[] cells = new byte[length];
        for (int i = 0; i < length; i++) {
            cells[i] = (byte) cell.applyAsInt(i);
        }
        return cells;
    }

    /** What {@code shades.ts} does. */
    private static byte[] decoded(byte[] code, int length, int width, byte[] before) {
        Bits bits = new Bits(code);
        int[] numbers = new int[width];
        byte[] cells = new byte[length];
        for (int from = 0; from < length; from += width) {
            boolean isChange = bits.number(1) == 1;
            int count = Math.min(length - from, width);
            bits.row(numbers, count);
            for (int i = 0; i < count; i++) {
                int expected = isChange ? before[from + i] : expected(cells, from + i, from, width);
                cells[from + i] = (byte) (expected + (numbers[i] >> 1 ^ -(numbers[i] & 1)));
            }
        }
        return cells;
    }

    private static int expected(byte[] cells, int i, int from, int width) {
        if (from == 0) {
            return i == 0 ? 128 : cells[i - 1];
        }
        int above = cells[i - width] & 255;
        if (i == from) {
            return above;
        }
        int left = cells[i - 1] & 255;
        int plane = left + above - (cells[i - width - 1] & 255);
        return Math.max(Math.min(left, above), Math.min(Math.max(left, above), plane));
    }

    /** Reads bits, the highest of a byte first. */
    private static final class Bits {
        private final byte[] code;
        private int at;
        private int runBits = 2;

        Bits(byte[] code) {
            this.code = code;
        }

        int number(int width) {
            int value = 0;
            for (int i = 0; i < width; i++, at++) {
                value = value << 1 | code[at >> 3] >> (7 - (at & 7)) & 1;
            }
            return value;
        }

        /** {@code numbers} are those of the row above. */
        void row(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                int around = (i > 0 ? numbers[i - 1] : 0) + numbers[i];
                if (around > 0) {
                    numbers[i] = rice(Math.max(0, 30 - Integer.numberOfLeadingZeros(around)));
                    continue;
                }
                int end = run(i, count);
                Arrays.fill(numbers, i, end, 0);
                i = end;
                if (end < count) {
                    numbers[end] = rice(0) + 1;
                }
            }
        }

        private int run(int from, int count) {
            int end = from;
            while (end < count && number(1) == 1) {
                int length = 1 << runBits;
                runBits = end + length <= count ? Math.min(7, runBits + 1) : runBits;
                end = Math.min(count, end + length);
            }
            if (end < count) {
                end += number(runBits);
                runBits = Math.max(0, runBits - 1);
            }
            return end;
        }

        int rice(int plainBits) {
            int zeros = 0;
            while (zeros < 20 && number(1) == 0) {
                zeros++;
            }
            if (zeros < 20) {
                return zeros << plainBits | number(plainBits);
            }
            number(1);
            return number(8);
        }
    }
}
