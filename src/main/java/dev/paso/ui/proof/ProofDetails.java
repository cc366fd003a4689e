package dev.paso.ui.proof;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.proof.BookValue;
import dev.paso.proof.Proof;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;

/** How a record comes about, and every one of its numbers with all its digits. */
final class ProofDetails extends Div {
    private final Texts texts;
    private final Figures figures;

    /** @param isComputed whether our numbers are there already */
    ProofDetails(Proof proof, boolean isComputed, Texts texts) {
        this.texts = texts;
        figures = new Figures(texts.locale());
        BookValue book = proof.book();
        addClassName("proof-details");
        Paragraph source = new Paragraph(texts.say(
                "proof.source",
                book.section(),
                texts.say(
                        "proof.origin." + book.origin().toLowerCase(Locale.ROOT).replace(' ', '-')),
                figures.size(book.tolerance())));
        source.addClassName("source");
        Paragraph what = new Paragraph(book.what());
        what.getElement().setAttribute("lang", "en");
        List<Double> ours = isComputed ? proof.ours() : List.of();
        Div scroller = new Div(numbers(book.numbers(), ours));
        scroller.addClassName("scroller");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", texts.say("proof.numbers", book.id()));
        add(what, source, scroller);
    }

    private NativeTable numbers(List<Double> book, List<Double> ours) {
        NativeTableHeader head = new NativeTableHeader(row(
                new NativeTableHeaderCell(texts.say("proof.column.book")),
                new NativeTableHeaderCell(texts.say("proof.column.ours")),
                new NativeTableHeaderCell(texts.say("proof.column.difference"))));
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < book.size(); i++) {
            boolean isThere = i < ours.size();
            body.add(row(
                    new NativeTableCell(figures.exact(book.get(i))),
                    new NativeTableCell(isThere ? figures.exact(ours.get(i)) : ""),
                    new NativeTableCell(isThere ? figures.size(Math.abs(ours.get(i) - book.get(i))) : "")));
        }
        return new NativeTable(head, body);
    }

    private static NativeTableRow row(Component... cells) {
        return new NativeTableRow(cells);
    }
}
