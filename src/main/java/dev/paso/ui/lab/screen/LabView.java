package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.controls.Addresses;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspaces;
import dev.paso.workspace.labs.Labs;
import java.util.Optional;

/** The page of any lab. */
@Route(value = "lab/:" + LabView.NAME, layout = MainLayout.class)
public final class LabView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String NAME = "name";

    private final Workspaces workspaces;
    private final TableLimits limits;
    private final Addresses addresses;
    private final Work work;
    private final Labs labs;
    private Optional<LabScreen> screen = Optional.empty();

    LabView(Workspaces workspaces, TableLimits limits, Addresses addresses, Work work, Labs labs) {
        this.workspaces = workspaces;
        this.limits = limits;
        this.addresses = addresses;
        this.work = work;
        this.labs = labs;
    }

    @Override
    public String getPageTitle() {
        return screen.map(shown -> new Texts(getLocale()).say("lab." + shown.lab() + ".title") + " · Paso")
                .orElse("Paso");
    }

    /** Also where back and forward arrive; from one lab to another too. */
    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        String name = enter.getRouteParameters().get(NAME).orElse("");
        Optional<LabScreen> same = screen.filter(shown -> shown.lab().equals(name));
        if (same.isPresent()) {
            same.get().enter(enter.getLocation());
        } else {
            labs.story(name)
                    .ifPresentOrElse(story -> open(story, enter), () -> enter.rerouteToError(NotFoundException.class));
        }
    }

    private void open(Story story, BeforeEnterEvent enter) {
        LabScreen fresh = new LabScreen(workspaces, limits, addresses, work, story);
        fresh.enter(enter.getLocation());
        removeAll();
        add(fresh);
        screen = Optional.of(fresh);
    }
}
