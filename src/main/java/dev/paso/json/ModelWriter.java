package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the parts {@code model} and {@code init}. */
final class ModelWriter {
    private ModelWriter() {}

    static ArrayNode model(ModelSpec model) {
        ArrayNode layers = JsonNodeFactory.instance.arrayNode();
        model.layers().stream().map(ModelWriter::layer).forEach(layers::add);
        return layers;
    }

    private static ObjectNode layer(LayerSpec layer) {
        return switch (layer) {
            case LayerSpec.Linear linear ->
                ExperimentWriter.type("Linear")
                        .put("in", linear.in())
                        .put("out", linear.out())
                        .put("bias", linear.bias());
            case LayerSpec.Relu relu -> ExperimentWriter.type("ReLU");
            case LayerSpec.LeakyRelu leaky ->
                ExperimentWriter.type("LeakyReLU").put("negative_slope", leaky.negativeSlope());
            case LayerSpec.Elu elu -> ExperimentWriter.type("ELU").put("alpha", elu.alpha());
            case LayerSpec.Gelu gelu ->
                ExperimentWriter.type("GELU").put("approximate", gelu.isTanh() ? "tanh" : "none");
            case LayerSpec.Tanh tanh -> ExperimentWriter.type("Tanh");
            case LayerSpec.Sigmoid sigmoid -> ExperimentWriter.type("Sigmoid");
            case LayerSpec.Softplus softplus ->
                ExperimentWriter.type("Softplus").put("beta", softplus.beta()).put("threshold", softplus.threshold());
            case LayerSpec.Dropout dropout -> ExperimentWriter.type("Dropout").put("p", dropout.p());
        };
    }

    static ObjectNode init(InitSpec init) {
        return switch (init) {
            case InitSpec.Torch torch -> ExperimentWriter.type("Torch").put("seed", torch.seed());
            case InitSpec.TorchNormal torch ->
                ExperimentWriter.type("TorchNormal").put("seed", torch.seed());
            case InitSpec.NumpyNormal numpy ->
                ExperimentWriter.type("NumpyNormal").put("seed", numpy.seed());
            case InitSpec.Zeros zeros -> ExperimentWriter.type("Zeros");
            case InitSpec.Xavier xavier ->
                distributed("Xavier", xavier.seed(), xavier.isNormal()).put("gain", xavier.gain());
            case InitSpec.Kaiming kaiming -> distributed("Kaiming", kaiming.seed(), kaiming.isNormal());
            case InitSpec.Normal normal ->
                ExperimentWriter.type("Normal")
                        .put("seed", normal.seed())
                        .put("mean", normal.mean())
                        .put("std", normal.std());
            case InitSpec.State state -> {
                ObjectNode out = ExperimentWriter.type("State");
                out.set("state_dict", ResultWriter.state(state.stateDict(), Dtype.FLOAT64));
                yield out;
            }
        };
    }

    private static ObjectNode distributed(String type, long seed, boolean isNormal) {
        return ExperimentWriter.type(type).put("seed", seed).put("distribution", isNormal ? "normal" : "uniform");
    }
}
