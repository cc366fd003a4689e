package dev.paso.ui.text;

import dev.paso.table.ColumnChoice;
import dev.paso.table.Imported;
import dev.paso.table.ScoreChoice;
import dev.paso.table.ScoreScale;
import dev.paso.table.Scores;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.table.Workbooks;
import dev.paso.table.source.Encoding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tables, and choices of their columns, that are refused. */
final class RefusedTables {
    private RefusedTables() {}

    static Stream<ThrowingCallable> all() {
        return Stream.of(tables(), columns()).flatMap(attempts -> attempts);
    }

    private static Stream<ThrowingCallable> tables() {
        TableLimits small = new TableLimits(80, 3, 2, 3);
        return Stream.of(
                table(" "),
                table("a\0b,c"),
                () -> new TableReader(TableLimits.DEFAULT)
                        .read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, Wishes.NONE),
                table("<!DOCTYPE html><html>"),
                table("version https://git-lfs.github.com/spec/v1\noid sha256:1\n"),
                table("X = [[1, 2], [3, 4]]"),
                table("{\"a\": {\"b\": {\"c\": 1}}}"),
                () -> new TableReader(TableLimits.DEFAULT)
                        .read(new byte[] {(byte) 0xFF, ',', 'a'}, Wishes.NONE.with(Encoding.UTF_8)),
                () -> new TableReader(small).read("a,b\n" + "1,2\n".repeat(30), Wishes.NONE),
                () -> new TableReader(small).read("a,b\n" + "1,2\n".repeat(4), Wishes.NONE),
                () -> new TableReader(small).read("a,b,c\n1,2,3\n", Wishes.NONE),
                table("a\n1\n"),
                table("a,b\n"),
                table("a,b\n1,\"2\n"),
                table("a,b\n\"1\"x,2\n"),
                table("a,b\n1,\"" + "x".repeat(100_001) + "\"\n"),
                table("a,b\n1,2\n3,4,5\n6,7\n"),
                table("a,b\n1,2\n3,4\n\nc,d\n5,6\n7,8\n"),
                table("  precision    recall  f1-score   support\n\n  0  0.90  0.95  0.92  20\n"),
                () -> new TableReader(TableLimits.DEFAULT).read(Workbooks.packed(65_000_000), Wishes.NONE));
    }

    private static ThrowingCallable table(String text) {
        return () -> new TableReader(TableLimits.DEFAULT).read(text, Wishes.NONE);
    }

    private static Stream<ThrowingCallable> columns() {
        String words = "a,b\nu,v\nw,x\ny,z\ns,t\n";
        String many = IntStream.range(0, 20)
                .mapToObj(i -> i + ",w" + i % 11 + "\n")
                .collect(Collectors.joining("", "a,b\n", ""));
        return Stream.of(
                imported(words, 0, 1, true),
                imported("a,b\n1,u\n2,v\n3,w\n4,t\n", 0, 1, false),
                imported("a,b\n1,2\n1e300,3\n3,4\n4,5\n", 0, 1, false),
                imported("a,b\n1,2\n2,3\n3,4\n4,5\n", 0, 0, false),
                imported("a,b\n7,2\n7,3\n7,4\n7,5\n", 0, 1, false),
                imported("a,b\n1,u\n2,u\n3,u\n4,u\n", 0, 1, true),
                imported(many, 0, 1, true),
                imported("a,b\n1,2\n2,3\n", 0, 1, false),
                imported("a,b\n1,2\n,3\n3,4\n4,5\n", 0, 1, false),
                () -> Imported.of(
                        new TableReader(TableLimits.DEFAULT).read(words, Wishes.NONE),
                        new ColumnChoice(List.of(), 1, true)),
                () -> Imported.of(
                        new TableReader(TableLimits.DEFAULT).read(wide(60), Wishes.NONE),
                        new ColumnChoice(IntStream.range(0, 59).boxed().toList(), 59, false)),
                scores("p,y\n0.5,0\n2,1\n", ScoreScale.PROBABILITY),
                scores("p,y\n0.5,0\n0.2,0\n", ScoreScale.PROBABILITY),
                scores("id,y\n7,0\n8,1\n9,0\n", ScoreScale.LOGIT));
    }

    /** Numbers in so many columns. */
    private static String wide(int columns) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> row == 0 ? "c" + column : String.valueOf(row * column % 7 + 0.5))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static ThrowingCallable imported(String csv, int input, int target, boolean isClasses) {
        return () -> Imported.of(
                new TableReader(TableLimits.DEFAULT).read(csv, Wishes.NONE),
                new ColumnChoice(List.of(input), target, isClasses));
    }

    private static ThrowingCallable scores(String csv, ScoreScale scale) {
        return () -> Scores.of(
                new TableReader(TableLimits.DEFAULT).read(csv, Wishes.NONE), new ScoreChoice(0, 1, scale, false));
    }
}
