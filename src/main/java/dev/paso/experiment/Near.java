package dev.paso.experiment;

import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.train.Checkpoint;
import java.util.List;

/**
 * A place a little before the one that a frame shows: whoever wants to know more of the run goes on from there, in a few milliseconds at
 * most, instead of from its beginning.
 *
 * @param path of a straight line's parameters to the step of the frame; empty for other models
 */
public record Near(Checkpoint place, List<ParameterPath.Point> path) {
    public Near {
        path = List.copyOf(path);
    }
}
