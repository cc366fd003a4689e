package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.table.Table.Doubt;
import dev.paso.table.cell.DecimalMark;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was assumed about a table, and why; where its numbers could be others, both readings side by side, to choose from. */
final class ReadingNotes extends Composite<Div> {
    static final String DOUBT = "own-doubt";
    static final String JOIN = "own-join";

    private final Texts texts;
    private final Div question = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Map<Assumption, ActionButton> actions = new EnumMap<>(Assumption.class);
    private final Consumer<DecimalMark> mark;

    /** @param mark told which mark stands before decimals */
    ReadingNotes(Texts texts, Consumer<DecimalMark> mark) {
        this.texts = texts;
        this.mark = mark;

        question.setId(DOUBT);
        question.addClassName("doubt");
        question.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("own.doubt.title"));
    }

    @Override
    protected Div initContent() {
        Div notes = new Div(question, list);
        notes.add(actions.values().toArray(ActionButton[]::new));
        notes.addClassName("reading-notes");
        return notes;
    }

    /** What can be done about what an assumption says, beside it. */
    void offer(Assumption assumption, String id, String words, Runnable action) {
        ActionButton button = new ActionButton(words, () -> action.run());
        button.setId(id);
        button.setVisible(false);
        actions.put(assumption, button);
    }

    void show(List<Note> notes, Optional<Doubt> doubt) {
        question.removeAll();
        question.setVisible(doubt.isPresent());
        doubt.ifPresent(this::ask);
        list.removeAll();
        notes.stream()
                .filter(note -> doubt.isEmpty() || note.assumption() != Assumption.DECIMAL_ASSUMED)
                .forEach(note -> list.add(new ListItem(texts.note(note))));
        list.setVisible(list.getComponentCount() > 0);
        actions.forEach((assumption, button) ->
                button.setVisible(notes.stream().anyMatch(note -> note.assumption() == assumption)));
    }

    private void ask(Doubt doubt) {
        question.add(new Span(texts.say("own.doubt", doubt.column())));
        question.add(
                reading(doubt.taken(), doubt.values(), true),
                reading(doubt.taken().other(), doubt.others(), false));
    }

    private ActionButton reading(DecimalMark with, List<Double> values, boolean isTaken) {
        String first = values.stream().map(texts::plain).collect(Collectors.joining("; "));
        String kind = texts.say(with == DecimalMark.POINT ? "own.decimal.point" : "own.decimal.comma");
        ActionButton choice = new ActionButton(texts.say("own.doubt.reading", first, kind), () -> mark.accept(with));
        choice.getElement().setAttribute("aria-pressed", String.valueOf(isTaken));
        return choice;
    }
}
