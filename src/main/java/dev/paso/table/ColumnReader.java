package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.table.cell.DecimalMark;
import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the cells of one column: numbers or words, and which of them say that there is no value. */
final class ColumnReader {
    private static final double OFTEN = 0.1; // None stands in more rows than that as a class
    private static final Pattern BOUND = Pattern.compile("[<>≤≥]=?\\s?[-−]?[\\d.,]*\\d\\s?%?");
    private static final int MOST_SHOWN = 3;
    private static final int MOST_WORDS = 2; // for missing, that nobody knows beforehand

    private final String name;
    private final List<String> cells;
    private final DecimalMark mark;
    private final double[] numbers;
    private final BitSet missing = new BitSet();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<String, Integer> perhaps = new LinkedHashMap<>();
    private final Map<String, Integer> bounds = new LinkedHashMap<>(); // less or more than was measured
    private final Map<String, Integer> saidMissing = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private int counted;
    private Optional<String> percent = Optional.empty();
    private boolean isMoney;
    private Optional<String> remark = Optional.empty();
    private final Map<Character, String> symbols =
            new LinkedHashMap<>(); // beside the numbers, with the first cell of each

    ColumnReader(String name, RawColumn column, DecimalMark mark) {
        this.name = name;
        this.cells = column.texts();
        this.mark = mark;
        numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            look(row, cells.get(row), column.numerals().get(row));
        }
        (2 * count(bounds) > counted ? words : perhaps).putAll(bounds); // many part a column into kinds
    }

    private static int count(Map<String, Integer> cells) {
        return cells.values().stream().mapToInt(count -> count).sum();
    }

    private void look(int row, String cell, Numeral numeral) {
        numbers[row] = numeral.isReadWith(mark) ? numeral.value(mark) : Double.NaN;
        if (numeral.isReadWith(mark)) {
            counted++;
            percent = numeral.isPercent() ? percent.or(() -> Optional.of(cell)) : percent;
            isMoney |= numeral.isMoney();
            if (numbers[row] != 0) {
                symbols.putIfAbsent(numeral.symbol(), cell);
            }
            remark = numeral.hasRemark() ? remark.or(() -> Optional.of(cell)) : remark;
            return;
        }
        switch (Missing.of(cell)) {
            case SURE -> {
                missing.set(row);
                if (!cell.isEmpty()) {
                    saidMissing.merge(cell, 1, Integer::sum);
                }
            }
            case PERHAPS -> perhaps.merge(cell, 1, Integer::sum);
            case NO -> (BOUND.matcher(cell).matches() ? bounds : words).merge(cell, 1, Integer::sum);
        }
    }

    /**
     * @param isNamed whether the table names it
     * @param mayIndex whether it names the rows where it has no name itself
     */
    Column read(boolean isNamed, boolean mayIndex) {
        boolean isNumeric = isNumeric();
        if (isNumeric) {
            Sentinel.missing(numbers).forEach(row -> {
                numbers[row] = Double.NaN;
                missing.set(row);
                saidMissing.merge(cells.get(row), 1, Integer::sum);
            });
        }
        take(isNumeric ? perhaps.keySet() : missingAmongWords());
        if (isNumeric) {
            noteUnreadable();
            noteSymbols();
            remark.ifPresent(cell -> notes.add(Note.of(Assumption.REMARKS, name, cell)));
            Sentinel.in(numbers)
                    .ifPresent(found -> notes.add(Note.of(Assumption.SENTINEL, found.value(), name, found.count())));
        }
        noteMissing();
        if (!isNumeric) {
            List<String> alike = new Spellings(cells).alike();
            if (!alike.isEmpty()) {
                notes.add(Note.of(Assumption.WORDS_ALIKE, name, String.join(", ", alike)));
            }
        }
        return new Column(name, isNamed, mayIndex && !isNamed, cells, isNumeric, numbers, missing);
    }

    /** A number with its percent sign, where it is a column of numbers that has them. */
    Optional<String> percent() {
        return percent.filter(cell -> isNumeric());
    }

    /** Whether it is one of numbers with a currency. */
    boolean isMoney() {
        return isMoney && isNumeric();
    }

    /** What was assumed; once it was read. */
    List<Note> notes() {
        return notes;
    }

    /** Whether most of what is there are numbers; or all but a word or two that come again and again. */
    private boolean isNumeric() {
        int others = count(words);
        if (counted == 0) {
            return false;
        }
        boolean isSeldom = words.size() <= MOST_WORDS && others > words.size() && counted >= 2 * others;
        boolean isOneWord = isSeldom && (distinct() > ColumnChoice.MAX_CLASSES / 2 || hasDecimals());
        return counted >= 9 * others || isOneWord;
    }

    private boolean hasDecimals() {
        return Arrays.stream(numbers).anyMatch(number -> number != Math.rint(number) && !Double.isNaN(number));
    }

    private long distinct() {
        return Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .distinct()
                .limit(100)
                .count();
    }

    /** Of words that may be a class: NA unless others are such codes too, None where it is seldom, marks unless they stand for a sign. */
    private Set<String> missingAmongWords() {
        return perhaps.keySet().stream().filter(this::isMissingAmongWords).collect(Collectors.toSet());
    }

    private boolean isMissingAmongWords(String word) {
        if (words.isEmpty() && counted == 0 && perhaps.size() > 1) {
            return false;
        }
        if (word.chars().noneMatch(Character::isLetter)) {
            return !words.containsKey("+") && !words.containsKey("++");
        }
        return switch (word) {
            case "NA", "ND", "NS", "NC", "NR", "SD", "na", "nd" -> !hasCodesLike(word);
            case "None" -> perhaps.getOrDefault(word, 0) <= OFTEN * cells.size();
            default -> false;
        };
    }

    /** Whether the other words are mostly codes as short as this one. */
    private boolean hasCodesLike(String word) {
        long alike = words.keySet().stream()
                .filter(other -> other.length() == word.length() && other.equals(other.toUpperCase(Locale.ROOT)))
                .count();
        return word.equals(word.toUpperCase(Locale.ROOT)) && !words.isEmpty() && 2 * alike > words.size();
    }

    private void take(Set<String> asMissing) {
        for (int row = 0; row < numbers.length; row++) {
            String cell = cells.get(row);
            if (Double.isNaN(numbers[row]) && asMissing.contains(cell)) {
                missing.set(row);
                saidMissing.merge(cell, 1, Integer::sum);
            }
        }
        perhaps.keySet().stream()
                .filter(word -> !asMissing.contains(word) && word.chars().anyMatch(Character::isLetter))
                .limit(MOST_SHOWN)
                .forEach(word -> notes.add(Note.of(Assumption.WORDS_AS_CLASS, word, name)));
    }

    /** Several currencies, or a percent sign that some numbers lack; a currency often stands beside the first number alone. */
    private void noteSymbols() {
        if (percent.isEmpty()) {
            symbols.remove('\0');
        }
        if (symbols.size() > 1) {
            List<String> examples = List.copyOf(symbols.values());
            notes.add(Note.of(Assumption.SIGNS_DIFFER, name, examples.get(0), examples.get(1)));
        }
    }

    private void noteUnreadable() {
        int others = count(words);
        if (others > 0) {
            notes.add(Note.of(
                    Assumption.UNREADABLE,
                    name,
                    others,
                    words.keySet().iterator().next()));
        }
    }

    private void noteMissing() {
        if (!saidMissing.isEmpty()) {
            String shown = saidMissing.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST_SHOWN)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            int count = count(saidMissing);
            notes.add(Note.of(Assumption.MISSING_WORDS, name, shown, count));
        }
    }
}
