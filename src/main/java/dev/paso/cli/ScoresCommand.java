package dev.paso.cli;

import dev.paso.core.RefusedException;
import dev.paso.json.ResultWriter;
import dev.paso.table.ScoreChoice;
import dev.paso.table.Scores;
import dev.paso.table.Table;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the scores of any model and tells how they were understood and what they are worth, as one JSON object. */
final class ScoresCommand {
    private ScoresCommand() {}

    static ObjectNode answer(byte[] file) {
        try {
            Table table = new TableReader(TableLimits.DEFAULT).read(file, Wishes.NONE);
            ScoreChoice choice = ScoreChoice.suggestedFor(table);
            return read(table, choice, Scores.of(table, choice));
        } catch (RefusedException e) {
            return ResultWriter.object().put("status", "refused").put("error", e.getMessage());
        }
    }

    private static ObjectNode read(Table table, ScoreChoice choice, Scores scores) {
        ObjectNode answer = ResultWriter.object().put("status", "read").putNull("error");
        answer.put("truth", table.name(choice.label()))
                .put("positive", scores.classes().getLast())
                .put("score", table.name(choice.score()))
                .put("as", scores.scale().said())
                .put("n", scores.scores().size())
                .put("prevalence", scores.prevalence())
                .put("roc_auc", scores.rocAuc())
                .put("average_precision", scores.averagePrecision())
                .put("brier", scores.brierScore())
                .put("log_loss", scores.logLoss());
        ArrayNode notes = answer.putArray("notes");
        table.notes().forEach(note -> notes.add(note.english()));
        scores.notes(table, choice).forEach(note -> notes.add(note.english()));
        return answer;
    }
}
