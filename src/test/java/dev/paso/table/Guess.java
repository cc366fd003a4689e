package dev.paso.table;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is guessed of a table, without any order. */
record Guess(Set<String> kinds, String target, boolean isClasses, Set<String> inputs) {
    static Guess of(String csv) {
        Table table = new TableReader(TableLimits.DEFAULT).read(csv, Wishes.NONE);
        ColumnChoice choice = ColumnChoice.suggestedFor(table);
        return new Guess(
                IntStream.range(0, table.columns())
                        .mapToObj(column -> table.name(column) + " " + table.kind(column))
                        .collect(Collectors.toSet()),
                table.name(choice.target()),
                choice.isClasses(),
                choice.inputs().stream().map(table::name).collect(Collectors.toSet()));
    }
}
