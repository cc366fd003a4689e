package dev.paso.workspace;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two recipes: every option of their files, so that a new option is told without a word here. Models are compared as
 * a whole; name and threshold change nothing that is learned.
 */
public final class Differences {
    private static final Set<String> ASIDE = Set.of("version", "name", "threshold");
    /** Where what an edit sets stands: step and name follow. */
    public static final String EDITS = "edits.";

    private Differences() {}

    /** In the order of the file. */
    public static List<Difference> between(ExperimentSpec there, ExperimentSpec here) {
        Map<String, String> other = options(there);
        Map<String, String> own = options(here);
        Set<String> paths = new LinkedHashSet<>(other.keySet());
        paths.addAll(own.keySet());
        return paths.stream()
                .map(path -> new Difference(path, value(path, other, there), value(path, own, here)))
                .filter(difference -> !difference.there().equals(difference.here()))
                .toList();
    }

    /** What stands there; where the learning rate was not changed at a step, the one that was used then. */
    private static String value(String path, Map<String, String> options, ExperimentSpec spec) {
        String value = options.getOrDefault(path, "");
        return value.isEmpty() && path.startsWith(EDITS) && path.endsWith(".lr")
                ? String.valueOf(Edits.learningRate(
                        spec, Long.parseLong(path.substring(EDITS.length(), path.length() - ".lr".length()))))
                : value;
    }

    private static Map<String, String> options(ExperimentSpec spec) {
        JsonNode file = ExperimentWriter.outline(spec);
        Map<String, String> options = new LinkedHashMap<>();
        file.properties().forEach(entry -> {
            if (!ASIDE.contains(entry.getKey())) {
                put(options, entry.getKey(), entry.getValue());
            }
        });
        options.put("model", layers(spec.model()));
        options.remove("edits");
        spec.edits().forEach(edit -> put(options, edit));
        return options;
    }

    private static void put(Map<String, String> options, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(entry -> put(options, path + "." + entry.getKey(), entry.getValue()));
        } else {
            options.put(path, value.isValueNode() ? value.asString("null") : value.toString());
        }
    }

    /** Units of each layer, and their activations: {@code 2-8-1 Tanh}. */
    private static String layers(ModelSpec model) {
        List<String> units = new ArrayList<>(List.of(String.valueOf(model.inputs())));
        Set<String> others = new LinkedHashSet<>();
        for (LayerSpec layer : model.layers()) {
            if (layer instanceof LayerSpec.Linear linear) {
                units.add(linear.out() + (linear.bias() ? "" : "*"));
            } else {
                others.add(layer.getClass().getSimpleName()
                        + (layer instanceof LayerSpec.Dropout drop ? " " + drop.p() : ""));
            }
        }
        return String.join("-", units) + (others.isEmpty() ? "" : " " + String.join(", ", others));
    }

    /** Each under its step and what it sets. */
    private static void put(Map<String, String> options, Edit edit) {
        String path = EDITS + edit.step() + ".";
        switch (edit) {
            case Edit.SetLr set -> options.put(path + "lr", String.valueOf(set.lr()));
            case Edit.SetPosWeight set -> options.put(path + "pos_weight", String.valueOf(set.posWeight()));
            case Edit.SetParameter set ->
                options.put(path + set.parameter() + set.index(), String.valueOf(set.value()));
        }
    }
}
