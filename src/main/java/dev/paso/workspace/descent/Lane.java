package dev.paso.workspace.descent;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Hessian;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.lesson.Line;
import java.util.List;

/**
 * One way down in a comparison, as far as it has come, and the surface it is on.
 *
 * @param key of its name: under {@code lab.lane.}
 * @param path from the start to {@code line}, after {@code step} updates
 * @param isAboveStart whether the loss is more than at the start, or no number any more
 */
public record Lane(
        String key,
        PreparedData data,
        LossSurface surface,
        TrainingLoss trainingLoss,
        List<ParameterPath.Point> path,
        Line line,
        long step,
        double loss,
        boolean isAboveStart) {
    public Lane {
        path = List.copyOf(path);
    }

    public Hessian hessian() {
        return surface.bowl().orElseThrow().hessian();
    }

    /** Below it gradient descent on the whole training split goes down on this surface. */
    public double largestStableRate() {
        return hessian().largestStableLearningRate().orElseThrow();
    }
}
