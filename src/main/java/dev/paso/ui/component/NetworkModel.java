package dev.paso.ui.component;

import dev.paso.workspace.HiddenLayer;
import java.util.List;
import java.util.Map;

/**
 * What the picture of a model shows; {@code frontend/network/model.ts} mirrors it.
 *
 * @param inputs names of the columns the model sees
 * @param layers hidden layers in order
 * @param modules all layers in the order of {@code nn.Sequential}; none where they are not changed singly
 * @param outputLabel what the output says
 * @param texts words of the picture, by the keys of {@code frontend/network/texts.ts}
 * @param disabled whether nothing can be edited
 */
public record NetworkModel(
        List<String> inputs,
        List<HiddenLayer> layers,
        List<Single> modules,
        int outputs,
        String outputLabel,
        Limits limits,
        Map<String, String> texts,
        boolean disabled) {
    /** How far a learner can build. */
    public record Limits(int maxLayers, int maxUnits) {}

    /**
     * A layer.
     *
     * @param type PyTorch's name
     * @param text as PyTorch would print it
     */
    public record Single(String type, String text, List<Parameter> parameters) {
        public Single {
            parameters = List.copyOf(parameters);
        }
    }

    /** @param name as in the state_dict */
    public record Parameter(String name, boolean isFrozen) {}

    public NetworkModel {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
        modules = List.copyOf(modules);
        texts = Map.copyOf(texts);
    }
}
