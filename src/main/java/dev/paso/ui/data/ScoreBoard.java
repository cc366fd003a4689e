package dev.paso.ui.data;

import com.vaadin.flow.component.html.Div;
import dev.paso.experiment.Frame;
import dev.paso.table.ScoreChoice;
import dev.paso.table.Scores;
import dev.paso.table.Table;
import dev.paso.table.TableException;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.panel.CostPanel;
import dev.paso.ui.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores that were brought, and the threshold over them; what was brought outlives a change of language. */
final class ScoreBoard {
    private final TableLimits limits;
    private TableIntake.Raw raw = TableIntake.Raw.pasted(Examples.scores());
    private Optional<ScoreChoice> choice = Optional.empty();
    private double threshold = 0.5;

    ScoreBoard(TableLimits limits) {
        this.limits = limits;
    }

    /** The panels in the language of {@code texts}. */
    Div in(Texts texts) {
        return new Panels(texts).content();
    }

    private final class Panels {
        private final Texts texts;
        private final ThresholdPanel panel = new ThresholdPanel();
        private final CostPanel costs;
        private final ScorePicker columns;
        private final TableIntake intake;

        Panels(Texts texts) {
            this.texts = texts;
            columns = new ScorePicker(texts, this::choose);
            intake = new TableIntake(texts, limits, Examples::scores, columns, this::take);
            Map<String, String> words = new HashMap<>(texts.group("threshold"));
            words.putAll(texts.group("scores.threshold"));
            panel.setTexts(words);
            panel.setThreshold(threshold);
            costs = new CostPanel(texts, this::choose);
            panel.addThresholdListener(this::choose);
            costs.plot().addThresholdListener(this::choose);
            panel.leads(costs.plot());
            costs.plot().leads(panel);
        }

        Div content() {
            Panel bring = new Panel("bring", texts.say("scores.bring"), intake);
            Div side = new Div(new Panel("threshold", texts.say("threshold.title"), panel), costs);
            side.addClassName("scores-side");
            Div content = new Div(bring, side);
            content.addClassName("scores-board");
            intake.read(raw);
            return content;
        }

        private void choose(double value) {
            threshold = Math.clamp(value, 0, 1);
            panel.setThreshold(threshold);
            costs.plot().setThreshold(threshold);
        }

        private void choose(ScoreChoice wanted) {
            choice = Optional.of(wanted);
            intake.readAgain();
        }

        /** A table that is another one than before is understood anew. */
        private void take(TableIntake.Raw from, Table table) {
            if (from != raw) {
                choice = Optional.empty();
            }
            ScoreChoice wanted = choice.filter(one -> one.score() < table.columns() && one.label() < table.columns())
                    .orElseGet(() -> ScoreChoice.suggestedFor(table));
            show(from, table, wanted);
        }

        private void show(TableIntake.Raw from, Table table, ScoreChoice wanted) {
            try {
                Scores scores = Scores.of(table, wanted);
                columns.show(table, wanted, scores.classes());
                Frame.Threshold part = Frame.Threshold.of(scores.probabilities(), scores.labels());
                panel.show(part, costs.plot());
                costs.show(part.table(), positiveShare(scores));
                intake.show(table, columns.roles(), facts(scores));
            } catch (TableException e) {
                columns.show(table, wanted, List.of("0", "1"));
                intake.preview(table, columns.roles());
                intake.refuse(e);
            }
            raw = from;
            choice = Optional.of(wanted);
        }

        /** What a calibrated model's probabilities stand for. */
        private static double positiveShare(Scores scores) {
            double share = (double) Arrays.stream(scores.labels()).sum()
                    / scores.probabilities().size();
            return Math.clamp(share, 0.001, 0.999);
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
}
