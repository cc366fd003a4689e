package dev.paso.export;

import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.OptionalLong;

/** The lines that cut an epoch into mini-batches, in the order that the recipe's generation of PyTorch draws. */
final class LoaderCode {
    private final Plan plan;
    private final ExperimentSpec spec;
    private final LoaderSpec loader;
    private final Script script;

    LoaderCode(Plan plan, Script script) {
        this.plan = plan;
        this.script = script;
        spec = plan.spec();
        loader = spec.loader();
    }

    /** Nothing where the full batch needs no loader. */
    void write() {
        if (!spec.hasLoader()) {
            return;
        }
        script.use("torch.utils.data", "DataLoader").use("torch.utils.data", "TensorDataset");
        if (plan.isShuffledAsBefore()) {
            order();
        }
        script.part("loader");
        script.line("train_data = TensorDataset(x_train_tensor, y_train_tensor)");
        script.line(
                "train_loader = DataLoader(train_data, batch_size=%s%s%s)",
                size("train"), draws(), loader.dropLast() ? ", drop_last=True" : "");
        if (plan.isValidated()) {
            script.line("val_data = TensorDataset(x_val_tensor, y_val_tensor)");
            script.line("val_loader = DataLoader(val_data, batch_size=%s)", size("val"));
        }
        if (loader.evaluateTrain()) {
            script.line("train_eval_loader = DataLoader(train_data, batch_size=%s)", size("train"));
        }
    }

    private String size(String part) {
        return loader.batchSize().isPresent()
                ? String.valueOf(loader.batchSize().getAsInt())
                : "len(" + part + "_data)";
    }

    /** How the order of an epoch is drawn, as an argument of the loader; a sampler is made before. */
    private String draws() {
        return switch (spec.options().sampler()) {
            case SamplerSpec.WeightedRandom weighted -> {
                script.use("numpy as np").use("torch.utils.data", "WeightedRandomSampler");
                int classes = weighted.shares().size();
                script.say("sampler");
                script.line("shares = np.array(%s)", Python.numbers(weighted.shares()));
                script.line("weights = shares[y_train] / np.bincount(y_train, minlength=%d)[y_train]", classes);
                script.line("sampler = WeightedRandomSampler(weights, num_samples=len(weights))");
                yield ", sampler=sampler";
            }
            case SamplerSpec.None _ ->
                plan.isShuffledAsBefore()
                        ? ", sampler=Shuffled(len(train_data))"
                        : loader.shuffle() ? ", shuffle=True" : "";
        };
    }

    /** A sampler that draws as DataLoader once did. */
    private void order() {
        boolean isTransitional = loader.dialect() == LoaderSpec.Dialect.BOOK_TRANSITIONAL;
        Runnable said =
                () -> script.say(isTransitional ? "order.transitional" : "order.book", isTransitional ? "1.7" : "1.6")
                        .say("order.today");
        script.definition(said, "class Shuffled:", () -> {
            script.block("def __init__(self, n):", () -> script.line("self.n = n"));
            script.blank().block("def __len__(self):", () -> script.line("return self.n"));
            script.blank().block("def __iter__(self):", () -> {
                if (isTransitional) {
                    script.told("torch.empty((), dtype=torch.int64).random_()", "order.unused");
                }
                script.line("return iter(torch.randperm(self.n).tolist())");
            });
        });
    }

    /** What is drawn between the model and its training. */
    void writeDraws() {
        OptionalLong seed = loader.reseed();
        if (seed.isPresent()) {
            script.line("torch.manual_seed(%d)", seed.getAsLong());
        } else if (spec.hasLoader() && loader.fetchFirst() > 0) {
            String fetch = "next(iter(train_loader))";
            if (loader.fetchFirst() == 1) {
                script.told(fetch, "fetched");
            } else {
                script.say("fetched");
                script.block("for _ in range(" + loader.fetchFirst() + "):", () -> script.line(fetch));
            }
        }
    }
}
