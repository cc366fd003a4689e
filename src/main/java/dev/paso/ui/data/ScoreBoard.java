package dev.paso.ui.data;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.experiment.Work;
import dev.paso.table.ScoreChoice;
import dev.paso.table.Scores;
import dev.paso.table.Table;
import dev.paso.table.TableHead;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The scores that were brought, and the threshold over them; what was brought outlives a change of language. */
final class ScoreBoard {
    static final String TURN = "scores-turn";
    private final TableLimits limits;
    private final Work work;
    private TableIntake.Raw raw = TableIntake.Raw.pasted(Examples.scores());
    private Optional<ScoreChoice> choice = Optional.empty();
    private double threshold = 0.5;

    ScoreBoard(TableLimits limits, Work work) {
        this.limits = limits;
        this.work = work;
    }

    /** The panels in the language of {@code texts}. */
    Div in(Texts texts) {
        return new Panels(texts).content();
    }

    private final class Panels implements TableIntake.Use<Understood> {
        private final Texts texts;
        private final ScorePanels panels;
        private final ScorePicker columns;
        private final TableIntake<Understood> intake;
        private ScorePicker.Change change = ScorePicker.Change.NONE; // since what is shown

        Panels(Texts texts) {
            this.texts = texts;
            columns = new ScorePicker(texts, this::choose);
            intake = new TableIntake<>(texts, limits, work, Examples::scores, columns, this);
            intake.offer(
                    Assumption.BELOW_CHANCE,
                    TURN,
                    texts.say("scores.turn"),
                    () -> choose((table, before) -> before.swapped(!before.isSwapped())));
            panels = new ScorePanels(texts, work, this::choose);
            panels.setThreshold(threshold);
        }

        Div content() {
            Div content = new Div(new Panel("bring", texts.say("scores.bring"), intake), panels);
            content.addClassName("scores-board");
            intake.read(raw);
            return content;
        }

        private void choose(double value) {
            threshold = Math.clamp(value, 0, 1);
            panels.setThreshold(threshold);
        }

        private void choose(ScorePicker.Change wanted) {
            change = change.then(wanted);
            intake.useAgain();
        }

        /** A table that is another one than before is understood anew. */
        @Override
        public Function<Table, Understood> of(TableIntake.Raw from) {
            if (from != raw) {
                change = ScorePicker.Change.NONE;
                return table -> Understood.of(table, Optional.empty(), ScorePicker.Change.NONE);
            }
            Optional<ScoreChoice> wished = choice;
            ScorePicker.Change wanted = change;
            return table -> Understood.of(table, wished, wanted);
        }

        @Override
        public void show(TableIntake.Raw from, Understood understood) {
            TableHead table = understood.table();
            change = ScorePicker.Change.NONE;
            columns.show(table, understood.choice(), understood.classes());
            intake.note(understood.notes(), understood.doubt());
            understood.pictures().ifPresent(pictures -> {
                panels.show(pictures);
                intake.show(table, columns.roles(), facts(pictures.scores()));
            });
            understood.refused().ifPresent(e -> {
                panels.keep();
                intake.preview(table, columns.roles());
                intake.refuse(e);
            });
            raw = from;
            choice = Optional.of(understood.choice());
        }

        private String facts(Scores scores) {
            int positives = Arrays.stream(scores.labels()).sum();
            int n = scores.probabilities().size();
            String facts = texts.say(
                    "scores.facts",
                    n,
                    scores.classes().getLast(),
                    positives,
                    scores.classes().getFirst(),
                    n - positives);
            return scores.leftOut() > 0 ? facts + " " + texts.say("own.dropped", scores.leftOut()) : facts;
        }
    }

    /** A table with the columns to use, and the scores in them or why there are none. */
    private record Understood(
            TableHead table,
            ScoreChoice choice,
            Optional<ScorePictures> pictures,
            Optional<RefusedException> refused,
            List<Note> notes,
            Optional<Table.Doubt> doubt) {
        static Understood of(Table table, Optional<ScoreChoice> wished, ScorePicker.Change change) {
            TableHead head = table.head();
            ScoreChoice before = wished.filter(one -> one.score() < table.columns() && one.label() < table.columns())
                    .orElseGet(() -> ScoreChoice.suggestedFor(table));
            ScoreChoice choice = change.of(table, before);
            List<Note> notes = new ArrayList<>(table.notes());
            try {
                Scores scores = Scores.of(table, choice);
                notes.addAll(scores.notes(table, choice));
                return new Understood(
                        head, choice, Optional.of(ScorePictures.of(scores)), Optional.empty(), notes, table.doubt());
            } catch (RefusedException e) {
                return new Understood(head, choice, Optional.empty(), Optional.of(e), notes, table.doubt());
            }
        }

        List<String> classes() {
            return pictures.map(one -> one.scores().classes()).orElse(List.of("0", "1"));
        }
    }
}
