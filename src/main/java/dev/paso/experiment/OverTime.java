package dev.paso.experiment;

import dev.paso.core.landscape.LayerDistributions;
import java.util.List;

/** What a frame shows of the way that a run has come: how its parameters were at some moments, and are now. */
public sealed interface OverTime extends Frame.Part {
    /** How weights, gradients and activations were spread at the ends of some epochs from the start on, and are now: the last one. */
    record Distributions(List<Moment> moments) implements OverTime {
        /** After {@code step} updates. */
        public record Moment(long step, int epoch, List<LayerDistributions.Layer> layers) {
            public Moment {
                layers = List.copyOf(layers);
            }
        }

        public Distributions {
            moments = List.copyOf(moments);
        }
    }

    /**
     * How large weights were at the ends of some epochs from the start on, and are now: the last moment.
     *
     * @param near up to here a weight counts as near 0
     */
    record Weights(double near, List<WeightLayer> layers, List<WeightMoment> moments) implements OverTime {
        public Weights {
            layers = List.copyOf(layers);
            moments = List.copyOf(moments);
        }
    }

    /**
     * A linear layer.
     *
     * @param count of its weights
     * @param told so many of them, the first ones row by row, are told one by one
     */
    record WeightLayer(String name, int count, int told) {}

    /**
     * After {@code step} updates.
     *
     * @param numbers float64, of each layer: how many weights are near 0, the sum of all sizes, and the weights that are told
     */
    record WeightMoment(long step, Bytes numbers) {}

    /**
     * The way of a straight line's parameters, float64: bias and weight after some of the updates, the first and the newest among
     * them. Very long ways are thinned.
     *
     * @param from 0: the whole way
     */
    record Path(int from, Bytes x, Bytes y) implements OverTime {}
}
