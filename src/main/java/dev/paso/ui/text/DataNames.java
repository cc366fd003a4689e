package dev.paso.ui.text;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.stream.IntStream;

/** What the columns and classes of data are called, the same on every part of a screen. */
public final class DataNames {
    private DataNames() {}

    /** Of the inputs that the model of an experiment sees. */
    public static List<String> inputs(ExperimentSpec spec) {
        if (!spec.features().isEmpty()) {
            return spec.features().stream().map(DataNames::of).toList();
        }
        return columns(spec);
    }

    /** Of the columns of its data, of which features are made. */
    public static List<String> columns(ExperimentSpec spec) {
        if (spec.data() instanceof InlineSpec own && !own.names().x().isEmpty()) {
            return own.names().x();
        }
        int inputs = spec.data().inputs();
        return inputs == 1
                ? List.of("x")
                : IntStream.rangeClosed(1, inputs)
                        .mapToObj(i -> i == 1 ? "x₁" : i == 2 ? "x₂" : "x" + i)
                        .toList();
    }

    /** How a formula is written on paper: x₁², x₁·x₂. */
    public static String of(Feature feature) {
        return feature.term()
                .replace("^2", "²")
                .replace("*", "·")
                .replace("x1", "x₁")
                .replace("x2", "x₂");
    }

    /** Of the classes, by their labels; empty where nobody named them. */
    public static List<String> classes(DatasetSpec data) {
        return data instanceof InlineSpec own ? own.names().classes() : List.of();
    }
}
