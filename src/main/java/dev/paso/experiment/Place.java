package dev.paso.experiment;

import dev.paso.core.Tensor;
import java.util.Map;

/**
 * Where a run rests.
 *
 * @param step updates made
 * @param weights the parameters there, by PyTorch's names
 */
public record Place(long step, Map<String, Tensor> weights) {
    public Place {
        weights = Map.copyOf(weights);
    }
}
