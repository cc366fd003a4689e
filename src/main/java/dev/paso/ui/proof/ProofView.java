package dev.paso.ui.proof;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.paso.proof.Proof;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Every number of the book beside ours. The book's are there at once, ours come chapter by chapter; the address holds the search. */
@Route(value = ProofView.ROUTE, layout = MainLayout.class)
public final class ProofView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    static final String ROUTE = "proof";

    private static final int SEARCH_DELAY_MILLIS = 200;

    private final Evidence evidence;
    private Texts texts = new Texts(Locale.ENGLISH);
    private Search search = Search.ALL;
    private @Nullable Sheet sheet;

    /** The parts of the page in one language. */
    private record Sheet(
            ChapterPicker chapters, TextField text, Span found, Div nothing, Tally tally, ProofTable table) {}

    ProofView(Evidence evidence) {
        this.evidence = evidence;
        addClassName("proof");
    }

    @Override
    public String getPageTitle() {
        return texts.say("proof.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        search = Search.of(enter.getLocation().getQueryParameters());
        filter();
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        findAncestor(MainLayout.class).setTools();
        removeAll();
        Sheet fresh = sheet();
        sheet = fresh;
        Div filters = new Div(fresh.chapters, fresh.text, fresh.found);
        filters.addClassName("filters");
        Paragraph lead = new Paragraph(texts.say("proof.lead"));
        lead.addClassName("lead");
        Div head = new Div(new Div(new H1(texts.say("proof.title")), lead), fresh.tally);
        head.addClassName("proof-head");
        add(head, filters, fresh.table, fresh.nothing);
        filter();
        compute(change.getUI(), fresh);
    }

    private Sheet sheet() {
        TextField text = new TextField();
        text.setPlaceholder(texts.say("proof.search"));
        text.setAriaLabel(texts.say("proof.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(SEARCH_DELAY_MILLIS);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search(search.withText(change.getValue()));
            }
        });
        Span found = new Span();
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        Div nothing = new Div(
                new Paragraph(texts.say("proof.nothing")),
                new ActionButton(texts.say("proof.showAll"), () -> search(Search.ALL)));
        nothing.addClassName("nothing");
        return new Sheet(
                new ChapterPicker(texts, chapter -> search(search.withChapter(chapter))),
                text,
                found,
                nothing,
                new Tally(Proof.all(), texts),
                new ProofTable(texts));
    }

    private void search(Search wanted) {
        search = wanted;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, search.parameters()));
        filter();
    }

    private void filter() {
        if (sheet == null) {
            return;
        }
        int shown = sheet.table.filter(search);
        sheet.nothing.setVisible(shown == 0);
        sheet.chapters.show(search.chapter());
        if (!sheet.text.getValue().strip().equals(search.text())) { // what is being typed stays as it is
            sheet.text.setValue(search.text());
        }
        sheet.found.setText(texts.say("proof.found", shown, Proof.all().size()));
    }

    private void compute(UI ui, Sheet sheet) {
        List<Proof> computed = new ArrayList<>(); // only with the session's lock
        sheet.tally.show(computed);
        for (String chapter : Evidence.byChapter().keySet()) {
            evidence.of(chapter)
                    .whenComplete((proofs, failure) -> Line.change(ui, () -> {
                        if (failure != null) {
                            LoggerFactory.getLogger(ProofView.class).error("Chapter {} failed", chapter, failure);
                            sheet.tally.fail();
                            return;
                        }
                        computed.addAll(proofs);
                        sheet.table.show(chapter);
                        sheet.tally.show(computed);
                    }));
        }
    }
}
