package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.kind.Kinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.EarlyStopping;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an experiment file, version 1: unknown types and fields, missing parts and impossible values are refused. */
public final class ExperimentReader {
    static final int VERSION = 1;

    private ExperimentReader() {}

    /** @throws IllegalArgumentException with path, rule and value, as "optimizer.lr must be greater than 0, was -1" */
    public static ExperimentSpec read(String json) {
        Fields file = new Fields(Stranger.check(JsonText.read("experiment", json)));
        return file.beyond().check(experiment(file));
    }

    /** The name in an experiment file, also where the rest of it is refused. */
    public static Optional<String> name(String json) {
        return JsonText.field(json, "name").filter(name -> name.length() <= ExperimentSpec.MAX_NAME_LENGTH);
    }

    private static ExperimentSpec experiment(Fields f) {
        JsonNode version = f.required("version");
        if (Numbers.number("version", version) != VERSION) {
            throw Fields.refused("version", Rule.EXACTLY, VERSION, version);
        }
        String dtype = f.choice("dtype", "float32", List.of("float32", "float64"));
        return f.build(() -> new ExperimentSpec(
                f.text("name", ""),
                Dtype.valueOf(dtype.toUpperCase(Locale.ROOT)),
                KindReader.read(f.object("data"), DatasetKinds.ALL, InlineJson::read),
                KindReader.read(f.object("split"), SplitKinds.ALL),
                optional(f, "scale", ScaleKinds.ALL, new ScaleSpec.None()),
                features(f.optional("features")),
                ModelJson.model(f),
                ModelJson.init(f.object("init")),
                KindReader.read(f.object("loss"), LossKinds.ALL),
                KindReader.read(f.object("optimizer"), OptimizerKinds.ALL),
                f.optional("scheduler") == null ? new SchedulerSpec.None() : SchedulerJson.read(f.object("scheduler")),
                loader(f.object("loader")),
                f.optionalInteger("epochs").orElseThrow(() -> missing("epochs")),
                f.number("threshold", 0.5),
                edits(f),
                options(f)));
    }

    /** What came after files were first written: absent, it means what its absence meant. */
    private static Options options(Fields f) {
        Options usual = Options.USUAL;
        return new Options(
                optional(f, "target_scale", ScaleKinds.ALL, usual.targetScale()),
                f.optional("test") == null
                        ? usual.test()
                        : Optional.of(KindReader.read(f.object("test"), SplitKinds.ALL)),
                optional(f, "sampler", SamplerKinds.ALL, usual.sampler()),
                f.integer("accumulation_steps", usual.accumulationSteps()),
                optional(f, "clip", ClipKinds.ALL, usual.clip()),
                f.number("l1_penalty", usual.l1Penalty()),
                f.optional("frozen") == null ? usual.frozen() : f.elements("frozen", Fields::text),
                f.optional("early_stopping") == null
                        ? usual.earlyStopping()
                        : Optional.of(earlyStopping(f.object("early_stopping"))));
    }

    private static EarlyStopping earlyStopping(Fields f) {
        return f.build(() -> new EarlyStopping(
                f.integer("patience", EarlyStopping.PATIENCE),
                f.number("min_delta", 0),
                f.bool("restore_best_weights", true)));
    }

    private static RefusedException missing(String field) {
        return Fields.refused(field, Rule.GIVEN);
    }

    private static <T> T optional(Fields f, String part, Kinds<T> kinds, T usual) {
        return f.optional(part) == null ? usual : KindReader.read(f.object(part), kinds);
    }

    private static List<Feature> features(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        return Fields.elements("features", node, (place, term) -> Feature.of(Fields.text(place, term)));
    }

    private static LoaderSpec loader(Fields f) {
        String dialect = f.choice("dialect", "book", List.of("book", "book-transitional", "torch"));
        return f.build(() -> new LoaderSpec(
                batchSize(f),
                f.bool("shuffle", true),
                f.bool("validate", true),
                LoaderSpec.Dialect.valueOf(dialect.replace('-', '_').toUpperCase(Locale.ROOT)),
                f.optionalSeed("reseed"),
                f.integer("fetch_first", 0),
                f.bool("drop_last", false),
                f.bool("evaluate_train", false)));
    }

    private static OptionalInt batchSize(Fields f) {
        JsonNode size = f.optional("batch_size");
        if (size != null && !size.isNumber()) {
            throw Fields.refused(f.path("batch_size"), Rule.NUMBER_OR_NULL, size);
        }
        return f.optionalInteger("batch_size");
    }

    private static List<Edit> edits(Fields f) {
        return f.optional("edits") == null
                ? List.of()
                : f.elements("edits", (place, edit) -> edit(f.inner(place, edit)));
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
            List<Integer> index = f.elements("index", f.beyond()::integer);
            return new Edit.SetParameter(step, f.text("parameter", ""), index, f.number("value"));
        });
    }
}
