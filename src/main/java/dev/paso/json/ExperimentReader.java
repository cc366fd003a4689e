package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an experiment file, version 1: unknown types and fields, missing parts and impossible values are refused. */
public final class ExperimentReader {
    static final int VERSION = 1;

    private ExperimentReader() {}

    /** @throws IllegalArgumentException with path, rule and value, as "optimizer.lr must be greater than 0, was -1" */
    public static ExperimentSpec read(String json) {
        return experiment(new Fields("", JsonText.read("experiment", json)));
    }

    /** The name in an experiment file, also where the rest of it is refused. */
    public static Optional<String> name(String json) {
        return JsonText.field(json, "name").filter(name -> name.length() <= ExperimentSpec.MAX_NAME_LENGTH);
    }

    private static ExperimentSpec experiment(Fields f) {
        JsonNode version = f.required("version");
        if (Fields.number("version", version) != VERSION) {
            throw Fields.refused("version", Rule.EXACTLY, VERSION, version);
        }
        String dtype = f.choice("dtype", "float32", List.of("float32", "float64"));
        return f.build(() -> new ExperimentSpec(
                f.text("name", ""),
                Dtype.valueOf(dtype.toUpperCase(Locale.ROOT)),
                DataReader.data(f.object("data")),
                DataReader.split(f.object("split")),
                scale(f),
                features(f.optional("features")),
                ModelReader.model(f.required("model")),
                ModelReader.init(f.object("init")),
                TrainingReader.loss(f.object("loss")),
                TrainingReader.optimizer(f.object("optimizer")),
                TrainingReader.scheduler(f),
                loader(f.object("loader")),
                f.optionalInteger("epochs").orElseThrow(() -> missing("epochs")),
                f.number("threshold", 0.5),
                edits(f.optional("edits"))));
    }

    private static RefusedException missing(String field) {
        return Fields.refused(field, Rule.GIVEN);
    }

    private static ScaleSpec scale(Fields f) {
        if (f.optional("scale") == null) {
            return new ScaleSpec.None();
        }
        Fields scale = f.object("scale");
        String type = scale.choice("type", "", List.of("None", "StandardScaler"));
        return scale.build(() -> type.equals("None") ? new ScaleSpec.None() : new ScaleSpec.StandardScaler());
    }

    private static List<Feature> features(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        return Fields.list("features", node).stream()
                .map(term -> Feature.of(Fields.text("features", term)))
                .toList();
    }

    private static LoaderSpec loader(Fields f) {
        String dialect = f.choice("dialect", "book", List.of("book", "book-transitional", "torch"));
        return f.build(() -> new LoaderSpec(
                f.optionalInteger("batch_size"),
                f.bool("shuffle", true),
                f.bool("validate", true),
                LoaderSpec.Dialect.valueOf(dialect.replace('-', '_').toUpperCase(Locale.ROOT)),
                f.optionalSeed("reseed"),
                f.integer("fetch_first", 0)));
    }

    private static List<Edit> edits(@Nullable JsonNode node) {
        List<JsonNode> nodes = node == null ? List.of() : Fields.list("edits", node);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            edits.add(edit(new Fields("edits[" + i + "]", nodes.get(i))));
        }
        return edits;
    }

    private static Edit edit(Fields f) {
        f.required("step");
        long step = f.seed("step");
        return f.build(() -> {
            if (f.optional("lr") != null) {
                return new Edit.SetLr(step, f.number("lr"));
            }
            if (f.optional("pos_weight") != null) {
                return new Edit.SetPosWeight(step, f.number("pos_weight"));
            }
            List<Integer> index = f.list("index").stream()
                    .map(i -> Fields.integer(f.path("index"), i))
                    .toList();
            return new Edit.SetParameter(step, f.text("parameter", ""), index, f.number("value"));
        });
    }
}
