package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Walk;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import java.util.Optional;

/** Every sample of the mini-batch that comes next, with every number on its way. */
final class NumbersExtra implements Extra {
    private static final int NEAR = 2_000; // updates that are replayed while the run goes on; else when it rests

    private final NumbersTable table;
    private Optional<Walk> walk = Optional.empty();

    NumbersExtra(ExtraPlace place) {
        table = new NumbersTable(place.texts());
        table.open();
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
        long step = walk.map(Walk::step).orElse(0L);
        walk = Optional.of(new Walk(spec, data));
        goTo(step);
    }

    @Override
    public void follow(Frame frame) {
        long step = frame.status().step();
        boolean isNear = walk.filter(one -> step >= one.step() && step - one.step() <= NEAR)
                .isPresent();
        if (isNear || frame.status().state() != State.RUNNING) {
            goTo(step);
        }
    }

    private void goTo(long step) {
        walk.ifPresent(one -> {
            one.goTo(step);
            table.show(one.next(), -1);
        });
    }
}
