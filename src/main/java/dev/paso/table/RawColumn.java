package dev.paso.table;

import dev.paso.table.cell.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a column as they are written, each with the number that it may be.
 *
 * @param unit what stood behind every number and was taken away
 */
record RawColumn(List<String> texts, List<Numeral> numerals, Optional<String> unit) {
    /** Without units and flags behind the numbers. */
    static RawColumn of(List<String> cells) {
        List<Numeral> numerals = numerals(cells);
        Suffixes suffixes = Suffixes.of(cells, numerals);
        return suffixes.cells() == cells
                ? new RawColumn(cells, numerals, Optional.empty())
                : new RawColumn(suffixes.cells(), numerals(suffixes.cells()), suffixes.unit());
    }

    private static List<Numeral> numerals(List<String> cells) {
        List<Numeral> numerals = new ArrayList<>(cells.size());
        cells.forEach(cell -> numerals.add(Numeral.of(cell)));
        return numerals;
    }

    int size() {
        return texts.size();
    }

    /** The same with other words. */
    RawColumn with(List<String> words) {
        return new RawColumn(words, numerals, unit);
    }
}
