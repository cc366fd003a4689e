package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import dev.paso.core.landscape.BestFit;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;

/** Chapter 1: a simple regression problem. */
@Route(value = "lab/" + AutogradView.LAB, layout = MainLayout.class)
public final class AutogradView extends LabView {
    static final String LAB = Autograd.LAB;

    private final Autograd lab;
    private final Work work;

    AutogradView(Runs runs, TableLimits limits, KeptRecipes kept, Work work) {
        Autograd start = Autograd.first();
        super(runs, limits, kept, start.story());
        lab = start;
        this.work = work;
    }

    /** The closed form is found beside everything else. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        work.begin(this, Work.Length.BRIEF, isWanted -> BestFit.of(Autograd.prepared(Recipes.numpy())))
                .<Runnable>handle((fit, failure) ->
                        failure == null ? () -> lab.setBestFit(fit) : () -> lab.failBestFit(failure.getMessage()))
                .thenAccept(outcome -> Line.change(ui, () -> found(outcome)));
    }

    private void found(Runnable outcome) {
        outcome.run();
        changed();
    }

    @Override
    protected Stage stage(Texts texts, Workspace workspace) {
        return new AutogradStage(texts, workspace, work, lab, this::changed);
    }
}
