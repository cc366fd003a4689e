package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns to learn from, by their indices.
 *
 * @param inputs in the order of the table
 * @param isClasses whether the target tells classes apart; otherwise it is a number
 */
public record ColumnChoice(List<Integer> inputs, int target, boolean isClasses) {
    /** More cannot be told apart by their colours. */
    public static final int MAX_CLASSES = 10;

    /** Columns of numbers, and of the kinds of words: a model has no more inputs. */
    public static final int MAX_INPUTS = 50;

    public ColumnChoice {
        inputs = List.copyOf(inputs);
    }

    /**
     * What a reader probably means. The target is the column that is called as targets are, else the last one that can be one; inputs
     * are numbers and columns of two words, or of more where there are no others.
     */
    public static ColumnChoice suggestedFor(Table table) {
        int target = target(table);
        List<Integer> inputs = Gaps.seldom(
                table,
                columns(
                        table,
                        column -> column != target && isOffered(table, column) && !Twins.are(table, column, target)),
                target);
        List<Integer> best = Stream.of(
                        inputs,
                        columns(table, column -> column != target && table.isNumeric(column)),
                        columns(table, column -> column != target && table.kind(column) == ColumnKind.CLASSES),
                        List.of(target == 0 ? 1 : 0))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseThrow();
        return new ColumnChoice(
                best.subList(0, Math.min(best.size(), MAX_INPUTS)), target, isSuggestedAsClasses(table, target));
    }

    private static boolean isSuggestedAsClasses(Table table, int target) {
        return isUsuallyClasses(table, target)
                || target == 0 && areUnnamed(table) && ClassFirst.isSo(table, table.columns() - 1);
    }

    /** The same with another target, of the kind that it usually is; what it is called and where else it stood goes. */
    public ColumnChoice withTarget(Table table, int other) {
        List<Integer> rest = inputs.stream().filter(column -> column != other).toList();
        return new ColumnChoice(rest.isEmpty() ? List.of(target) : rest, other, isUsuallyClasses(table, other));
    }

    /** The same with other inputs; what is predicted is none of them. */
    public ColumnChoice withInputs(Collection<Integer> others) {
        List<Integer> rest =
                others.stream().filter(column -> column != target).sorted().toList();
        return new ColumnChoice(rest, target, isClasses);
    }

    public ColumnChoice as(boolean classes) {
        return new ColumnChoice(inputs, target, classes);
    }

    private static int target(Table table) {
        List<Integer> possible = columns(table, column -> canBeTarget(table, column));
        OptionalInt named = Targets.named(table, possible);
        if (named.isPresent()) {
            return named.getAsInt();
        }
        List<Integer> likely = possible.stream()
                .filter(column -> !Targets.isPlace(table, column) && !Targets.isCircumstance(table.name(column)))
                .toList();
        List<Integer> some = likely.isEmpty() ? possible : likely;
        if (some.isEmpty()) {
            return table.columns() - 1;
        }
        OptionalInt number = Targets.namedAsNumber(table, some);
        if (number.isPresent() && table.values(some.getLast(), 2).size() != 2) {
            return number.getAsInt();
        }
        if (areUnnamed(table) && isOnlyTwoWords(table, some) && !isUsuallyClasses(table, some.getLast())) {
            return words(table, some).getFirst();
        }
        if (areUnnamed(table) && ClassFirst.isSo(table, some.getLast())) {
            return 0;
        }
        boolean isLastNone = some.getLast() != table.columns() - 1;
        return isLastNone && some.getFirst() == 0 && table.kind(0) == ColumnKind.CLASSES ? 0 : some.getLast();
    }

    private static boolean areUnnamed(Table table) {
        return IntStream.range(0, table.columns())
                .noneMatch(column -> table.column(column).isNamed());
    }

    private static List<Integer> words(Table table, List<Integer> columns) {
        return columns.stream().filter(column -> !table.isNumeric(column)).toList();
    }

    /** Whether one column alone has words, two of them, among numbers. */
    private static boolean isOnlyTwoWords(Table table, List<Integer> columns) {
        List<Integer> words = words(table, columns);
        return words.size() == 1 && table.values(words.getFirst(), 2).size() == 2;
    }

