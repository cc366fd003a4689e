package dev.paso.json;

import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an experiment file, version 1: every option is told, so that defaults may change and the file still means the same. */
public final class ExperimentWriter {
    private ExperimentWriter() {}

    /** One JSON object on one line; {@link ExperimentReader#read} gives an equal recipe. */
    public static String write(ExperimentSpec spec) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("version", ExperimentReader.VERSION).put("name", spec.name());
        out.put("dtype", spec.dtype().name().toLowerCase(Locale.ROOT));
        out.set("data", DataWriter.data(spec.data()));
        out.set("split", DataWriter.split(spec.split()));
        out.set("scale", scale(spec.scale()));
        if (!spec.features().isEmpty()) {
            ArrayNode features = out.putArray("features");
            spec.features().stream().map(Feature::term).forEach(features::add);
        }
        out.set("model", ModelWriter.model(spec.model()));
        out.set("init", ModelWriter.init(spec.init()));
        out.set("loss", TrainingWriter.loss(spec.loss()));
        out.set("optimizer", TrainingWriter.optimizer(spec.optimizer()));
        out.set("scheduler", TrainingWriter.scheduler(spec.scheduler()));
        out.set("loader", loader(spec.loader()));
        out.put("epochs", spec.epochs()).put("threshold", spec.threshold());
        ArrayNode edits = out.putArray("edits");
        spec.edits().stream().map(ExperimentWriter::edit).forEach(edits::add);
        return out.toString();
    }

    /** An object that begins with its {@code type}. */
    static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode scale(ScaleSpec scale) {
        return switch (scale) {
            case ScaleSpec.None none -> type("None");
            case ScaleSpec.StandardScaler standard -> type("StandardScaler");
        };
    }

    private static ObjectNode loader(LoaderSpec loader) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        loader.batchSize().ifPresentOrElse(size -> out.put("batch_size", size), () -> out.putNull("batch_size"));
        out.put("shuffle", loader.shuffle()).put("validate", loader.validate());
        out.put("dialect", loader.dialect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        loader.reseed().ifPresentOrElse(seed -> out.put("reseed", seed), () -> out.putNull("reseed"));
        return out.put("fetch_first", loader.fetchFirst());
    }

    private static ObjectNode edit(Edit edit) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("step", edit.step());
        switch (edit) {
            case Edit.SetLr set -> out.put("lr", set.lr());
            case Edit.SetPosWeight set -> out.put("pos_weight", set.posWeight());
            case Edit.SetParameter set -> {
                out.put("parameter", set.parameter());
                set.index().forEach(out.putArray("index")::add);
                out.put("value", set.value());
            }
        }
        return out;
    }
}
