package dev.paso.workspace.descent;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Hessian;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;

/**
 * One way down in a comparison, and the surface it is on.
 *
 * @param key of its name: under {@code lab.lane.}
 */
public record Lane(String key, Walk walk, LossSurface surface) {
    public static Lane of(String key, ExperimentSpec spec, ParameterPlane plane) {
        PreparedData data = PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
        Walk walk = new Walk(spec, data);
        return new Lane(key, walk, LossSurface.of(walk.trainingLoss(), plane, LossSurface.DEFAULT_SIDE));
    }

    public Hessian hessian() {
        return surface.bowl().orElseThrow().hessian();
    }

    /** Below it gradient descent on the whole training split goes down on this surface. */
    public double largestStableRate() {
        return hessian().largestStableLearningRate().orElseThrow();
    }
}
