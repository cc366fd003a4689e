package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of a megabyte that invite to look at everything again for each of their characters: whoever does never comes to an end. */
class LongTextsTest {
    private static final int LONG = 1_000_000;

    /** What stands in a text, so that its name is short. */
    private record Text(String name, String whole) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Text text(String name, String begin, String again, String end) {
        return new Text(name, begin + again.repeat(LONG / again.length()) + end);
    }

    static Stream<Text> texts() {
        return Stream.of(
                text("a name of a field with blanks in it", "a", " ", "b"),
                text("the same below fields", "a: 1\nb: 2\n\na: 2\nb", " ", "c"),
                text("quotation marks that open only", "", "\"a ", ""),
                text("apostrophes that open only", "a b\n", "'a ", ""),
                text("ends of rows in LaTeX", "\\begin{tabular}{l}\na & b \\\\\n", "\\\\ ", "x & y"),
                text("commands of LaTeX that stay open", "\\begin{tabular}{l}\na & b \\\\\n", "\\begin{", "x & y"),
                text("a rule of Markdown with a gap in it", "|a|b|\n|", " ", "-x|\n|---|---|\n|1|2|\n"),
                text("a rule of Markdown for many columns", "|a|b|\n|", "-|", "\n|1|2|\n"),
                text("templates of a wiki", "{|\n! a !! b\n|-\n| ", "{{" + "a".repeat(100) + "|" + "b".repeat(900), ""),
                text("a cell of a wiki that goes on", "{|\n! a !! b\n", "|-\n| x\n" + "y\n".repeat(5_000), ""),
                text("blocks of a printed data frame", "", "  a b \\\n1 1 2\n\n", ""),
                text("footnotes", "a,b,c\n1,2,3\n4,5,6\n", "note\n", ""),
                text("comments among rows", "a,b\n", "1,2\n#x\n", ""),
                text("comments of C", "", "/**/", ""),
                new Text(
                        "objects of JSON, each with a name of its own",
                        IntStream.range(0, LONG / 14)
                                .mapToObj(i -> "{\"k" + i + "\":1}")
                                .collect(Collectors.joining(",", "[", "]"))),
                new Text("columns of 0 and 1 beside columns of scores", ofTwoKinds()));
    }

    private static String ofTwoKinds() {
        Random random = new Random(1);
        return IntStream.range(0, 2_500)
                .mapToObj(row -> IntStream.range(0, 200)
                        .mapToObj(column -> column < 100 ? "" + random.nextInt(2) : "." + random.nextInt(100))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadOrRefusedSoon(Text text) {
        Throwable thrown = catchThrowable(() -> {
            Table table = new TableReader(TableLimits.DEFAULT).read(text.whole, Wishes.NONE);
            ColumnChoice.suggestedFor(table).notes(table);
            Scores.of(table, ScoreChoice.suggestedFor(table));
        });
        assertThat(thrown)
                .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(RefusedException.class));
    }

    /** Rows beyond the limit are not looked at for names, units and totals first. */
    @Test
    void moreRowsOrColumnsThanAllowedAreRefusedBeforeTheyAreUnderstood() {
        TableReader reader = new TableReader(TableLimits.DEFAULT.forTraining());
        String blank = ",\n".repeat(20_000);
        assertThat(reader.read("a,b\n" + blank + "1,2\n".repeat(10_000) + blank, Wishes.NONE)
                        .size())
                .isEqualTo(10_000);
        assertThat(refusal("a,b\n" + "1,2\n".repeat(10_000) + blank + "3,4\n")).isEqualTo(Rule.TOO_MANY_ROWS);
        assertThat(refusal("a,b\n" + "1,2\n".repeat(10_000) + "a,b\n".repeat(300) + "3,4\n"))
                .as("more than is read")
                .isEqualTo(Rule.TOO_MANY_ROWS);
        assertThat(refusal(("1" + ",1".repeat(4_999) + "\n").repeat(10))).isEqualTo(Rule.TOO_MANY_COLUMNS);
        assertThat(refusal(("[" + "1,".repeat(4_999) + "1]\n").repeat(10))).isEqualTo(Rule.TOO_MANY_COLUMNS);
    }

    private static Rule refusal(String text) {
        RefusedException thrown = (RefusedException)
                catchThrowable(() -> new TableReader(TableLimits.DEFAULT.forTraining()).read(text, Wishes.NONE));
        return thrown.refusal().rule();
    }
}
