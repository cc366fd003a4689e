package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.nn.ModelSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A checkpoint as a document: the dictionary that the book gives to {@code torch.save}, in JSON. */
public final class SavedModelJson {
    private static final String WHAT = "checkpoint";
    private static final int MOST_EPOCHS = 100_000; // of a document that somebody hands in
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SavedModelJson() {}

    /** @param model of whose parameters the document gives the order */
    public static String write(SavedModel saved, ModelSpec model, Dtype dtype) {
        ObjectNode out = ResultWriter.object();
        out.put("epoch", saved.epoch());
        out.set("model_state_dict", ResultWriter.state(saved.ordered(model), dtype));
        ObjectNode optimizer = out.putObject("optimizer_state_dict");
        optimizer.putObject("state");
        optimizer.putArray("param_groups").addObject().put("lr", saved.learningRate());
        out.set("loss", ResultWriter.numbers(saved.losses(), dtype));
        out.set("val_loss", ResultWriter.numbers(saved.validationLosses(), dtype));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(out);
    }

    /** @throws IllegalArgumentException with path, rule and value, as "epoch must be a whole number, was "two"" */
    public static SavedModel read(String json) {
        Fields f = new Fields(tree(json));
        return f.build(() -> new SavedModel(
                epoch(f),
                state(f.required("model_state_dict")),
                learningRate(f.object("optimizer_state_dict")),
                f.elements("loss", Numbers::number),
                f.elements("val_loss", Numbers::number)));
    }

    private static JsonNode tree(String json) {
        JsonNode node = JsonText.read(WHAT, json);
        if (!node.isObject()) {
            throw Fields.refused(WHAT, Rule.OBJECT, node);
        }
        return node;
    }

    private static int epoch(Fields f) {
        int epoch = f.beyond().integer("epoch", f.required("epoch"));
        return Require.inRange("epoch", epoch, 0, MOST_EPOCHS);
    }

    private static Map<String, Tensor> state(JsonNode node) {
        if (!node.isObject()) {
            throw Fields.refused("model_state_dict", Rule.OBJECT, node);
        }
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            String path = "model_state_dict." + Require.shortened(name);
            state.put(name, Tensors.read(path, node.get(name)));
        }
        return state;
    }

    /** Of the first group; plain gradient descent has no other state. */
    private static double learningRate(Fields optimizer) {
        optimizer.optional("state");
        String path = "optimizer_state_dict.param_groups";
        List<Fields> groups = Fields.elements(path, optimizer.required("param_groups"), optimizer::inner);
        if (groups.isEmpty()) {
            throw Fields.refused(path, Rule.GIVEN);
        }
        return groups.getFirst().number("lr");
    }
}
