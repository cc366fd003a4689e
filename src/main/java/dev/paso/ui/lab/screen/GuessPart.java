package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The question of a step: one guess is locked, then the picture answers, and what was said stands beside what came of it. */
final class GuessPart extends Composite<Div> {
    static final String ID = "guess";

    private final Texts texts;
    private final Story story;
    private final RadioButtonGroup<String> answers = new RadioButtonGroup<>();
    private final ActionButton lock;
    private final Paragraph verdict = new Paragraph();
    private final Paragraph seen = new Paragraph();
    private Map<String, String> numbers = Map.of();
    private List<String> offered = List.of();

    /** @param guess told the key of the answer that is locked */
    GuessPart(Texts texts, Story story, Consumer<String> guess) {
        this.texts = texts;
        this.story = story;
        lock = new ActionButton(
                texts.say("lab.guess.lock"),
                () -> Optional.ofNullable(answers.getValue()).ifPresent(guess));
        lock.setId("guess-lock");
        answers.setId(ID);
        answers.addValueChangeListener(change -> lock.setEnabled(isOpen() && change.getValue() != null));
        verdict.setId("guess-verdict");
        verdict.getElement().setAttribute("role", "status");
        seen.addClassName("seen");
    }

    @Override
    protected Div initContent() {
        Div part = new Div(answers, lock, verdict, seen);
        part.addClassName("guess");
        return part;
    }

    private boolean isOpen() {
        return story.guess().isEmpty() && story.answer().isEmpty();
    }

    /** Shows the question of the step at hand, and how far it is answered. */
    void show(Map<String, String> said) {
        boolean asks = story.step().asks();
        getContent().setVisible(asks);
        if (!asks) {
            return;
        }
        Optional<String> answer = story.answer();
        boolean isOpen = story.guess().isEmpty() && answer.isEmpty();
        boolean isOther = !said.equals(numbers) || !offered.equals(story.step().answers());
        if (isOther || !say("guess").equals(answers.getLabel())) {
            offer(said);
        }
        story.guess().ifPresent(answers::setValue);
        answers.setReadOnly(!isOpen);
        lock.setVisible(isOpen);
        lock.setEnabled(isOpen && answers.getValue() != null);
        change(verdict, verdict(answer));
        change(seen, answer.isPresent() ? say("seen") : "");
    }

    /** Names are read anew, so that they hold the numbers that are shown. */
    private void offer(Map<String, String> said) {
        numbers = said;
        String chosen = answers.getValue();
        boolean isSame = offered.equals(story.step().answers());
        offered = story.step().answers();
        answers.setLabel(say("guess"));
        answers.setItems(offered);
        answers.setItemLabelGenerator(this::name);
        answers.setValue(isSame ? chosen : null);
    }

    private String name(String answer) {
        return say("guess." + answer);
    }

    private String verdict(Optional<String> answer) {
        Optional<String> guess = story.guess();
        if (answer.isEmpty()) {
            return guess.isEmpty() ? "" : texts.say("lab.guess.locked");
        }
        if (guess.isEmpty()) {
            return texts.say("lab.guess.late");
        }
        return guess.equals(answer)
                ? texts.say("lab.guess.right", name(answer.get()))
                : texts.say("lab.guess.other", name(guess.get()), name(answer.get()));
    }

    /** A reader is told what is new, and only that. */
    private static void change(Paragraph part, String text) {
        part.setVisible(!text.isEmpty());
        if (!part.getText().equals(text)) {
            part.setText(text);
        }
    }

    private String say(String part) {
        return texts.fill(story.key(story.at(), part), numbers);
    }
}