    /** A number, or words of which there are several kinds; no name, no counter, no date, no part of a split. */
    static boolean canBeTarget(Table table, int column) {
        ColumnKind kind = table.kind(column);
        return (kind == ColumnKind.NUMBER || kind == ColumnKind.CLASSES) && !Targets.isSplit(table.name(column));
    }

    /** Not where most of it is missing. */
    private static boolean isOffered(Table table, int column) {
        return mayBeOffered(table, column) && 2 * table.gaps(column) <= table.size();
    }

    /** A number, or one of two words. */
    private static boolean mayBeOffered(Table table, int column) {
        boolean isTwoWords = !table.isNumeric(column)
                && !Targets.isSplit(table.name(column))
                && table.kind(column) == ColumnKind.CLASSES
                && table.values(column, 2).size() == 2;
        boolean isNumber = table.isNumeric(column) && canBeTarget(table, column);
        return isNumber || isTwoWords;
    }

    /** Words are classes, and few whole numbers that come again and again. */
    public static boolean isUsuallyClasses(Table table, int column) {
        return !table.isNumeric(column) || Kinds.isFewWhole(table.column(column));
    }

    /** What the class is called that a number marks. */
    public static String className(double number) {
        return Classes.plain(number);
    }

    private static List<Integer> columns(Table table, IntPredicate which) {
        return IntStream.range(0, table.columns()).filter(which).boxed().toList();
    }

    /** What was assumed in offering this, and why. */
    public List<Note> notes(Table table) {
        List<Note> notes = new ArrayList<>();
        boolean isNamed = Targets.isNamedSo(table.name(target)) || Targets.isNamedAsNumber(table.name(target));
        boolean isLast = columns(table, column -> column > target && canBeTarget(table, column))
                .isEmpty();
        notes.add(Note.of(
                isNamed ? Assumption.TARGET_NAMED : isLast ? Assumption.TARGET_LAST : Assumption.TARGET_LIKELIEST,
                table.name(target)));
        List<Integer> possible = Gaps.seldom(
                table,
                columns(
                        table,
                        column -> column != target && isOffered(table, column) && !Twins.are(table, column, target)),
                target);
        if (possible.size() > MAX_INPUTS && inputs.equals(possible.subList(0, MAX_INPUTS))) {
            notes.add(Note.of(Assumption.INPUTS_FIRST, possible.size(), MAX_INPUTS));
        }
        note(notes, Assumption.COUNTERS, table, ColumnKind.COUNTER);
        note(notes, Assumption.CONSTANTS, table, ColumnKind.CONSTANT);
        note(notes, Assumption.TEXTS, table, ColumnKind.TEXT);
        notes.addAll(notesOnOffered(table));
        for (int column : inputs) {
            if (!table.isNumeric(column) && table.values(column, 2).size() == 2) {
                List<String> words = Coding.words(table, column);
                notes.add(Note.of(Assumption.TWO_WORDS, table.name(column), words.getFirst(), words.getLast()));
            }
        }
        return notes;
    }

    private void note(List<Note> notes, Assumption assumption, Table table, ColumnKind kind) {
        named(assumption, table, columns(table, column -> column != target && table.kind(column) == kind))
                .ifPresent(notes::add);
    }

    /** Why columns that could be inputs are not offered, where they are none. */
    private List<Note> notesOnOffered(Table table) {
        List<Integer> possible = columns(table, column -> column != target && mayBeOffered(table, column));
        List<Integer> others = possible.stream()
                .filter(column -> !Twins.are(table, column, target))
                .toList();
        List<Integer> often = new ArrayList<>(others);
        often.removeAll(Gaps.seldom(
                table,
                others.stream().filter(column -> isOffered(table, column)).toList(),
                target));
        return Stream.of(
                        named(Assumption.TWINS, table, without(possible, others)),
                        named(Assumption.OFTEN_MISSING, table, often))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Integer> without(List<Integer> columns, List<Integer> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }

    /** Names those of the columns that are no inputs. */
    private Optional<Note> named(Assumption assumption, Table table, List<Integer> columns) {
        List<String> names = columns.stream()
                .filter(column -> !inputs.contains(column))
                .map(table::name)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Note.of(assumption, String.join(", ", names)));
    }
}
