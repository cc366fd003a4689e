package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.table.ScoreChoice;
import dev.paso.table.ScoreScale;
import dev.paso.table.Table;
import dev.paso.table.TableHead;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Which column holds the scores, what they are, which one the truth, and which label is the positive one. */
final class ScorePicker extends Composite<Div> {
    private final Texts texts;
    private final Choice<Integer> score;
    private final Choice<ScoreScale> scale;
    private final Choice<Integer> label;
    private final Choice<Boolean> positive;
    private List<String> names = List.of();
    private List<String> classes = List.of("0", "1");
    private ScoreChoice choice = new ScoreChoice(0, 1, ScoreScale.PROBABILITY, false);

    /** Another choice than the one before, which may depend on what is in the table. */
    interface Change {
        Change NONE = (table, before) -> before;

        ScoreChoice of(Table table, ScoreChoice before);

        /** To a column, unless the table is one by now that does not have it. */
        static Change to(int column, ToColumn change) {
            return (table, before) -> column < table.columns() ? change.of(before, table, column) : before;
        }

        default Change then(Change later) {
            return (table, before) -> later.of(table, of(table, before));
        }
    }

    /** Another choice because of a column. */
    interface ToColumn {
        ScoreChoice of(ScoreChoice before, Table table, int column);
    }

    ScorePicker(Texts texts, Consumer<Change> listener) {
        this.texts = texts;
        score = new Choice<>(
                texts.say("scores.score"),
                List.of(),
                i -> names.get(i),
                i -> listener.accept(Change.to(i, ScoreChoice::withScore)));
        scale = new Choice<>(
                texts.say("scores.are"),
                List.of(ScoreScale.values()),
                is -> texts.say("scores.are." + is.said()),
                is -> listener.accept((table, before) -> before.as(is)));
        label = new Choice<>(
                texts.say("scores.label"),
                List.of(),
                i -> names.get(i),
                i -> listener.accept(Change.to(i, ScoreChoice::withLabel)));
        positive = new Choice<>(
                texts.say("scores.positive"),
                List.of(false, true),
                isOther -> isOther.equals(choice.isSwapped()) ? classes.getLast() : classes.getFirst(),
                is -> listener.accept((table, before) -> before.swapped(is)));
    }

    @Override
    protected Div initContent() {
        Div fields = new Div(score, scale, label, positive);
        fields.addClassNames("fields", "columns");
        return fields;
    }

    /** @param labels what the negative and the positive label are called */
    void show(TableHead table, ScoreChoice chosen, List<String> labels) {
        names = table.names();
        choice = chosen;
        classes = labels;
        List<Integer> all = IntStream.range(0, names.size()).boxed().toList();
        score.offer(all);
        label.offer(all);
        positive.offer(List.of(false, true));
        score.setValue(chosen.score());
        label.setValue(chosen.label());
        scale.setValue(chosen.scale());
        positive.setValue(chosen.isSwapped());
    }

    /** What each used column is used for. */
    Map<Integer, String> roles() {
        return choice.score() == choice.label()
                ? Map.of()
                : Map.of(
                        choice.score(), texts.say("scores.role.score"), choice.label(), texts.say("scores.role.label"));
    }
}
