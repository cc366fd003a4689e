package dev.paso.ui.lab.loop;

import com.vaadin.flow.router.Route;
import dev.paso.experiment.Runs;
import dev.paso.table.TableLimits;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;

/** Chapters 2 and 2.1: rethinking the training loop, and going classy. */
@Route(value = "lab/" + TrainingLoopView.LAB, layout = MainLayout.class)
public final class TrainingLoopView extends LabView {
    static final String LAB = Loop.LAB;

    private final Loop loop;

    TrainingLoopView(Runs runs, TableLimits limits, KeptRecipes kept) {
        Loop start = Loop.first();
        super(runs, limits, kept, start.story());
        loop = start;
    }

    @Override
    protected Stage stage(Texts texts, Workspace workspace) {
        return new LoopStage(texts, workspace, loop, this::changed);
    }
}
