package dev.paso.ui.lab.descent;

import com.vaadin.flow.router.Route;
import dev.paso.experiment.Runs;
import dev.paso.table.TableLimits;
import dev.paso.ui.lab.LabView;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.descent.Descent;

/** Chapter 0: visualizing gradient descent. */
@Route(value = "lab/" + GradientDescentView.LAB, layout = MainLayout.class)
public final class GradientDescentView extends LabView {
    static final String LAB = Descent.LAB;

    private final Descent descent;

    GradientDescentView(Runs runs, TableLimits limits, KeptRecipes kept) {
        Descent start = Descent.first();
        super(runs, limits, kept, start.story());
        descent = start;
    }

    @Override
    protected Stage stage(Texts texts, Workspace workspace) {
        return new DescentStage(texts, workspace, descent, this::changed);
    }
}
