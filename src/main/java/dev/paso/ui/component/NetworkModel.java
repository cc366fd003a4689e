package dev.paso.ui.component;

import dev.paso.workspace.HiddenLayer;
import java.util.List;
import java.util.Map;

/**
 * What the picture of a model shows; {@code frontend/network/model.ts} mirrors it.
 *
 * @param inputs names of the columns the model sees
 * @param layers hidden layers in order
 * @param outputLabel what the output says
 * @param texts words of the picture, by the keys of {@code frontend/network/texts.ts}
 * @param disabled whether nothing can be edited
 */
public record NetworkModel(
        List<String> inputs,
        List<HiddenLayer> layers,
        int outputs,
        String outputLabel,
        Limits limits,
        Map<String, String> texts,
        boolean disabled) {
    /** How far a learner can build. */
    public record Limits(int maxLayers, int maxUnits) {}

    public NetworkModel {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        texts = Map.copyOf(texts);
    }
}
