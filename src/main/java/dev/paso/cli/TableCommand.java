package dev.paso.cli;

import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.json.ResultWriter;
import dev.paso.table.ColumnChoice;
import dev.paso.table.ColumnKind;
import dev.paso.table.Imported;
import dev.paso.table.Table;
import dev.paso.table.TableFormat;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one table and tells how it was understood and what is offered of it, as one JSON object: what the dialogs show. */
final class TableCommand {
    private static final double WHOLE = 1e15;

    private TableCommand() {}

    static ObjectNode answer(byte[] file) {
        try {
            return read(new TableReader(TableLimits.DEFAULT).read(file, Wishes.NONE));
        } catch (RefusedException e) {
            return ResultWriter.object().put("status", "refused").put("error", e.getMessage());
        }
    }

    private static ObjectNode read(Table table) {
        ObjectNode answer = ResultWriter.object().put("status", "read").putNull("error");
        putFormat(answer, table.format());
        answer.put("rows", table.size());
        ArrayNode columns = answer.putArray("columns");
        for (int column = 0; column < table.columns(); column++) {
            putColumn(columns.addObject(), table, column);
        }
        putChoice(answer, table, ColumnChoice.suggestedFor(table));
        return answer;
    }

    private static void putFormat(ObjectNode answer, TableFormat format) {
        answer.put("encoding", format.encoding().title())
                .put("separator", format.layout().said())
                .put("decimal", String.valueOf(format.decimal().mark()))
                .put("grouping", format.grouping())
                .put("skipped", format.skipped());
    }

    private static void putColumn(ObjectNode answer, Table table, int column) {
        answer.put("name", table.name(column))
                .put("kind", table.kind(column).said())
                .put("missing", table.gaps(column));
        ArrayNode values = answer.putArray("values");
        boolean isWords = !table.isNumeric(column) || table.kind(column) == ColumnKind.CLASSES;
        for (int row = 0; row < table.size(); row++) {
            if (table.isGap(row, column)) {
                values.addNull();
            } else if (table.isNumeric(column)) {
                putNumber(values, table.number(row, column).orElse(Double.NaN), isWords);
            } else {
                values.add(table.text(row, column));
            }
        }
    }

    private static void putNumber(ArrayNode values, double number, boolean isWord) {
        if (!Double.isFinite(number)) {
            values.addNull();
        } else if (isWord) {
            values.add(ColumnChoice.className(number));
        } else if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            values.add((long) number);
        } else {
            values.add(number);
        }
    }

    private static void putChoice(ObjectNode answer, Table table, ColumnChoice choice) {
        ArrayNode inputs = answer.putArray("inputs");
        choice.inputs().forEach(column -> inputs.add(table.name(column)));
        answer.put("target", table.name(choice.target())).put("as", choice.isClasses() ? "classes" : "number");
        ArrayNode classes = answer.putArray("classes");
        if (choice.isClasses()) {
            Imported.classes(table, choice.target()).forEach(classes::add);
        }
        ArrayNode notes = answer.putArray("notes");
        table.notes().forEach(note -> notes.add(note.english()));
        choice.notes(table).stream().map(Note::english).forEach(notes::add);
        refusal(table, choice).forEach(notes::add);
    }

    /** Why nothing can be learned from what is offered; nothing where something can. */
    private static List<String> refusal(Table table, ColumnChoice choice) {
        try {
            TableLimits.DEFAULT.forTraining().checkRows(table.size());
            Imported.of(table, choice);
            return List.of();
        } catch (RefusedException e) {
            return List.of(e.getMessage());
        }
    }
}
