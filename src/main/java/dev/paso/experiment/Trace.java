package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.train.ExperimentSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What a run left behind: a recipe replayed as far as it once went.
 *
 * @param losses of all epochs, thinned like those of a run
 * @param path the way of a straight line's bias and weight; empty for other models
 * @param field the plane at the end, where the experiment has one
 * @param line the fitted curve at the end, where the experiment has one
 */
public record Trace(
        Frame.Losses losses, List<ParameterPath.Point> path, Optional<Frame.Field> field, Optional<Frame.Line> line) {
    private static final int PATIENCE = 256; // updates between two looks at whether somebody still waits

    public Trace {
        path = List.copyOf(path);
    }

    /**
     * Replays here and now, however long it takes.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public static Trace of(ExperimentSpec spec, PreparedData data, long steps) {
        Training training = new Training(new Recipe(0, spec, data));
        while (training.step() < steps && !training.isOver()) {
            if (training.step() % PATIENCE == 0 && Thread.interrupted()) {
                throw new CancellationException("nobody waits for this trace any more");
            }
            training.update();
        }
        return of(training);
    }

    private static Trace of(Training training) {
        Snapshot end = training.snapshot(State.PAUSED, 0, Optional.empty());
        Picture picture = training.picture(1, end);
        Frame frame = picture.builder().draw(picture, EnumSet.of(Frame.Kind.FIELD, Frame.Kind.LINE));
        return new Trace(
                picture.losses().since(0), picture.path(), frame.part(Frame.Field.class), frame.part(Frame.Line.class));
    }
}
