package dev.paso.json;

import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the parts {@code model} and {@code init}. */
final class ModelReader {
    private static final List<String> LAYERS =
            List.of("Linear", "ReLU", "LeakyReLU", "ELU", "GELU", "Tanh", "Sigmoid", "Softplus", "Dropout");
    private static final List<String> INITS =
            List.of("Torch", "TorchNormal", "NumpyNormal", "Zeros", "Xavier", "Kaiming", "Normal", "State");
    private static final List<String> DISTRIBUTIONS = List.of("uniform", "normal");

    private ModelReader() {}

    static ModelSpec model(JsonNode node) {
        if (!node.isArray()) {
            throw Fields.refused("model", Rule.LAYERS, node);
        }
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            layers.add(layer(new Fields("model[" + i + "]", node.get(i))));
        }
        return new ModelSpec(layers);
    }

    private static LayerSpec layer(Fields f) {
        String type = f.choice("type", "", LAYERS);
        return f.build(() -> switch (type) {
            case "Linear" -> linear(f);
            case "ReLU" -> new LayerSpec.Relu();
            case "LeakyReLU" ->
                new LayerSpec.LeakyRelu(f.number("negative_slope", LayerSpec.LeakyRelu.DEFAULT_NEGATIVE_SLOPE));
            case "ELU" -> new LayerSpec.Elu(f.number("alpha", 1));
            case "GELU" ->
                new LayerSpec.Gelu(
                        f.choice("approximate", "none", List.of("none", "tanh")).equals("tanh"));
            case "Tanh" -> new LayerSpec.Tanh();
            case "Sigmoid" -> new LayerSpec.Sigmoid();
            case "Softplus" -> new LayerSpec.Softplus(f.number("beta", 1), f.number("threshold", 20));
            default -> new LayerSpec.Dropout(f.number("p", 0.5));
        });
    }

    private static LayerSpec linear(Fields f) {
        f.required("in");
        f.required("out");
        return new LayerSpec.Linear(f.integer("in", 1), f.integer("out", 1), f.bool("bias", true));
    }

    static InitSpec init(Fields f) {
        String type = f.choice("type", "", INITS);
        return f.build(() -> switch (type) {
            case "Torch" -> new InitSpec.Torch(f.seed("seed"));
            case "TorchNormal" -> new InitSpec.TorchNormal(f.seed("seed"));
            case "NumpyNormal" -> new InitSpec.NumpyNormal(f.seed("seed"));
            case "Zeros" -> new InitSpec.Zeros();
            case "Xavier" -> new InitSpec.Xavier(f.seed("seed"), isNormal(f), f.number("gain", 1));
            case "Kaiming" -> new InitSpec.Kaiming(f.seed("seed"), isNormal(f));
            case "Normal" -> new InitSpec.Normal(f.seed("seed"), f.number("mean", 0), f.number("std", 1));
            default -> state(f.object("state_dict"));
        });
    }

    private static boolean isNormal(Fields f) {
        return f.choice("distribution", "uniform", DISTRIBUTIONS).equals("normal");
    }

    private static InitSpec state(Fields f) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        f.entries().forEach((name, values) -> state.put(name, Tensors.read(f.path(Require.shortened(name)), values)));
        return new InitSpec.State(state);
    }
}
