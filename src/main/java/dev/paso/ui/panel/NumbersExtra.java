package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Foothold;
import dev.paso.experiment.Frame;
import dev.paso.workspace.Workspace;
import java.util.List;

/** Every sample of the mini-batch that comes next, with every number on its way. */
final class NumbersExtra implements FollowingExtra {
    private static final int NONE = -1; // of the rows stands out

    private final Workspace workspace;
    private final NumbersTable table;
    private final Beside beside;

    NumbersExtra(ExtraPlace place) {
        workspace = place.workspace();
        table = new NumbersTable(place.texts());
        table.open();
        beside = new Beside(place.work());
    }

    static boolean fits(ExperimentSpec spec) {
        return LinePlane.fits(spec) && spec.loss() instanceof LossSpec.Mse;
    }

    @Override
    public Component content() {
        return table;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        beside.forget();
        ask();
    }

    @Override
    public void follow(Frame frame) {
        ask();
    }

    private void ask() {
        beside.ask(workspace, NumbersExtra::next, update -> table.show(update, NONE));
    }

    private static Update next(Foothold at) {
        Walk walk = new Walk(at.spec(), at.data());
        walk.goTo(at.step(), at.here(), List.of());
        return walk.next();
    }
}
