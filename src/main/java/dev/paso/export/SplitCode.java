package dev.paso.export;

import dev.paso.core.Dtype;
import dev.paso.core.data.Feature;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines from {@code x} and {@code y} to tensors of each part: features, splits, scales. */
final class SplitCode {
    private final Plan plan;
    private final ExperimentSpec spec;
    private final Script script;

    SplitCode(Plan plan, Script script) {
        this.plan = plan;
        this.script = script;
        spec = plan.spec();
    }

    void write() {
        if (!spec.features().isEmpty()) {
            script.part("features").use("numpy as np");
            boolean hasTwo = spec.features().stream().anyMatch(feature -> feature.requiredColumns() > 1);
            script.line(hasTwo ? "x1, x2 = x[:, 0], x[:, 1]" : "x1 = x[:, 0]");
            script.line(
                    "x = np.column_stack([%s])",
                    spec.features().stream().map(SplitCode::column).collect(Collectors.joining(", ")));
        }
        Optional<SplitSpec> test = spec.options().test();
        if (test.isPresent()) {
            script.part("test");
            int n = spec.data().n();
            split(test.get(), n, n - plan.test(), "x", "x_test", plan.test() > 0);
        }
        script.part("split");
        split(
                spec.split(),
                plan.training() + plan.validation(),
                plan.training(),
                "x_train",
                "x_val",
                plan.needsValidation());
        scale();
        tensors();
    }

    private static String column(Feature feature) {
        return switch (feature) {
            case X1 -> "x1";
            case X2 -> "x2";
            case X1_SQUARED -> "x1 ** 2";
            case X2_SQUARED -> "x2 ** 2";
            case X1_X2 -> "x1 * x2";
            case SIN_X1 -> "np.sin(x1)";
            case SIN_X2 -> "np.sin(x2)";
        };
    }

    private static String y(String x) {
        return x.replace('x', 'y');
    }

    /**
     * @param first samples of the first part
     * @param isNeeded whether the rest is looked at
     */
    private void split(SplitSpec split, int n, int first, String to, String rest, boolean isNeeded) {
        switch (split) { // no default: a new split does not compile until it is made here
            case SplitSpec.None _ -> {
                if (!to.equals("x")) {
                    script.line("%s, %s = x, y", to, y(to));
                }
            }
            case SplitSpec.TrainTestSplit scikit -> {
                script.use("sklearn.model_selection", "train_test_split");
                script.line(
                        "%s, %s, %s, %s = train_test_split(x, y, test_size=%s, random_state=%d%s)",
                        to,
                        rest,
                        y(to),
                        y(rest),
                        Python.number(scikit.testSize()),
                        scikit.seed(),
                        scikit.stratify() ? ", stratify=y" : "");
            }
            case SplitSpec.NumpyShuffle _ -> {
                script.use("numpy as np").line("idx = np.arange(%d)", n).line("np.random.shuffle(idx)");
                rows(to, rest, isNeeded, "idx[:" + first + "]", "idx[" + first + ":]");
            }
            case SplitSpec.RandomSplit torch -> {
                script.use("torch").use("torch.utils.data", "random_split");
                script.line("torch.manual_seed(%d)", torch.seed())
                        .line("first, rest = random_split(range(%d), [%d, %d])", n, first, n - first);
                rows(to, rest, isNeeded, "first.indices", "rest.indices");
            }
        }
    }

    /** The rest first: the whole may be called as its first part is. */
    private void rows(String to, String rest, boolean isNeeded, String first, String others) {
        if (isNeeded) {
            script.line("%s, %s = x[%s], y[%s]", rest, y(rest), others, others);
        }
        script.line("%s, %s = x[%s], y[%s]", to, y(to), first, first);
    }

    private List<String> rests() {
        return Stream.concat(
                        plan.needsValidation() ? Stream.of("val") : Stream.of(),
                        plan.test() > 0 ? Stream.of("test") : Stream.of())
                .toList();
    }

    private void scale() {
        switch (spec.scale()) {
            case ScaleSpec.None _ -> {}
            case ScaleSpec.StandardScaler _ -> {
                scaler("scale", "scaler");
                script.line("x_train = scaler.fit_transform(x_train)");
                rests().forEach(part -> script.line("x_%s = scaler.transform(x_%s)", part, part));
            }
        }
        switch (spec.options().targetScale()) {
            case ScaleSpec.None _ -> {}
            case ScaleSpec.StandardScaler _ -> {
                scaler("targetScale", "target_scaler");
                String column = plan.hasLabels() ? ".reshape(-1, 1)" : "";
                script.line("target_train = target_scaler.fit_transform(y_train%s)", column);
                rests().forEach(part -> script.line("target_%s = target_scaler.transform(y_%s%s)", part, part, column));
            }
        }
    }

    private void scaler(String key, String name) {
        script.part(key).use("sklearn.preprocessing", "StandardScaler");
        script.line("%s = StandardScaler()", name);
    }

    private void tensors() {
        script.part("tensors").use("torch");
        String type = spec.dtype() == Dtype.FLOAT32 ? ".float()" : ".double()";
        Stream.concat(Stream.of("train"), rests().stream()).forEach(part -> {
            script.line("x_%s_tensor = torch.as_tensor(x_%s)%s", part, part, type);
            script.line(
                    "y_%s_tensor = torch.as_tensor(%s)%s", part, target(part), plan.isOnIndices() ? ".long()" : type);
        });
    }

    /** One column a target, but for the indices of classes. */
    private String target(String part) {
        if (plan.scalesTargets()) {
            return "target_" + part;
        }
        return "y_" + part + (plan.hasLabels() && !plan.isOnIndices() ? ".reshape(-1, 1)" : "");
    }
}
