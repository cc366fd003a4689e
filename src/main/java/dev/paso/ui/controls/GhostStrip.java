package dev.paso.ui.controls;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The runs that were left, each with what differs, how far it went, and what can be done with it. */
public final class GhostStrip extends Composite<Div> {
    private final Texts texts;
    private final Workspace workspace;
    private final UnorderedList list = new UnorderedList();
    private final List<GhostRow> rows = new ArrayList<>();

    public GhostStrip(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    @Override
    protected Div initContent() {
        Span title = new Span(texts.say("ghost.title"));
        title.addClassName("title");
        Div strip = new Div(title, list);
        strip.addClassName("ghosts");
        strip.getElement().setAttribute("role", "region").setAttribute("aria-label", texts.say("ghost.title"));
        strip.setVisible(false);
        return strip;
    }

    /**
     * Rows are kept and say something else: the focus stays where it was, and a browser that sees thousands of runs does not grow (each
     * button ever made leaves something there).
     *
     * @param now the recipe on the workspace, to which the others are compared
     */
    public void show(List<Ghost> ghosts, ExperimentSpec now) {
        while (rows.size() > ghosts.size()) {
            list.remove(rows.removeLast());
        }
        while (rows.size() < ghosts.size()) {
            GhostRow row = new GhostRow(texts, workspace);
            rows.add(row);
            list.add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(ghosts.get(i), now);
        }
        getContent().setVisible(!ghosts.isEmpty());
    }
}
