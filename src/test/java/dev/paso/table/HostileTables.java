package dev.paso.table;

import dev.paso.core.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** Files that are tables, whole or broken, drawn by a seed, and what becomes of them. */
public final class HostileTables {
    private static final TableLimits LIMITS = new TableLimits(2_000_000, 20_000, 200, 10_000);
    private static final byte[] MARKS =
            "\";,\n\r\t'|\\ .-+#%$€{}[]()<>=:&/0123456789eENAnax\0".getBytes(StandardCharsets.UTF_8);

    private HostileTables() {}

    /** A third of them are whole. */
    public static byte[] file(long seed) {
        Random random = new Random(seed);
        byte[] file = WrittenTable.of(random.nextLong()).bytes();
        if (random.nextInt(200) == 0) {
            file = repeated(file, 1 + random.nextInt(200));
        }
        for (int i = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(8); i > 0; i--) {
            file = broken(file, random);
        }
        return file;
    }

    private static byte[] repeated(byte[] file, int times) {
        byte[] all = new byte[file.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(file, 0, all, i * file.length, file.length);
        }
        return all;
    }

    private static byte[] broken(byte[] file, Random random) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        int end = Math.min(file.length, at + random.nextInt(200));
        return switch (random.nextInt(5)) {
            case 0 -> with(file, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> with(file, at, at, new byte[] {MARKS[random.nextInt(MARKS.length)]});
            case 2 -> with(file, at, end, new byte[0]);
            case 3 -> with(file, at, at, Arrays.copyOfRange(file, at, end));
            default ->
                random.nextInt(10) == 0
                        ? Arrays.copyOf(file, at)
                        : with(file, at, at, Arrays.copyOf(MARKS, random.nextInt(9)));
        };
    }

    private static byte[] with(byte[] file, int from, int to, byte[] instead) {
        byte[] other = new byte[file.length - (to - from) + instead.length];
        System.arraycopy(file, 0, other, 0, from);
        System.arraycopy(instead, 0, other, from, instead.length);
        System.arraycopy(file, to, other, from + instead.length, file.length - to);
        return other;
    }

    /** What was refused where nothing could be learned from it; nothing where it could. */
    public static Optional<RefusedException> fate(byte[] file) {
        try {
            Table table = new TableReader(LIMITS).read(file, Wishes.NONE);
            ColumnChoice choice = ColumnChoice.suggestedFor(table);
            choice.notes(table);
            table.head();
            scores(table);
            Imported.of(table, choice);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e);
        }
    }

    private static void scores(Table table) {
        ScoreChoice choice = ScoreChoice.suggestedFor(table);
        try {
            Scores.of(table, choice).notes(table, choice);
        } catch (RefusedException e) {
            // most tables hold no scores
        }
    }
}
