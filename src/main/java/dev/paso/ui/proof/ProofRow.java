package dev.paso.ui.proof;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.paso.proof.Proof;
import dev.paso.proof.Reason;
import dev.paso.ui.text.Texts;
import java.util.List;

/** One record: what it is, the book's numbers, ours, how far they are apart, and what follows. */
final class ProofRow extends NativeTableRow {
    private static final int SHOWN = 3;

    private final Proof proof;
    private final Texts texts;
    private final Figures figures;
    private final NativeDetails details;
    private final NativeTableCell ours;
    private final NativeTableCell difference;
    private final NativeTableCell verdict;
    private boolean isComputed;

    ProofRow(Proof proof, Texts texts) {
        this.proof = proof;
        this.texts = texts;
        figures = new Figures(texts.locale());
        Span id = new Span(proof.book().id());
        id.addClassName("id");
        details = new NativeDetails();
        details.setSummary(new Span(proof.book().subject()), id);
        details.addToggleListener(toggle -> fillDetails());
        ours = cell("ours");
        difference = cell("difference");
        verdict = cell("verdict");
        NativeTableCell book = cell("book");
        book.add(numbers(proof.book().numbers()));
        getElement().setAttribute("role", "row");
        setId(proof.book().id());
        proof.reason().ifPresentOrElse(reason -> explain(reason, subject(), book), () -> await(subject(), book));
    }

    private void explain(Reason reason, Component... first) {
        addClassName("not-computed");
        ours.setText(texts.say("proof.reason." + reason.name()));
        ours.getElement().setAttribute("colspan", "2").setAttribute("aria-colspan", "2");
        verdict.setText(texts.say("proof.verdict.none"));
        add(first);
        add(ours, verdict);
    }

    private void await(Component... first) {
        Span computing = new Span(texts.say("proof.computing.cell"));
        computing.addClassName("awaited");
        ours.add(computing);
        add(first);
        add(ours, difference, verdict);
    }

    Proof proof() {
        return proof;
    }

    /** Fills in our side, which {@link #proof} has computed. */
    void show() {
        isComputed = true;
        if (proof.isComputed()) {
            ours.removeAll();
            ours.add(numbers(proof.ours()));
            difference.setText(figures.size(proof.difference()));
            String word = proof.holds() ? "holds" : "misses";
            setClassName("misses", !proof.holds());
            verdict.setText(texts.say("proof.verdict." + word));
        }
        fillDetails();
    }

    private NativeTableHeaderCell subject() {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(details);
        cell.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        return cell;
    }

    private NativeTableCell cell(String name) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName(name);
        cell.getElement().setAttribute("role", "cell").setAttribute("data-label", texts.say("proof.column." + name));
        return cell;
    }

    /** The first few, one a line. */
    private Component numbers(List<Double> numbers) {
        Div list = new Div();
        list.addClassName("numbers");
        numbers.stream().limit(SHOWN).forEach(number -> list.add(new Span(figures.brief(number))));
        if (numbers.size() > SHOWN) {
            Span more = new Span(texts.say("proof.more", numbers.size() - SHOWN));
            more.addClassName("more");
            list.add(more);
        }
        return list;
    }

    private void fillDetails() {
        if (details.isOpen()) {
            details.setContent(new ProofDetails(proof, isComputed, texts));
        }
    }
}
