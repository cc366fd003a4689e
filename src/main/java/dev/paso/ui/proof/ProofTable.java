package dev.paso.ui.proof;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.paso.proof.Proof;
import dev.paso.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All records, chapter by chapter. Its roles are written out, for on narrow screens its rows are no table rows to a browser. */
final class ProofTable extends NativeTable {
    private static final List<String> COLUMNS = List.of("what", "book", "ours", "difference", "verdict");

    private final Texts texts;
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();

    /** The rows of a chapter under its title. */
    private record Chapter(NativeTableBody body, Span count, List<ProofRow> rows) {}

    ProofTable(Texts texts) {
        this.texts = texts;
        addClassName("proofs");
        getElement().setAttribute("role", "table");
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(texts.say("proof.title"));
        caption.addClassName("unseen");
        add(caption, head());
        Evidence.byChapter().forEach((name, proofs) -> add(chapter(name, proofs)));
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(texts.say("proof.column." + column));
            cell.addClassName(column);
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            row.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader(row);
        head.getElement().setAttribute("role", "rowgroup");
        return head;
    }

    private NativeTableBody chapter(String name, List<Proof> proofs) {
        Span count = new Span();
        count.addClassName("count");
        NativeTableHeaderCell title = new NativeTableHeaderCell(
                new Span(texts.say("proof.chapter", name, texts.say("proof.chapter." + name))), count);
        title.getElement()
                .setAttribute("scope", "rowgroup")
                .setAttribute("colspan", String.valueOf(COLUMNS.size()))
                .setAttribute("role", "rowheader");
        NativeTableRow top = new NativeTableRow(title);
        top.addClassName("chapter");
        top.getElement().setAttribute("role", "row");
        NativeTableBody body = new NativeTableBody(top);
        body.getElement().setAttribute("role", "rowgroup");
        List<ProofRow> rows =
                proofs.stream().map(proof -> new ProofRow(proof, texts)).toList();
        rows.forEach(body::add);
        chapters.put(name, new Chapter(body, count, rows));
        return body;
    }

    /** Fills in our side of {@code chapter}, whose numbers are computed. */
    void show(String name) {
        Chapter chapter = chapters.get(name);
        if (chapter == null) {
            return;
        }
        chapter.rows.forEach(ProofRow::show);
        List<Proof> computable = chapter.rows.stream()
                .map(ProofRow::proof)
                .filter(Proof::isComputed)
                .toList();
        long agreeing = computable.stream().filter(Proof::holds).count();
        chapter.count.setText(texts.say("proof.count", agreeing, computable.size()));
    }

    /** Shows what matches, and returns how many records do. */
    int filter(Search search) {
        int shown = 0;
        for (Chapter chapter : chapters.values()) {
            int here = 0;
            for (ProofRow row : chapter.rows) {
                row.setVisible(search.matches(row.proof().book()));
                here += row.isVisible() ? 1 : 0;
            }
            chapter.body.setVisible(here > 0);
            shown += here;
        }
        setVisible(shown > 0);
        return shown;
    }
}
