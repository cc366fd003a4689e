package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.train.ExperimentSpec;
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
    public Trace {
        path = List.copyOf(path);
    }

    /**
     * Replays here and now, however long it takes.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public static Trace of(ExperimentSpec spec, PreparedData data, long steps) {
        Retrace replay = new Retrace(spec, data, steps);
        while (replay.goOn()) {
            if (Thread.interrupted()) {
                throw new CancellationException("nobody waits for this trace any more");
            }
        }
        return replay.trace();
    }
}
