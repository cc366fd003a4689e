package dev.paso.json;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an experiment file, version 1: every option is told, so that defaults may change and the file still means the same. */
public final class ExperimentWriter {
    private ExperimentWriter() {}

    /** One JSON object on one line; {@link ExperimentReader#read} gives an equal recipe. */
    public static String write(ExperimentSpec spec) {
        return tree(spec, data(spec.data()), ModelJson.init(spec.init())).toString();
    }

    /**
     * The same as a tree, with a few words in place of the numbers of own data and of given weights, of which there may be millions: how
     * many there are, the first of them, and what tells them apart from others.
     */
    public static JsonNode outline(ExperimentSpec spec) {
        return tree(spec, Outline.data(spec.data()), Outline.init(spec.init()));
    }

    private static ObjectNode tree(ExperimentSpec spec, ObjectNode data, ObjectNode init) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("version", ExperimentReader.VERSION).put("name", spec.name());
        out.put("dtype", spec.dtype().name().toLowerCase(Locale.ROOT));
        out.set("data", data);
        out.set("split", KindWriter.write(spec.split(), SplitKinds.ALL));
        out.set("scale", KindWriter.write(spec.scale(), ScaleKinds.ALL));
        if (!spec.features().isEmpty()) {
            ArrayNode features = out.putArray("features");
            spec.features().stream().map(Feature::term).forEach(features::add);
        }
        out.set("model", ModelJson.model(spec.model()));
        out.set("init", init);
        out.set("loss", KindWriter.write(spec.loss(), LossKinds.ALL));
        out.set("optimizer", KindWriter.write(spec.optimizer(), OptimizerKinds.ALL));
        out.set("scheduler", SchedulerJson.write(spec.scheduler()));
        out.set("loader", loader(spec.loader()));
        out.put("epochs", spec.epochs()).put("threshold", spec.threshold());
        ArrayNode edits = out.putArray("edits");
        spec.edits().stream().map(ExperimentWriter::edit).forEach(edits::add);
        options(spec.options(), out);
        return out;
    }

    /** What is usual is left out, as it was before it could be said. */
    private static void options(Options options, ObjectNode out) {
        Options usual = Options.USUAL;
        if (!options.targetScale().equals(usual.targetScale())) {
            out.set("target_scale", KindWriter.write(options.targetScale(), ScaleKinds.ALL));
        }
        options.test().ifPresent(test -> out.set("test", KindWriter.write(test, SplitKinds.ALL)));
        if (!options.sampler().equals(usual.sampler())) {
            out.set("sampler", KindWriter.write(options.sampler(), SamplerKinds.ALL));
        }
        if (options.accumulationSteps() != usual.accumulationSteps()) {
            out.put("accumulation_steps", options.accumulationSteps());
        }
        if (!options.clip().equals(usual.clip())) {
            out.set("clip", KindWriter.write(options.clip(), ClipKinds.ALL));
        }
        if (options.l1Penalty() != usual.l1Penalty()) {
            out.put("l1_penalty", options.l1Penalty());
        }
        if (!options.frozen().isEmpty()) {
            options.frozen().forEach(out.putArray("frozen")::add);
        }
        options.earlyStopping()
                .ifPresent(stopping -> out.putObject("early_stopping")
                        .put("patience", stopping.patience())
                        .put("min_delta", stopping.minDelta())
                        .put("restore_best_weights", stopping.restoreBestWeights()));
    }

    /** An object that begins with its {@code type}. */
    static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode data(DatasetSpec data) {
        ObjectNode out = KindWriter.write(data, DatasetKinds.ALL);
        if (data instanceof InlineSpec own) {
            InlineJson.write(own, out);
        }
        return out;
    }

    private static ObjectNode loader(LoaderSpec loader) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        loader.batchSize().ifPresentOrElse(size -> out.put("batch_size", size), () -> out.putNull("batch_size"));
        out.put("shuffle", loader.shuffle()).put("validate", loader.validate());
        out.put("dialect", loader.dialect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        loader.reseed().ifPresentOrElse(seed -> out.put("reseed", seed), () -> out.putNull("reseed"));
        out.put("fetch_first", loader.fetchFirst());
        if (loader.dropLast()) {
            out.put("drop_last", true);
        }
        if (loader.evaluateTrain()) {
            out.put("evaluate_train", true);
        }
        return out;
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
