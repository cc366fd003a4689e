package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Walk;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Near;
import java.util.List;
import java.util.Optional;

/** Every sample of the mini-batch that comes next, with every number on its way. */
final class NumbersExtra implements Extra {
    private final NumbersTable table;
    private Optional<Walk> walk = Optional.empty();
    private Optional<Near> near = Optional.empty();

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

    /** After an edit it is the same run to where it stands; another recipe begins at its beginning. */
    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        boolean isSame = walk.filter(one -> one.spec()
                        .withEdits(List.of())
                        .withThreshold(0)
                        .equals(spec.withEdits(List.of()).withThreshold(0)))
                .isPresent();
        long step = isSame ? walk.map(Walk::step).orElse(0L) : 0;
        near = isSame ? near : Optional.empty();
        walk = Optional.of(new Walk(spec, data));
        goTo(step);
    }

    @Override
    public void follow(Frame frame) {
        near = frame.near();
        goTo(frame.status().step());
    }

    private void goTo(long step) {
        walk.ifPresent(one -> {
            near.ifPresentOrElse(place -> one.goTo(step, place.place(), place.path()), () -> one.goTo(step));
            table.show(one.next(), -1);
        });
    }
}
