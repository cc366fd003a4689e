package dev.paso.ui.lab.classify;

import com.vaadin.flow.router.Route;
import dev.paso.experiment.Runs;
import dev.paso.table.TableLimits;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;

/** Chapter 3: a simple classification problem. */
@Route(value = "lab/" + ClassificationView.LAB, layout = MainLayout.class)
public final class ClassificationView extends LabView {
    static final String LAB = Classification.LAB;

    private final Classification state;

    ClassificationView(Runs runs, TableLimits limits, KeptRecipes kept) {
        Classification start = Classification.first();
        super(runs, limits, kept, start.story());
        state = start;
    }

    @Override
    protected Stage stage(Texts texts, Workspace workspace) {
        return new ClassificationStage(texts, workspace, state, this::changed);
    }
}
