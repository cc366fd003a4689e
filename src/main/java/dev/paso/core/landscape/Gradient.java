package dev.paso.core.landscape;

import dev.paso.core.Tensor;

/**
 * The loss at a point, and how steep it is there.
 *
 * @param loss at the point
 * @param slopes its derivative by every parameter, shape [parameters]
 */
public record Gradient(double loss, Tensor slopes) {
    /** The derivative by one parameter. */
    public double by(int parameter) {
        return slopes.at(parameter);
    }
}
