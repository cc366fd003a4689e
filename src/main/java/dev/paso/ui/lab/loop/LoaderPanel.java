package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Recipes;
import java.util.Locale;
import java.util.Optional;

/** The same seed, three generations of PyTorch: what each draws before it shuffles, and the first mini-batch it hands out. */
final class LoaderPanel extends Composite<Div> {
    private final Texts texts;
    private final Digits digits;
    private final Workspace workspace;
    private final Div cards = new Div();
    private Optional<ExperimentSpec> shown = Optional.empty();

    LoaderPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
        digits = new Digits(texts.locale());
        cards.addClassName("dialects");
    }

    @Override
    protected Div initContent() {
        return cards;
    }

    void show(ExperimentSpec spec, PreparedData data) {
        if (shown.filter(spec::equals).isEmpty()) {
            shown = Optional.of(spec);
            cards.removeAll();
            for (Dialect dialect : Dialect.values()) {
                cards.add(card(spec, LoaderPass.first(spec, data, dialect)));
            }
        }
    }

    static String id(Dialect dialect) {
        return "dialect-" + word(dialect);
    }

    private static String word(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Article card(ExperimentSpec spec, LoaderPass pass) {
        Dialect dialect = pass.dialect();
        boolean isChosen = spec.loader().dialect() == dialect;
        H3 title = new H3(texts.say("lab.loop.dialect." + word(dialect)));
        OrderedList draws = new OrderedList();
        pass.draws()
                .forEach(draw -> draws.add(new ListItem(
                        new Span(texts.say("lab.loop.draw." + draw.use().name().toLowerCase(Locale.ROOT))),
                        value(String.valueOf(draw.value())))));
        draws.add(new ListItem(texts.say(
                dialect == Dialect.TORCH ? "lab.loop.draw.own" : "lab.loop.draw.global",
                pass.order().size())));
        Button use = new Button(
                texts.say(isChosen ? "lab.loop.dialect.used" : "lab.loop.dialect.use"), press -> choose(dialect));
        use.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        Article card = new Article(title, draws, batch(spec, pass), outcome(spec, dialect), use);
        card.setId(id(dialect));
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
    private Div batch(ExperimentSpec spec, LoaderPass pass) {
        Div batch = new Div();
        batch.addClassName("first-batch");
        double[] x = workspace.data().training().x();
        pass.firstBatch(spec.loader()).forEach(row -> batch.add(value(digits.decimals(x[row], Numbers.PRINTED))));
        return new Div(new Paragraph(texts.say("lab.loop.dialect.batch")), batch);
    }

    /** Where this generation's shuffles lead. */
    private Paragraph outcome(ExperimentSpec spec, Dialect dialect) {
        TrainingLog log = TrainingLog.of(with(spec, dialect));
        Paragraph outcome = new Paragraph(texts.say(
                "lab.loop.dialect.outcome", log.epoch(), new Numbers(texts).state(Line.of(log.parameters()))));
        outcome.addClassName("outcome");
        return outcome;
    }

    private static ExperimentSpec with(ExperimentSpec spec, Dialect dialect) {
        return Recipes.with(spec, draft -> draft.loader = loader(draft.loader, dialect));
    }

    private static LoaderSpec loader(LoaderSpec old, Dialect dialect) {
        return new LoaderSpec(old.batchSize(), old.shuffle(), old.validate(), dialect, old.reseed(), old.fetchFirst());
    }

    private void choose(Dialect dialect) {
        workspace.change(draft -> draft.loader = loader(draft.loader, dialect));
    }
}
