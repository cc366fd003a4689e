package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.lesson.ManualLoop.Statement;
import dev.paso.core.lesson.TorchText;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The book's three attempts to update parameters by hand: their code, run line by line, and where it breaks. */
final class AttemptPanel extends Composite<Panel> {
    static final String ID = "attempt";
    private static final int NONE = -1; // no line is marked

    private final Texts texts;
    private final Autograd lab;
    private final Runnable changed;
    private final Map<Attempt, Button> buttons = new EnumMap<>(Attempt.class);
    private final CodeListing listing = new CodeListing();
    private final Div refusal = new Div();
    private final Pre printed = new Pre();
    private final Button run;
    private final Paragraph waiting = new Paragraph();
    private Optional<Attempt> listed = Optional.empty();

    /** A line of the program; lines without a statement only introduce others. */
    private record CodeLine(String text, Optional<Statement> statement) {
        static CodeLine of(String text) {
            return new CodeLine(text, Optional.empty());
        }

        static CodeLine of(String text, Statement statement) {
            return new CodeLine(text, Optional.of(statement));
        }
    }

    AttemptPanel(Texts texts, Autograd lab, Runnable changed) {
        this.texts = texts;
        this.lab = lab;
        this.changed = changed;
        for (Attempt attempt : Attempt.values()) {
            String name = attempt.name().toLowerCase(Locale.ROOT);
            Button button = new Button(texts.say("lab.autograd.attempt." + name), press -> choose(attempt));
            button.setId("attempt-" + name);
            buttons.put(attempt, button);
        }
        run = new Button(texts.say("lab.autograd.attempt.run", Recipes.EPOCHS), press -> run());
        run.setId("attempt-run");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        waiting.setText(texts.say("lab.autograd.attempt.waiting"));
        waiting.addClassName("note");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        printed.setId(ID);
        printed.addClassName("printed");
        printed.getElement().setAttribute("aria-live", "polite").setAttribute("tabindex", "0");
    }

    @Override
    protected Panel initContent() {
        Div choice = new Div();
        choice.addClassName("segmented");
        choice.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", texts.say("lab.autograd.attempt.choose"));
        buttons.values().forEach(choice::add);
        Div program = new Div(listing, run);
        program.addClassName("program");
        Div outcome = new Div(new H3(texts.say("lab.autograd.attempt.outcome")), waiting, refusal, printed);
        outcome.addClassName("outcome");
        Div columns = new Div(program, outcome);
        columns.addClassName("columns");
        Panel panel = new Panel("attempts", texts.say("lab.autograd.attempt.title"), choice, columns);
        panel.addClassName("code-card");
        return panel;
    }

    private void choose(Attempt attempt) {
        lab.setAttempt(attempt);
        changed.run();
    }

    private void run() {
        lab.runAttempt();
        changed.run();
    }

    void show() {
        ManualLoop loop = lab.loop();
        buttons.forEach((attempt, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(attempt == loop.attempt())));
        Optional<ManualLoop.Failure> failure = loop.failure();
        list(loop.attempt(), failure);
        refusal.removeAll();
        refusal.setVisible(failure.isPresent());
        failure.ifPresent(broken -> refusal.add(
                new Code(broken.error()),
                new Span(texts.say(
                        "lab.autograd.attempt.why." + loop.attempt().name().toLowerCase(Locale.ROOT)))));
        boolean isOver = loop.epoch() > 0;
        printed.setVisible(isOver);
        waiting.setVisible(!isOver && failure.isEmpty());
        printed.setText(isOver ? "print(b, w)\n" + TorchText.of(loop.b()) + " " + TorchText.of(loop.w()) : "");
    }

    /** The program with the line at which it broke. */
    private void list(Attempt attempt, Optional<ManualLoop.Failure> failure) {
        List<CodeLine> lines = lines(attempt);
        if (listed.filter(attempt::equals).isEmpty()) {
            listed = Optional.of(attempt);
            listing.setModel(new CodeModel(
                    texts.say("lab.autograd.attempt.code"),
                    lines.stream().map(CodeLine::text).toList(),
                    false,
                    texts.group("code")));
        }
        int broken = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).statement().isPresent())
                .filter(i ->
                        failure.map(ManualLoop.Failure::at).equals(lines.get(i).statement()))
                .findFirst()
                .orElse(NONE);
        listing.setState(new CodeState(broken, List.of(), List.of()));
    }

    private static List<CodeLine> lines(Attempt attempt) {
        List<CodeLine> lines = new ArrayList<>(List.of(
                CodeLine.of("for epoch in range(n_epochs):"),
                CodeLine.of("    yhat = b + w * x_train_tensor", Statement.FORWARD),
                CodeLine.of("    error = (yhat - y_train_tensor)"),
                CodeLine.of("    loss = (error ** 2).mean()", Statement.LOSS),
                CodeLine.of("    loss.backward()", Statement.BACKWARD)));
        switch (attempt) {
            case REASSIGN -> {
                lines.add(CodeLine.of("    b = b - lr * b.grad", Statement.UPDATE_B));
                lines.add(CodeLine.of("    w = w - lr * w.grad", Statement.UPDATE_W));
            }
            case IN_PLACE -> {
                lines.add(CodeLine.of("    b -= lr * b.grad", Statement.UPDATE_B));
                lines.add(CodeLine.of("    w -= lr * w.grad", Statement.UPDATE_W));
            }
            case NO_GRAD -> {
                lines.add(CodeLine.of("    with torch.no_grad():"));
                lines.add(CodeLine.of("        b -= lr * b.grad", Statement.UPDATE_B));
                lines.add(CodeLine.of("        w -= lr * w.grad", Statement.UPDATE_W));
            }
        }
        lines.add(CodeLine.of("    b.grad.zero_()", Statement.ZERO_B));
        lines.add(CodeLine.of("    w.grad.zero_()", Statement.ZERO_W));
        return lines;
    }
}
