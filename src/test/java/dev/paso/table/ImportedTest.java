package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.Assumption;
import dev.paso.core.Dtype;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.table.cell.CellText;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table becomes, and that it comes out of the application as it went in. */
class ImportedTest {
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);

    private static Imported imported(String csv) {
        Table table = READER.read(csv, Wishes.NONE);
        return Imported.of(table, ColumnChoice.suggestedFor(table));
    }

    @Test
    void namesOfClassesBecomeIndicesInTheOrderOfTheirLetters() {
        InlineSpec data =
                imported("a,b,fruit\n1,2,pear\n3,4,apple\n5,6,pear\n7,8,fig\n").data();
        assertThat(data.cls()).hasValue(List.of(2, 0, 2, 1));
        assertThat(data.names())
                .isEqualTo(new InlineSpec.Names(List.of("a", "b"), "fruit", List.of("apple", "fig", "pear")));
        assertThat(data.x().toArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void numbersAsClassesAreOrderedBySizeAndEqualOnesAreOne() {
        InlineSpec data =
                imported("x1,x2,label\n1,2,10\n3,4,9.0\n5,6,9\n7,8,10.0\n").data();
        assertThat(data.cls()).hasValue(List.of(1, 0, 0, 1));
        assertThat(data.names().classes()).containsExactly("9", "10");
        assertThat(imported("x,y\n1,0\n2,1\n3,1\n4,0\n").data().names().classes())
                .isEmpty();
    }

    @Test
    void aColumnOfManyNumbersIsATarget() {
        InlineSpec data =
                imported("hours;score\n1,5;52,25\n2;61\n3;70,5\n4;79\n5;88\n").data();
        assertThat(data.isRegression()).isTrue();
        assertThat(data.x().toArray()).containsExactly(1.5, 2, 3, 4, 5);
        assertThat(data.y().orElseThrow().toArray()).containsExactly(52.25, 61, 70.5, 79, 88);
        assertThat(data.names().target()).isEqualTo("score");
    }

    @Test
    void countersAreNoInputs() {
        Table table = READER.read("id,a,b,species\n1,5,6,x\n2,7,8,y\n3,9,1,x\n4,2,2,y\n", Wishes.NONE);
        assertThat(ColumnChoice.suggestedFor(table)).isEqualTo(new ColumnChoice(List.of(1, 2), 3, true));
    }

    @Test
    void rowsThatMissAValueAreLeftOutAndCounted() {
        Imported imported = imported("""
                a,b,label
                1,2,x
                NA,3,y
                4,,x
                5,6,
                7,8,y
                9,1,x
                2,3,y
                """);
        assertThat(imported.missing()).isEqualTo(3);
        assertThat(imported.data().n()).isEqualTo(4);
    }

    @Test
    void aWordAmongNumbersIsLeftOutAndCounted() {
        StringBuilder csv = new StringBuilder("a,label\n");
        IntStream.range(0, 20)
                .forEach(i -> csv.append(i).append(',').append(i % 2).append('\n'));
        Imported imported = imported(csv + "broken,1\n");
        assertThat(imported.unreadable()).isEqualTo(1);
        assertThat(imported.data().n()).isEqualTo(20);
    }

    /** What lies below what can be measured is no number; many of them are kinds. */
    @Test
    void boundsAmongNumbersAreMissingAndSaid() {
        String cells = "a,y\n0.2,0\n<0.1,1\n0.4,0\n0.7*,1\n0.3,0\n";
        Table table = READER.read(cells, Wishes.NONE);
        assertThat(table.isNumeric(0)).isTrue();
        assertThat(table.isGap(1, 0)).isTrue();
        assertThat(table.number(3, 0)).hasValue(0.7);
        assertThat(table.notes().stream().map(Note::assumption)).contains(Assumption.MISSING_WORDS, Assumption.REMARKS);
        Table kinds = READER.read("a,y\n<5,0\n5,1\n>5,0\n<5,1\n", Wishes.NONE);
        assertThat(kinds.isNumeric(0)).isFalse();
    }

    @Test
    void theSameColumnIsNotUsedTwice() {
        Table table = READER.read("a,b,c\n1,2,x\n2,3,y\n3,4,x\n4,5,y\n", Wishes.NONE);
        assertProblem(Rule.USED_TWICE, table, new ColumnChoice(List.of(0, 0), 2, true));
        assertProblem(Rule.USED_TWICE, table, new ColumnChoice(List.of(1), 1, false));
        assertProblem(Rule.NOT_A_NUMBER, table, new ColumnChoice(List.of(0), 2, false));
    }

    private static void assertProblem(Rule problem, Table table, ColumnChoice choice) {
        assertThatThrownBy(() -> Imported.of(table, choice))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().rule()).isEqualTo(problem));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** CSV → data → CSV → data: the same data, and from then on the same file to the last byte. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aTableThatWasSavedIsTheSameTable(int seed) {
        String csv = random(new Random(seed));
        InlineSpec first = imported(csv).data();
        String saved = saved(first);
        Table again = READER.read(saved, Wishes.NONE);
        boolean isPlane = first.inputs() == 2;
        ColumnChoice choice =
                new ColumnChoice(isPlane ? List.of(1, 2) : List.of(1), isPlane ? 3 : 2, !first.isRegression());
        assertThat(ColumnChoice.suggestedFor(again).inputs()).startsWith(1);
        InlineSpec second = Imported.of(again, choice).data();
        assertThat(second).isEqualTo(first);
        assertThat(saved(second)).isEqualTo(saved);
    }

    private static String random(Random random) {
        boolean isPlane = random.nextBoolean();
        boolean isClasses = random.nextBoolean();
        StringBuilder csv =
                new StringBuilder(isPlane ? "\"a, \"\"b\"\"\",=cmd," : "größe,").append(isClasses ? "@kind\n" : "y\n");
        List<String> classes = List.of("-1+2", "=SUM(A1)", "plain", "'quoted", "a;b", "<b>bold</b>", "'=x", "ñandú");
        for (int i = 0; i < 12; i++) {
            csv.append(random.nextGaussian()).append(',');
            if (isPlane) {
                csv.append(random.nextInt(1000) / 8.0).append(',');
            }
            csv.append(
                            isClasses
                                    ? '"' + classes.get(i % (2 + random.nextInt(6))) + '"'
                                    : String.valueOf(random.nextGaussian() * 1e9))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String saved(InlineSpec data) {
        PreparedData prepared = PreparedData.of(
                data, new SplitSpec.TrainTestSplit(0.25, 13), new ScaleSpec.StandardScaler(), List.of(), Dtype.FLOAT32);
        return DataFile.of(data, prepared).csv();
    }

    @Test
    void aSavedTableHasRowInputsTargetAndSplit() {
        InlineSpec data =
                imported("a,b,kind\n1,2.5,=cmd\n-3,4,ok\n5,6,ok\n7,8,=cmd\n").data();
        PreparedData prepared =
                PreparedData.of(data, new SplitSpec.None(), new ScaleSpec.None(), List.of(), Dtype.FLOAT64);
        assertThat(DataFile.of(data, prepared).csv())
                .isEqualTo(
                        "row,a,b,kind,split\r\n1,1,2.5,'=cmd,train\r\n2,-3,4,ok,train\r\n3,5,6,ok,train\r\n4,7,8,'=cmd,train\r\n");
    }

    @Test
    void noTextOfASavedTableIsTakenForAFormula() {
        for (String text : List.of("=1+1", "+cmd", "-cmd", "@SUM", "\tx", "\rx")) {
            assertThat(CellText.guarded(text)).startsWith("'");
            assertThat(CellText.unguarded(CellText.guarded(text))).isEqualTo(text);
        }
        for (String text : List.of("-1", "+1.5e3", "plain", "'plain", "", String.format(Locale.ROOT, "%s", -0.25))) {
            assertThat(CellText.guarded(text)).isEqualTo(text);
            assertThat(CellText.unguarded(text)).isEqualTo(text);
        }
    }
}
