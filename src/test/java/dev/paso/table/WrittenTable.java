package dev.paso.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of numbers and words, drawn by a seed and written in one of the ways that people and programs have: with rules of our own,
 * nothing of any library.
 *
 * @param rows numbers as {@link Double}, words as {@link String}, what is missing as {@link #MISSING}
 * @param text as it stands in the file
 */
record WrittenTable(List<String> names, List<List<Object>> rows, String text, Charset charset) {
    static final String MISSING = "";

    private static final List<String> WORDS =
            List.of("rojo", "azul", "grün", "señal débil", "naïve", "Sleep Apnea", "high", "low");
    private static final List<String> NO_VALUES =
            List.of("NA", "n.a.", "<NA>", "..", "---", "—", "#DIV/0!", "sin dato", "NaN", "null", "?", "*");
    private static final List<String> TITLES = List.of("Informe de ventas", "Table 1", "Results of 2020 by region");

    byte[] bytes() {
        return text.getBytes(charset);
    }

    static WrittenTable of(long seed) {
        return new Writer(new Random(seed)).table();
    }

    /** How numbers are written in one table. */
    private enum Marks {
        POINT('.', ""),
        COMMA(',', ""),
        POINT_AND_COMMAS('.', ","),
        COMMA_AND_POINTS(',', "."),
        COMMA_AND_BLANKS(',', "\u00a0"),
        COMMA_AND_THIN_BLANKS(',', "\u202f"),
        POINT_AND_APOSTROPHES('.', "'");

        private final char decimal;
        private final String grouping;

        Marks(char decimal, String grouping) {
            this.decimal = decimal;
            this.grouping = grouping;
        }

        String written(double value) {
            String plain = String.format(Locale.ROOT, "%.2f", Math.abs(value));
            String whole = plain.substring(0, plain.length() - 3);
            StringBuilder grouped = new StringBuilder();
            for (int i = 0; i < whole.length(); i++) {
                grouped.append(i > 0 && (whole.length() - i) % 3 == 0 ? grouping : "")
                        .append(whole.charAt(i));
            }
            return grouped.append(decimal)
                    .append(plain.substring(plain.length() - 2))
                    .toString();
        }
    }

    /** How cells stand apart. */
    private enum Frame {
        COMMAS,
        SEMICOLONS,
        TABS,
        BARS,
        ALIGNED,
        MARKDOWN,
        ORG,
        PSQL
    }

    private static final class Writer {
        private final Random random;
        private final Marks marks;
        private final Frame frame;
        private final String lineEnd;
        private final boolean isQuoted;
        private final String missing;

        Writer(Random random) {
            this.random = random;
            marks = any(List.of(Marks.values()));
            frame = any(List.of(Frame.values()));
            lineEnd = any(List.of("\n", "\r\n"));
            isQuoted = random.nextBoolean();
            missing = any(NO_VALUES);
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        WrittenTable table() {
            int columns = 2 + random.nextInt(4);
            List<String> names =
                    IntStream.range(0, columns).mapToObj(c -> "größe_" + c).toList();
            List<String> affixes = IntStream.range(0, columns)
                    .mapToObj(c -> any(List.of("", "", "", " €", "%", "$", "()")))
                    .toList();
            List<List<Object>> rows = new ArrayList<>();
            List<List<String>> cells = new ArrayList<>();
            for (int r = 0; r < 6 + random.nextInt(20); r++) {
                List<Object> row = new ArrayList<>();
                List<String> written = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    boolean isWord = c == columns - 1;
                    Object value =
                            isWord ? any(WORDS.subList(0, 3)) : random.nextInt(9) == 0 && r > 1 ? MISSING : number();
                    row.add(value);
                    written.add(cell(value, affixes.get(c)));
                }
                rows.add(row);
                cells.add(written);
            }
            String text = above(columns) + body(names, cells);
            Charset charset =
                    any(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
            return new WrittenTable(names, rows, (random.nextInt(3) == 0 ? "\ufeff" : "") + text, charset);
        }

        /** With two decimals, so that the same digits are the same number. */
        private double number() {
            double size = Math.pow(10, random.nextInt(8));
            return Math.round(random.nextGaussian() * size * 100) / 100.0 + 0.0;
        }

        private String cell(Object value, String affix) {
            if (value instanceof String word) {
                return word.equals(MISSING) ? missing : word;
            }
            double number = (Double) value;
            String digits = marks.written(number);
            boolean isNegative = number < 0;
            return switch (affix) {
                case "$" -> (isNegative ? "-" : "") + "$" + digits;
                case "()" -> isNegative ? "(" + digits + ")" : digits;
                default -> (isNegative ? any(List.of("-", "−")) : "") + digits + affix;
            };
        }

        private String above(int columns) {
            boolean isDrawn =
                    frame == Frame.MARKDOWN || frame == Frame.ORG || frame == Frame.PSQL || frame == Frame.ALIGNED;
            return switch (random.nextInt(isDrawn ? 2 : 4)) {
                case 0 -> "";
                case 1 -> isDrawn ? "" : "# from somewhere" + lineEnd + "# of 2020" + lineEnd;
                case 2 -> any(TITLES) + separator().repeat(columns - 1) + lineEnd;
                default -> frame == Frame.SEMICOLONS ? "sep=;" + lineEnd : "";
            };
        }

        private String separator() {
            return switch (frame) {
                case COMMAS -> ",";
                case SEMICOLONS -> ";";
                case TABS -> "\t";
                case BARS -> "|";
                case ALIGNED -> "   ";
                case MARKDOWN, ORG, PSQL -> " | ";
            };
        }

        private String body(List<String> names, List<List<String>> cells) {
            List<List<String>> all = new ArrayList<>(cells);
            all.addFirst(names);
            return switch (frame) {
                case COMMAS, SEMICOLONS, TABS, BARS -> lines(all, "", "");
                case ALIGNED -> aligned(all);
                case MARKDOWN ->
                    "| " + String.join(" | ", names) + " |" + lineEnd + "|" + "---|".repeat(names.size()) + lineEnd
                            + lines(cells, "| ", " |");
                case ORG ->
                    "| " + String.join(" | ", names) + " |" + lineEnd + "|"
                            + String.join("+", Collections.nCopies(names.size(), "-----")) + "|" + lineEnd
                            + lines(cells, "| ", " |");
                case PSQL ->
                    " " + String.join(" | ", names) + lineEnd
                            + String.join("+", Collections.nCopies(names.size(), "------")) + lineEnd
                            + lines(cells, " ", "") + "(" + cells.size() + " rows)" + lineEnd;
            };
        }

        private String lines(List<List<String>> cells, String begin, String end) {
            return cells.stream()
                    .map(row -> row.stream().map(this::quoted).collect(Collectors.joining(separator(), begin, end)))
                    .collect(Collectors.joining(lineEnd, "", lineEnd));
        }

        private String quoted(String cell) {
            boolean mayQuote = frame != Frame.MARKDOWN && frame != Frame.ORG && frame != Frame.PSQL;
            boolean mustQuote = cell.contains(separator());
            return mayQuote && (mustQuote || isQuoted && random.nextBoolean()) ? '"' + cell + '"' : cell;
        }

        private String aligned(List<List<String>> cells) {
            int columns = cells.getFirst().size();
            int[] widths = IntStream.range(0, columns)
                    .map(c -> cells.stream()
                            .mapToInt(row -> row.get(c).length())
                            .max()
                            .orElse(0))
                    .toArray();
            return cells.stream()
                    .map(row -> IntStream.range(0, columns)
                            .mapToObj(c -> row.get(c)
                                    + " ".repeat(widths[c] - row.get(c).length()))
                            .collect(Collectors.joining("   ")))
                    .collect(Collectors.joining(lineEnd, "", lineEnd));
        }
    }
}
