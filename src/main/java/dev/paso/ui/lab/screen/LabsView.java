package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.paso.experiment.Work;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.labs.Labs;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The labs as cards. */
@Route(value = "labs", layout = MainLayout.class)
public final class LabsView extends Div implements LocaleChangeObserver, HasDynamicTitle {
    private static final Map<String, String> PICTURES =
            new ConcurrentHashMap<>(); // by lab, as they are the same for all

    private final Work work;
    private Texts texts = new Texts(Locale.ENGLISH);

    LabsView(Work work) {
        this.work = work;
        addClassName("labs");
    }

    @Override
    public String getPageTitle() {
        return texts.say("labs.title") + " · Paso";
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        removeAll();
        Div cards = new Div();
        Labs.all().forEach(lab -> cards.add(card(lab)));
        cards.addClassName("cards");
        add(new H1(texts.say("labs.title")), new Paragraph(texts.say("labs.claim")), cards);
        findAncestor(MainLayout.class).setTools();
    }

    private Article card(Lab<?> lab) {
        Anchor link = new Anchor("lab/" + lab.name(), texts.say("lab." + lab.name() + ".title"));
        link.setRouterIgnore(false);
        String steps = texts.say("labs.steps", lab.steps().size());
        Span place =
                new Span(lab.chapter().isEmpty() ? steps : texts.say("labs.chapter", lab.chapter()) + " · " + steps);
        place.addClassName("chapter");
        Article card = new Article(
                picture(lab), place, new H2(link), new Paragraph(texts.say("lab." + lab.name() + ".claim")));
        addProgress(lab, card);
        card.addClassNames("panel", "lab-card");
        return card;
    }

    /** How many of its missions this reader has solved, where there are some. */
    private void addProgress(Lab<?> lab, Article card) {
        Set<String> keys = lab.steps().stream().map(LabStep::key).collect(Collectors.toSet());
        long solved = Progress.of(lab.name()).stream()
                .filter(keys::contains)
                .distinct()
                .count();
        if (solved > 0) {
            Span said = new Span(texts.say("labs.solved", solved, keys.size()));
            said.addClassName("solved");
            ProgressBar bar = new ProgressBar(0, keys.size(), solved);
            bar.getElement().setAttribute("aria-hidden", "true");
            card.add(said, bar);
        }
    }

    /** Some are drawn from what a model learns: they come when it has. */
    private Div picture(Lab<?> lab) {
        Div picture = new Div();
        picture.addClassName("picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        String known = PICTURES.get(lab.name());
        if (known == null) {
            UI ui = UI.getCurrent();
            work.begin(this, Work.Length.LENGTHY, isWanted -> Catalogues.picture(lab))
                    .thenAccept(svg -> Line.change(ui, () -> show(picture, lab, svg)));
        } else {
            show(picture, lab, known);
        }
        return picture;
    }

    private static void show(Div picture, Lab<?> lab, String svg) {
        PICTURES.put(lab.name(), svg);
        picture.getElement().setProperty("innerHTML", svg);
    }
}
