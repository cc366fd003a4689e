package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.table.cell.DecimalMark;
import dev.paso.table.source.Encoding;
import dev.paso.table.source.Layout;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables written in every way by hand are read as what they are, without a word of help. */
class TableReaderTest {
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);
    private static final List<String> WORDS = List.of(
            "rojo",
            "azul",
            "grün",
            "señal, débil",
            "a \"b\" c",
            "two\nlines",
            "semi;colon",
            "tab\there",
            "bar|bar",
            "€",
            "naïve");

    /** A table with a way to write it. */
    private record Written(
            List<String> names, List<List<Object>> rows, char separator, boolean hasComma, String lineEnd) {
        /** Written by rules of our own: RFC 4180 from memory, nothing of any library. */
        String text() {
            Stream<String> head = Stream.of(line(new ArrayList<>(names)));
            return Stream.concat(head, rows.stream().map(this::line)).collect(Collectors.joining(lineEnd, "", lineEnd));
        }

        private String line(List<?> cells) {
            return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator)));
        }

        private String cell(Object value) {
            String text = value instanceof Double number ? written(number) : String.valueOf(value);
            boolean needsQuotes = text.indexOf(separator) >= 0 || text.contains("\"") || text.contains("\n");
            return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }

        String written(double number) {
            String text = String.valueOf(number);
            return hasComma ? text.replace('.', ',') : text;
        }
    }

    static Stream<Written> tables() {
        Random random = new Random(5);
        return IntStream.range(0, 400).mapToObj(i -> {
            int columns = 2 + random.nextInt(4);
            int rows = 3 + random.nextInt(12);
            List<String> names =
                    IntStream.range(0, columns).mapToObj(c -> "größe " + c).toList();
            List<List<Object>> body = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                List<Object> row = new ArrayList<>();
                for (int c = 0; c < columns - 1; c++) {
                    row.add(number(random));
                }
                row.add(WORDS.get(random.nextInt(WORDS.size())));
                body.add(row);
            }
            char separator = List.of(',', ';', '\t', '|').get(random.nextInt(4));
            boolean hasComma = random.nextBoolean();
            return new Written(names, body, separator, hasComma, random.nextBoolean() ? "\n" : "\r\n");
        });
    }

    private static Double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextGaussian();
            case 1 -> random.nextInt(2000) / 8.0 - 100.5;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            default -> Math.round(random.nextGaussian() * 100) / 100.0 + 0.001;
        };
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsReadAsItWasWritten(Written written) {
        assertThatReadIs(written, READER.read(written.text(), Wishes.NONE));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theEncodingMakesNoDifference(Written written) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"))) {
            assertThatReadIs(written, READER.read(written.text().getBytes(charset), Wishes.NONE));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            marked.writeBytes("\uFEFF".getBytes(charset));
            marked.writeBytes(written.text().getBytes(charset));
            assertThatReadIs(written, READER.read(marked.toByteArray(), Wishes.NONE));
        }
    }

    private static void assertThatReadIs(Written written, Table read) {
        assertThat(read.format().layout().said()).isEqualTo(String.valueOf(written.separator));
        assertThat(read.format().hasHeader()).isTrue();
        assertThat(read.names()).isEqualTo(written.names);
        assertThat(read.size()).isEqualTo(written.rows.size());
        for (int row = 0; row < written.rows.size(); row++) {
            for (int column = 0; column < written.names.size(); column++) {
                Object wanted = written.rows.get(row).get(column);
                if (wanted instanceof Double number) {
                    assertThat(read.number(row, column)).hasValue(number);
                } else {
                    assertThat(read.text(row, column)).isEqualTo(wanted);
                }
            }
        }
    }

    private static List<List<String>> rows(Table table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> IntStream.range(0, table.columns())
                        .mapToObj(column -> table.text(row, column))
                        .toList())
                .toList();
    }

    @Test
    void latin1IsReadWithItsAccents() {
        byte[] file = "x;año\n1;sí\n2;mañana\n".getBytes(StandardCharsets.ISO_8859_1);
        Table table = READER.read(file, Wishes.NONE);
        assertThat(table.format().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(table.names()).containsExactly("x", "año");
        assertThat(rows(table)).containsExactly(List.of("1", "sí"), List.of("2", "mañana"));
    }

    @Test
    void theReaderOfATableMayKnowBetter() {
        Wishes wishes =
                Wishes.NONE.with(Layout.SEMICOLON).with(DecimalMark.POINT).withHeader(false);
        Table table = READER.read("1,5;2\n3,5;4", wishes);
        assertThat(table.names()).containsExactly("#1", "#2");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.number(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.14      | POINT | 3.14",
                "-.5e-3    | POINT | -0.0005",
                "+7        | COMMA | 7",
                "3,14      | COMMA | 3.14",
                "1.234,5   | COMMA | 1234.5",
                "1,234.5   | POINT | 1234.5",
                "12 345,6  | COMMA | 12345.6",
                "−2,5      | COMMA | -2.5",
                "1_000_000 | POINT | 1000000",
                "~5.5      | POINT | 5.5",
                "ca. 5,5   | COMMA | 5.5",
                "≈ -3      | POINT | -3",
                "1e999     | POINT | Infinity"
            })
    void numbersAreReadAsPeopleWriteThem(String text, DecimalMark mark, double value) {
        assertThat(mark.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"abc", "1d", "0x10", "1_00", "12:30", "2024-01-05", "1.2.3", "e5", "+", "1 2", "12,34.5"})
    void whatIsNoNumberIsNotTakenForOne(String text) {
        assertThat(DecimalMark.POINT.parse(text)).isEmpty();
    }

    @Test
    void aFirstLineOfNumbersIsData() {
        assertThat(READER.read("0.5,1\n0.25,0\n", Wishes.NONE).format().hasHeader())
                .isFalse();
        assertThat(READER.read("0.5,red\n0.25,blue\n", Wishes.NONE).format().hasHeader())
                .isFalse();
        assertThat(READER.read("a,b\nred,blue\nblue,red\n", Wishes.NONE)
                        .format()
                        .hasHeader())
                .isTrue();
    }

    @Test
    void namesAreMadeDifferentAndFitALine() {
        Table table = READER.read("a,a,,\"b\n c\"\n1,2,3,4\n", Wishes.NONE);
        assertThat(table.names()).containsExactly("a", "a (2)", "#3", "b c");
    }

    @Test
    void linesThatEndInSeparatorsAndBlankLinesDoNotMatter() {
        Table table = READER.read("a;b;;\n\n1;2;;\n3;4\n  \n", Wishes.NONE);
        assertThat(table.names()).containsExactly("a", "b");
        assertThat(rows(table)).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void readingDoesNotDependOnTheLocaleOfTheHost() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(READER.read("I;NaN\n1,5;NULL\n", Wishes.NONE).isMissing(0, 1))
                    .isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b\\n1,;0,5\\n2,;1,5\\n3,;2,5",
                "a,b\\n1;0,5\\n2;1,5\\n3;2,5",
                "a;b\\n1.0,0.5\\n2.0,1.5\\n3.0,2.5",
                "a,b\\n1\\t0,5\\n2\\t1,5\\n3\\t2,5",
                "a\\tb\\n1;0,5\\n2;1,5\\n3;2,5"
            })
    void namesMayBePartedOtherwiseThanTheRowsBelow(String written) {
        Table table = READER.read(written.replace("\\n", "\n").replace("\\t", "\t"), Wishes.NONE);
        assertThat(table.names()).containsExactly("a", "b");
        assertThat(IntStream.range(0, 3).mapToDouble(row -> table.number(row, 0).orElse(0)))
                .containsExactly(1.0, 2.0, 3.0);
        assertThat(IntStream.range(0, 3).mapToDouble(row -> table.number(row, 1).orElse(0)))
                .containsExactly(0.5, 1.5, 2.5);
    }

    @Test
    void aSeparatorInWordsIsNotThatOfTheRows() {
        Table table = READER.read("name,says\nAna,yes;no\nBen,no;no\nCem,no;yes\n", Wishes.NONE);
        assertThat(table.names()).containsExactly("name", "says");
        assertThat(table.text(0, 1)).isEqualTo("yes;no");
    }

    /** Each row below a gap could be the names of another table, and what is below it is looked at: that takes no longer the more there are. */
    @Test
    void aGapAboveEveryRowTakesNoTime() {
        StringBuilder text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 20_000; i++) {
            text.append('\n').append("red,green").append(i).append(",blue\n");
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(new TableReader(TableLimits.DEFAULT)
                        .read(text.toString(), Wishes.NONE)
                        .size())
                .isEqualTo(20_000);
        double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(took).as("seconds of one core").isLessThan(2.5);
    }
}
