package dev.paso.ui.lab.autograd;

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
import dev.paso.experiment.Study;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The book's three attempts to update parameters by hand: their code, run line by line, and where it breaks. */
final class AttemptPanel extends Handled<Autograd> {
    private static final int NONE = -1; // no line is marked

    private final CodeListing listing = new CodeListing();
    private final Div refusal = parts("refusal");
    private final Pre printed = new Pre();
    private final Paragraph notYet;
    private final Paragraph why = new Paragraph();
    private final Waiting waiting;
    private final Panel panel;
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

    AttemptPanel(LabPlace<Autograd> place) {
        super(place);
        ActionButton run =
                new ActionButton(say("lab.autograd.attempt.run", Recipes.EPOCHS), () -> place.act(lab.loops()::run));
        run.setId("attempt-run");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        notYet = new Paragraph(say("lab.autograd.attempt.waiting"));
        notYet.addClassName("note");
        waiting = new Waiting(texts);
        refusal.getElement().setAttribute("role", "alert");
        printed.setId("attempt");
        printed.addClassName("printed");
        printed.getElement().setAttribute("aria-live", "polite").setAttribute("tabindex", "0");
        H3 title = new H3(say("lab.autograd.attempt.outcome"));
        Div columns = parts(
                "columns",
                parts("program", listing, run),
                parts("outcome", title, notYet, waiting, refusal, printed, why));
        panel = new Panel("attempts", say("lab.autograd.attempt.title"), choice(), columns);
        panel.addClassName("code-card");
    }

    private Div choice() {
        return options(
                say("lab.autograd.attempt.choose"),
                Arrays.stream(Attempt.values()).map(this::button).toArray(ActionButton[]::new));
    }

    private ActionButton button(Attempt attempt) {
        String name = attempt.name().toLowerCase(Locale.ROOT);
        ActionButton button = option(
                say("lab.autograd.attempt." + name),
                () -> attempt == lab.loops().attempt(),
                () -> place.act(() -> lab.loops().choose(attempt)));
        button.setId("attempt-" + name);
        return button;
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        Attempt attempt = lab.loops().attempt();
        Optional<Study.Answer<ManualLoop>> outcome = lab.loops().outcome();
        Optional<ManualLoop> loop = outcome.flatMap(Study.Answer::found);
        Optional<ManualLoop.Failure> failure = loop.flatMap(ManualLoop::failure);
        notYet.setVisible(outcome.isEmpty());
        waiting.show(outcome);
        list(attempt, failure);
        refusal.removeAll();
        refusal.setVisible(failure.isPresent());
        failure.ifPresent(broken -> refusal.add(new Code(broken.error()), new Span(why(attempt))));
        Optional<ManualLoop> ended = loop.filter(one -> one.epoch() > 0);
        printed.setVisible(ended.isPresent());
        why.setVisible(ended.isPresent());
        why.setText(why(attempt));
        printed.setText(ended.map(one -> "print(b, w)\n" + TorchText.of(one.b()) + " " + TorchText.of(one.w()))
                .orElse(""));
    }

    /** Why it breaks, or why it does not. */
    private String why(Attempt attempt) {
        return say("lab.autograd.attempt.why." + attempt.name().toLowerCase(Locale.ROOT));
    }

    /** The program with the line at which it broke. */
    private void list(Attempt attempt, Optional<ManualLoop.Failure> failure) {
        List<CodeLine> lines = lines(attempt);
        if (listed.filter(attempt::equals).isEmpty()) {
            listed = Optional.of(attempt);
            listing.setModel(new CodeModel(
                    say("lab.autograd.attempt.code"),
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

    /** The program of an attempt. */
    static List<String> program(Attempt attempt) {
        return lines(attempt).stream().map(CodeLine::text).toList();
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
