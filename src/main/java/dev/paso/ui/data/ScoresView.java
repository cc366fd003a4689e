package dev.paso.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import java.util.Locale;

/** The threshold of any model: bring its scores and the truth, and see what each threshold costs. Nothing is trained. */
@Route(value = ScoresView.ROUTE, layout = MainLayout.class)
public final class ScoresView extends Div implements LocaleChangeObserver, HasDynamicTitle {
    static final String ROUTE = "scores";

    private final ScoreBoard board;
    private Texts texts = new Texts(Locale.ENGLISH);

    ScoresView(TableLimits limits, Work work) {
        board = new ScoreBoard(limits, work);
        addClassName("scores");
    }

    @Override
    public String getPageTitle() {
        return texts.say("scores.page");
    }

    /** Another language is another set of components; what was brought stays. */
    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        removeAll();
        Paragraph lead = new Paragraph(texts.say("scores.lead"));
        lead.addClassName("lead");
        Div head = new Div(new H1(texts.say("scores.title")), lead);
        head.addClassName("scores-head");
        add(head, board.in(texts));
        findAncestor(MainLayout.class).setTools();
    }
}
