package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.table.cell.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The cells of a column as they are written, each with the number that it may be.
 *
 * @param unit what stood behind every number and was taken away; the sign alone of a deviation
 * @param flagged a number as it was written with a flag behind it
 * @param magnitude a number as it was written short
 * @param joined what was assumed where several ways to write the same became one, of the column's name
 */
record RawColumn(
        List<String> texts,
        List<Numeral> numerals,
        Optional<String> unit,
        Optional<String> flagged,
        Optional<String> magnitude,
        List<Function<String, Note>> joined) {
    private static final int PLACES = 1 << 8; // for cells that were looked at

    /** Without units and flags behind the numbers, and with those spelled out that are written short. */
    static RawColumn of(List<String> written) {
        Optional<Compass> places = Compass.of(written);
        if (places.isPresent()) {
            Compass compass = places.get();
            return new RawColumn(written, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of())
                    .meant(compass.cells(), name -> Note.of(Assumption.COMPASS, name, compass.example()));
        }
        List<String> cells = Unwrapped.of(written);
        List<Numeral> numerals = numerals(cells);
        Magnitudes magnitudes = Magnitudes.of(cells, numerals);
        if (magnitudes.example().isPresent()) {
            return new RawColumn(
                    magnitudes.cells(),
                    numerals(magnitudes.cells()),
                    Optional.empty(),
                    Optional.empty(),
                    magnitudes.example(),
                    List.of());
        }
        Suffixes suffixes = Suffixes.of(cells, numerals);
        return suffixes.cells() == cells
                ? new RawColumn(cells, numerals, Optional.empty(), Optional.empty(), Optional.empty(), List.of())
                : new RawColumn(
                        suffixes.cells(),
                        numerals(suffixes.cells()),
                        suffixes.unit(),
                        suffixes.flagged(),
                        Optional.empty(),
                        List.of());
    }

    private static List<Numeral> numerals(List<String> cells) {
        List<Numeral> numerals = new ArrayList<>(cells.size());
        String[] seen = new String[PLACES];
        Numeral[] found = new Numeral[PLACES];
        for (String cell : cells) {
            int place = (cell.hashCode() ^ cell.hashCode() >>> 8) & PLACES - 1;
            if (!cell.equals(seen[place])) {
                seen[place] = cell;
                found[place] = Numeral.of(cell);
            }
            numerals.add(found[place]);
        }
        return numerals;
    }

    int size() {
        return texts.size();
    }

    /** The same with other words. */
    RawColumn with(List<String> words) {
        return new RawColumn(words, numerals, unit, flagged, magnitude, joined);
    }

    /** The same where other cells mean the same. */
    RawColumn meant(List<String> cells, Function<String, Note> note) {
        return new RawColumn(cells, numerals(cells), unit, flagged, magnitude, List.of(note));
    }

    /** The same with one word for yes and one for no, where it holds several of them and nothing else. */
    RawColumn withTruthJoined() {
        return TruthWords.of(texts)
                .map(words -> meant(words.joined(texts), words::note))
                .orElse(this);
    }

    /** What was assumed of it under its name. */
    Stream<Note> notes(String name) {
        return Stream.of(
                        unit.map(taken -> Note.of(
                                Suffixes.isOfDeviation(taken) ? Assumption.DEVIATION : Assumption.UNIT, taken, name)),
                        flagged.map(example -> Note.of(Assumption.FLAGS, name, example)),
                        magnitude.map(example -> Note.of(Assumption.MAGNITUDE, name, example)),
                        joined.stream().findFirst().map(note -> note.apply(name)))
                .flatMap(Optional::stream);
    }
}
