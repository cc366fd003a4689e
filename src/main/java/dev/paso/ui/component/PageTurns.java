package dev.paso.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.paso.ui.line.Line;
import dev.paso.workspace.Page;

/** A page that observes a workspace: its turns are those of its session's lock. */
public record PageTurns(UI ui) implements Page {
    @Override
    public boolean isHere() {
        VaadinSession session = ui.getSession();
        return UI.getCurrent() == ui && session != null && session.hasLock();
    }

    @Override
    public void execute(Runnable deed) {
        Line.change(ui, deed);
    }
}
