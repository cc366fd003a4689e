package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Between a model as PyTorch lists its layers and the columns of its picture. */
public final class Networks {
    public static final String NONE = "none";

    private Networks() {}

    /** Hidden layers of {@code model}: each linear layer but the last, with the first activation after it. Dropout is not drawn. */
    public static List<HiddenLayer> hiddenLayers(ModelSpec model) {
        List<HiddenLayer> hidden = new ArrayList<>();
        for (LayerSpec layer : model.layers()) {
            if (layer instanceof LayerSpec.Linear linear) {
                hidden.add(new HiddenLayer(linear.out(), NONE));
            } else if (layer instanceof LayerSpec.Activation activation
                    && !hidden.isEmpty()
                    && hidden.getLast().activation().equals(NONE)) {
                hidden.add(new HiddenLayer(hidden.removeLast().units(), name(activation)));
            }
        }
        return List.copyOf(hidden.subList(0, hidden.size() - 1));
    }

    /** A model of these hidden layers; the last layer has no activation. */
    public static ModelSpec model(int inputs, List<HiddenLayer> hidden, int outputs) {
        List<LayerSpec> layers = new ArrayList<>();
        int in = inputs;
        for (HiddenLayer layer : hidden) {
            layers.add(new LayerSpec.Linear(in, layer.units()));
            if (!layer.activation().equals(NONE)) {
                layers.add(activation(layer.activation()));
            }
            in = layer.units();
        }
        layers.add(new LayerSpec.Linear(in, outputs));
        return new ModelSpec(layers);
    }

    /** Whether its last layer makes probabilities of its outputs. */
    public static boolean endsInSigmoid(ModelSpec model) {
        return model.layers().getLast() instanceof LayerSpec.Sigmoid;
    }

    static String name(LayerSpec.Activation activation) {
        return LayerKinds.ALL.nameOf(activation);
    }

    /** @throws RefusedException if PyTorch has none of that name */
    static LayerSpec.Activation activation(String name) {
        return LayerKinds.activations().stream()
                .filter(activation -> name(activation).equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("activation", Rule.ONE_OF, names(), Require.shortened(name)));
    }

    private static List<String> names() {
        return Stream.concat(Stream.of(NONE), LayerKinds.activations().stream().map(Networks::name))
                .toList();
    }
}
