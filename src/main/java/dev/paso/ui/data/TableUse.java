package dev.paso.ui.data;

import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.table.ColumnChoice;
import dev.paso.table.Imported;
import dev.paso.table.Table;
import dev.paso.table.TableHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table and what its chosen columns make: data to learn from, or why none. Of a large table this takes long to find.
 *
 * @param unfit why a column cannot be an input, by its index
 */
record TableUse(
        Table table,
        TableHead head,
        Map<Integer, RefusedException> unfit,
        ColumnChoice choice,
        Optional<Imported> made,
        Optional<Misfit> misfit,
        List<Note> notes) {
    private static final double CELL = 500; // multiplications that its cells take, each

    /** Which part of a choice would have to be another. */
    enum Part {
        INPUTS,
        TARGET,
        KIND
    }

    /** Why nothing can be learned from a choice. */
    record Misfit(Part part, RefusedException why) {}

    /** Another choice than the one before, which may depend on what is in the table. */
    interface Change {
        Change NONE = (table, before) -> before;

        ColumnChoice of(Table table, ColumnChoice before);

        default Change then(Change later) {
            return (table, before) -> later.of(table, of(table, before));
        }
    }

    /** As it is offered. */
    static TableUse of(Table table) {
        return of(table, table.head(), unfit(table), ColumnChoice.suggestedFor(table));
    }

    /** The same table with other columns. */
    TableUse with(Change change) {
        return of(table, head, unfit, change.of(table, choice));
    }

    /** How many multiplications another choice takes, about. */
    double work() {
        return CELL * table.size() * table.columns();
    }

    private static TableUse of(Table table, TableHead head, Map<Integer, RefusedException> unfit, ColumnChoice choice) {
        List<Note> notes = new ArrayList<>(table.notes());
        notes.addAll(choice.notes(table));
        try {
            Optional<Imported> made = Optional.of(Imported.of(table, choice));
            return new TableUse(table, head, unfit, choice, made, Optional.empty(), notes);
        } catch (RefusedException e) {
            Optional<Misfit> misfit = Optional.of(new Misfit(part(table, choice), e));
            return new TableUse(table, head, unfit, choice, Optional.empty(), misfit, notes);
        }
    }

    private static Map<Integer, RefusedException> unfit(Table table) {
        Map<Integer, RefusedException> found = new HashMap<>();
        for (int column = 0; column < table.columns(); column++) {
            int at = column;
            Imported.refusedInput(table, column).ifPresent(why -> found.put(at, why));
        }
        return found;
    }

    private static Part part(Table table, ColumnChoice choice) {
        if (!isRefused(table, choice)) {
            return Part.INPUTS;
        }
        return isRefused(table, choice.as(!choice.isClasses())) ? Part.TARGET : Part.KIND;
    }

    private static boolean isRefused(Table table, ColumnChoice choice) {
        return Imported.refusedTarget(table, choice.target(), choice.isClasses())
                .isPresent();
    }
}
