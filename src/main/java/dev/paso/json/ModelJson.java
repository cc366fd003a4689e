package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parts {@code model} and {@code init}, which hold lists and tables: how they are read and written. */
final class ModelJson {
    private static final Set<String> SOFTMAX = Set.of("Softmax", "LogSoftmax", "nn.Softmax", "nn.LogSoftmax");

    private ModelJson() {}

    static ModelSpec model(Fields f) {
        JsonNode node = f.required("model");
        if (!node.isArray()) {
            throw Fields.refused("model", Rule.LAYERS, node);
        }
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Fields layer = f.inner("model[" + i + "]", node.get(i));
            String type = layer.text("type", "");
            if (SOFTMAX.contains(type)) {
                throw Fields.refused(layer.path("type"), Rule.WITHIN_LOSS, type);
            }
            layers.add(KindReader.read(layer, LayerKinds.ALL));
        }
        return new ModelSpec(f.beyond().checked(layers));
    }

    static ArrayNode model(ModelSpec model) {
        ArrayNode layers = JsonNodeFactory.instance.arrayNode();
        model.layers().forEach(layer -> layers.add(KindWriter.write(layer, LayerKinds.ALL)));
        return layers;
    }

    static InitSpec init(Fields f) {
        return KindReader.read(f, InitKinds.ALL, one -> state(one.object("state_dict")));
    }

    static ObjectNode init(InitSpec init) {
        ObjectNode out = KindWriter.write(init, InitKinds.ALL);
        if (init instanceof InitSpec.State state) {
            out.set("state_dict", ResultWriter.state(state.stateDict(), Dtype.FLOAT64));
        }
        return out;
    }

    /** Numbers, or one count. */
    private static Tensor tensor(String path, JsonNode values) {
        return values.isIntegralNumber()
                ? Tensor.of(List.of(), new double[] {Numbers.number(path, values)})
                : Tensors.read(path, values);
    }

    private static InitSpec state(Fields f) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        f.entries().forEach((name, values) -> state.put(name, tensor(f.path(Require.shortened(name)), values)));
        return new InitSpec.State(state);
    }
}
