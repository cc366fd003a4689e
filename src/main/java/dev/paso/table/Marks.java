package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Measure;
import dev.paso.core.Note;
import dev.paso.table.cell.DecimalMark;
import dev.paso.table.cell.Numeral;
import dev.paso.table.source.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which mark stands before decimals. All cells of all columns of numbers have a say: one that can be read in one way only decides for
 * the table; where columns contradict each other, each goes by its own.
 *
 * @param table the mark of the table
 * @param columns the mark of each column
 * @param doubtful a column of cells that can be read in two ways, where no other decides
 * @param mixed columns of numbers in which either mark stands, in cells that can be read in one way only
 */
record Marks(DecimalMark table, List<DecimalMark> columns, OptionalInt doubtful, Set<Integer> mixed) {
    Marks {
        columns = List.copyOf(columns);
        mixed = Set.copyOf(mixed);
    }

    /** @param wished what somebody knows better */
    static Marks of(List<RawColumn> cells, Layout layout, Optional<DecimalMark> wished) {
        List<Ballot> ballots = cells.stream().map(Ballot::of).toList();
        List<Ballot> counted = ballots.stream().filter(Ballot::isOfNumbers).toList();
        DecimalMark table = wished.orElseGet(() -> elected(counted, layout));
        OptionalInt doubtful = wished.isPresent() || isTold(counted)
                ? OptionalInt.empty()
                : IntStream.range(0, ballots.size())
                        .filter(i ->
                                ballots.get(i).isOfNumbers() && ballots.get(i).twofold() > 0)
                        .findFirst();
        return new Marks(
                table,
                ballots.stream()
                        .map(ballot -> wished.orElseGet(() -> ofColumn(ballot, table)))
                        .toList(),
                doubtful,
                wished.isPresent()
                        ? Set.of()
                        : IntStream.range(0, ballots.size())
                                .filter(i -> ballots.get(i).isOfBoth())
                                .boxed()
                                .collect(Collectors.toSet()));
    }

    /** The columns, those in which either mark stands with one of them. */
    List<RawColumn> unmixed(List<RawColumn> cells) {
        if (mixed.isEmpty()) {
            return cells;
        }
        return IntStream.range(0, cells.size())
                .mapToObj(i -> mixed.contains(i) ? unmixed(cells.get(i), columns.get(i)) : cells.get(i))
                .toList();
    }

    private static RawColumn unmixed(RawColumn column, DecimalMark mark) {
        DecimalMark other = mark.other();
        List<String> same = new ArrayList<>(column.texts());
        List<String> examples = new ArrayList<>(List.of("", ""));
        for (int row = 0; row < same.size(); row++) {
            String cell = same.get(row);
            Numeral numeral = column.numerals().get(row);
            if (numeral.tells(other)) {
                boolean isPlain = cell.indexOf(mark.mark()) < 0;
                same.set(row, isPlain ? cell.replace(other.mark(), mark.mark()) : Classes.plain(numeral.value(other)));
                examples.set(1, examples.get(1).isEmpty() ? cell : examples.get(1));
            } else if (numeral.tells(mark) && examples.getFirst().isEmpty()) {
                examples.set(0, cell);
            }
        }
        return column.meant(
                same, name -> Note.of(Assumption.DECIMAL_BOTH, name, examples.getFirst(), examples.getLast()));
    }

    private static int told(List<Ballot> ballots, DecimalMark mark) {
        return ballots.stream().mapToInt(ballot -> ballot.tells(mark)).sum();
    }

    private static boolean isTold(List<Ballot> ballots) {
        return told(ballots, DecimalMark.POINT) + told(ballots, DecimalMark.COMMA) > 0;
    }

    private static DecimalMark elected(List<Ballot> ballots, Layout layout) {
        int points = told(ballots, DecimalMark.POINT);
        int commas = told(ballots, DecimalMark.COMMA);
        if (points != commas) {
            return points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
        }
        if (points > 0) {
            return layout == Layout.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
        }
        return nearest(ballots).orElseGet(() -> likeliest(ballots, layout));
    }

    private static Optional<DecimalMark> nearest(List<Ballot> ballots) {
        int votes = ballots.stream()
                .flatMap(ballot -> ballot.nearer().stream())
                .mapToInt(mark -> mark == DecimalMark.POINT ? 1 : -1)
                .sum();
        return votes == 0 ? Optional.empty() : Optional.of(votes > 0 ? DecimalMark.POINT : DecimalMark.COMMA);
    }

    /** Nothing tells: programs write points; where semicolons part cells, as in Europe, and numbers look grouped, they are. */
    private static DecimalMark likeliest(List<Ballot> ballots, Layout layout) {
        boolean isGrouped = ballots.stream().anyMatch(Ballot::looksGrouped);
        boolean isOfCommas = ballots.stream().anyMatch(Ballot::isOfCommas);
        boolean isOfPoints = ballots.stream().anyMatch(ballot -> ballot.twofold() > 0 && !ballot.isOfCommas());
        if (isOfCommas && !isOfPoints) {
            return isGrouped || layout == Layout.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
        }
        return isOfPoints && !isOfCommas && isGrouped && layout == Layout.SEMICOLON
                ? DecimalMark.COMMA
                : DecimalMark.POINT;
    }

    private static DecimalMark ofColumn(Ballot ballot, DecimalMark table) {
        int mine = ballot.tells(table);
        int others = ballot.tells(table.other());
        return ballot.isOfNumbers() && others > mine ? table.other() : table;
    }

    /** What was assumed. */
    List<Note> notes(List<RawColumn> cells) {
        List<Note> notes = new ArrayList<>();
        doubtful.ifPresent(column -> {
            RawColumn doubted = cells.get(column);
            int row = IntStream.range(0, doubted.size())
                    .filter(i -> doubted.numerals().get(i).isTwofold())
                    .findFirst()
                    .orElseThrow();
            Numeral numeral = doubted.numerals().get(row);
            notes.add(Note.of(
                    Assumption.DECIMAL_ASSUMED,
                    doubted.texts().get(row),
                    new Measure(numeral.value(table)),
                    new Measure(numeral.value(table.other()))));
        });
        if (columns.stream().distinct().count() > 1) {
            notes.add(Note.of(Assumption.DECIMAL_MIXED));
        }
        return notes;
    }

    /** What most numbers are grouped with; empty where none is. */
    String grouping(List<RawColumn> cells) {
        Map<Character, Integer> counts = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            DecimalMark mark = columns.get(column);
            for (Numeral numeral : cells.get(column).numerals()) {
                char group = numeral.isReadWith(mark) ? numeral.grouping(mark) : '\0';
                if (group != '\0') {
                    counts.merge(group, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Character, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> String.valueOf(entry.getKey()))
                .orElse("");
    }
}
