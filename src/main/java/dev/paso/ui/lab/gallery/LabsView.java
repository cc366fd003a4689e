package dev.paso.ui.lab.gallery;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.paso.ui.lab.autograd.AutogradCard;
import dev.paso.ui.lab.classify.ClassificationCard;
import dev.paso.ui.lab.descent.DescentCard;
import dev.paso.ui.lab.loop.LoopCard;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import java.util.Locale;

/** The labs as cards. */
@Route(value = "labs", layout = MainLayout.class)
public final class LabsView extends Div implements LocaleChangeObserver, HasDynamicTitle {
    private Texts texts = new Texts(Locale.ENGLISH);

    public LabsView() {
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
        Div cards = new Div(
                card(DescentCard.LAB, "0", DescentCard.STEPS, DescentCard.picture()),
                card(AutogradCard.LAB, "1", AutogradCard.STEPS, AutogradCard.picture()),
                card(LoopCard.LAB, "2, 2.1", LoopCard.STEPS, LoopCard.picture()),
                card(ClassificationCard.LAB, "3", ClassificationCard.STEPS, ClassificationCard.picture()));
        cards.addClassName("cards");
        add(new H1(texts.say("labs.title")), new Paragraph(texts.say("labs.claim")), cards);
        findAncestor(MainLayout.class).setTools();
    }

    /** @param svg a small picture */
    private Article card(String lab, String chapter, int steps, String svg) {
        Div picture = new Div();
        picture.addClassName("picture");
        picture.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", svg);
        Anchor link = new Anchor("lab/" + lab, texts.say("lab." + lab + ".title"));
        link.setRouterIgnore(false);
        Span place = new Span(texts.say("labs.chapter", chapter) + " · " + texts.say("labs.steps", steps));
        place.addClassName("chapter");
        Article card = new Article(picture, place, new H2(link), new Paragraph(texts.say("lab." + lab + ".claim")));
        card.addClassNames("panel", "lab-card");
        return card;
    }
}
