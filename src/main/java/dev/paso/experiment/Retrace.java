package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recipe on its way to a {@link Trace}, a little at a time. For one thread at a time. */
final class Retrace {
    private static final int UPDATES = 16; // between two looks at the time

    private final Training training;
    private final long steps;
    private final List<Frame.Part> parts = new ArrayList<>();
    private Optional<Picture> end = Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();

    Retrace(ExperimentSpec spec, PreparedData data, long steps) {
        training = new Training(new Recipe(0, spec, spec.epochs(), data));
        this.steps = steps;
    }

    /** Makes some updates, or draws some of the end; false when all is done. */
    boolean goOn() {
        if (drawing.isPresent()) {
            drawing.get().work().ifPresent(parts::add);
            return !drawing.get().isOver();
        }
        for (int i = 0; i < UPDATES && isOnItsWay(); i++) {
            training.update();
        }
        if (!isOnItsWay()) {
            Picture picture = training.picture(1, training.snapshot(State.PAUSED, 0, Optional.empty()), false);
            end = Optional.of(picture);
            drawing = Optional.of(new Drawing(picture, picture.builder(), List.of(Kind.FIELD, Kind.LINE)));
        }
        return true;
    }

    private boolean isOnItsWay() {
        return training.step() < steps && !training.isOver();
    }

    /** What came of it, once all is done. */
    Trace trace() {
        Picture picture = end.orElseThrow();
        Frame frame = FrameBuilder.frame(picture, Optional.empty(), parts);
        return new Trace(
                picture.losses().since(0), picture.path(), frame.part(Frame.Field.class), frame.part(Frame.Line.class));
    }
}
