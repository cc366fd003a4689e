package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.List;

/** Between a model as PyTorch lists its layers and the columns of its picture. */
public final class Networks {
    public static final String NONE = "none";

    private static final List<String> NAMES =
            List.of(NONE, "ReLU", "LeakyReLU", "ELU", "GELU", "Tanh", "Sigmoid", "Softplus");

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

    private static String name(LayerSpec.Activation activation) {
        return switch (activation) {
            case LayerSpec.Relu a -> "ReLU";
            case LayerSpec.LeakyRelu a -> "LeakyReLU";
            case LayerSpec.Elu a -> "ELU";
            case LayerSpec.Gelu a -> "GELU";
            case LayerSpec.Tanh a -> "Tanh";
            case LayerSpec.Sigmoid a -> "Sigmoid";
            case LayerSpec.Softplus a -> "Softplus";
        };
    }

    private static LayerSpec.Activation activation(String name) {
        return switch (name) {
            case "ReLU" -> new LayerSpec.Relu();
            case "LeakyReLU" -> new LayerSpec.LeakyRelu(LayerSpec.LeakyRelu.DEFAULT_NEGATIVE_SLOPE);
            case "ELU" -> new LayerSpec.Elu(1);
            case "GELU" -> new LayerSpec.Gelu(false);
            case "Tanh" -> new LayerSpec.Tanh();
            case "Sigmoid" -> new LayerSpec.Sigmoid();
            case "Softplus" -> new LayerSpec.Softplus(1, 20);
            default -> throw new RefusedException("activation", Rule.ONE_OF, NAMES, Require.shortened(name));
        };
    }
}
