package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.experiment.Study;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Studies.Passed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The same seed, three generations of PyTorch: what each draws before it shuffles, and the first mini-batch it hands out. */
final class DialectsPanel extends Handled<Loop> {
    private final Waiting waiting;
    private final Div cards = parts("dialects");
    private final Div content;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(List<Passed> all, Dialect chosen) {}

    DialectsPanel(LabPlace<Loop> place) {
        super(place);
        waiting = new Waiting(texts);
        content = new Div(waiting, cards);
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        Study.Answer<List<Passed>> answer = lab.studies().loaders(lab.spec(), lab.data());
        waiting.show(Optional.of(answer));
        Optional<Shown> now =
                answer.found().map(all -> new Shown(all, lab.spec().loader().dialect()));
        if (!now.equals(shown)) {
            shown = now;
            cards.removeAll();
            now.ifPresent(cardsOf -> cardsOf.all.forEach(passed -> cards.add(card(passed))));
        }
    }

    private static String word(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Article card(Passed passed) {
        LoaderPass pass = passed.pass();
        Dialect dialect = pass.dialect();
        boolean isChosen = lab.spec().loader().dialect() == dialect;
        OrderedList draws = new OrderedList();
        pass.draws()
                .forEach(draw -> draws.add(new ListItem(
                        new Span(say("lab.loop.draw." + draw.use().name().toLowerCase(Locale.ROOT))),
                        value(String.valueOf(draw.value())))));
        draws.add(new ListItem(say(
                dialect == Dialect.TORCH ? "lab.loop.draw.own" : "lab.loop.draw.global",
                pass.order().size())));
        ActionButton use = new ActionButton(
                say(isChosen ? "lab.loop.dialect.used" : "lab.loop.dialect.use"),
                () -> place.workspace().change(draft -> draft.loader = draft.loader.withDialect(dialect)));
        use.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        Article card =
                new Article(new H3(say("lab.loop.dialect." + word(dialect))), draws, batch(pass), outcome(passed), use);
        card.setId("dialect-" + word(dialect));
        card.addClassNames("panel", "dialect");
        card.setClassName("chosen", isChosen);
        return card;
    }

    private static Span value(String text) {
        Span value = new Span(text);
        value.addClassName("draw");
        return value;
    }

    /** The x of the first mini-batch, as the book prints them. */
    private Div batch(LoaderPass pass) {
        Div batch = parts("first-batch");
        double[] x = lab.data().training().x();
        pass.firstBatch(lab.spec().loader()).forEach(row -> batch.add(value(digits.decimals(x[row], Numbers.PRINTED))));
        return new Div(new Paragraph(say("lab.loop.dialect.batch")), batch);
    }

    /** Where this generation's shuffles lead. */
    private Paragraph outcome(Passed passed) {
        Paragraph outcome = new Paragraph(
                say("lab.loop.dialect.outcome", passed.epochs(), new Numbers(texts).state(passed.line())));
        outcome.addClassName("outcome");
        return outcome;
    }
}
