package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.code.CodeDialog;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.controls.Addresses;
import dev.paso.ui.controls.Addresses.Address;
import dev.paso.ui.data.ExperimentFile;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Page;
import dev.paso.workspace.Workspace;
import java.util.Optional;
import java.util.function.Consumer;

/** The way from a lab to the playground with its experiment: a link, or a file where it is too long for one. */
final class WayOut {
    private final Component screen;
    private final Texts texts;
    private final Workspace workspace;
    private final Page page;
    private final Addresses addresses;
    private final TableLimits limits;
    private final Work work;
    private double linkedThreshold = Double.NaN; // of the experiment that the link holds

    WayOut(
            Component screen,
            Texts texts,
            Workspace workspace,
            Page page,
            Addresses addresses,
            TableLimits limits,
            Work work) {
        this.screen = screen;
        this.texts = texts;
        this.workspace = workspace;
        this.page = page;
        this.addresses = addresses;
        this.limits = limits;
        this.work = work;
    }

    /** Where only the threshold moved, nobody else says so. */
    void followThreshold() {
        if (workspace.spec().threshold() != linkedThreshold) {
            show();
        }
    }

    /** Of the recipe as it is now. */
    void show() {
        ExperimentSpec spec = workspace.spec();
        linkedThreshold = spec.threshold();
        write(
                spec,
                address -> Optional.ofNullable(screen.findAncestor(MainLayout.class)) // none where another lab is shown
                        .ifPresent(layout -> layout.setTools(
                                address.isLink() ? link(address) : file(), CodeDialog.button(texts, workspace::spec))));
    }

    /** Whatever is done with the address of a recipe is done when it is written, if the recipe is still there. */
    void write(ExperimentSpec spec, Consumer<Address> then) {
        addresses
                .of(screen, spec)
                .thenAccept(address -> page.turn(() -> {
                    if (screen.getParent().isPresent() && workspace.spec().equals(spec)) { // it was not left meanwhile
                        then.accept(address);
                    }
                }));
    }

    private Component link(Address address) {
        Anchor open = new Anchor("", texts.say("lab.playground"));
        open.addClassName("to-playground");
        open.setRouterIgnore(false);
        open.setHref("playground?" + address.query().getQueryString());
        return open;
    }

    private Component file() {
        return new ActionButton(texts.say("file.button"), new Icon(Shape.FILE), () -> openFile());
    }

    void openFile() {
        new ExperimentFile(texts, limits, work, workspace.spec(), spec -> workspace.require(new Command.Replace(spec)))
                .open();
    }
}
