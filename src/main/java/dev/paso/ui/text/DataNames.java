package dev.paso.ui.panel;

import dev.paso.core.data.InlineSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.stream.IntStream;

/** What the columns that a model sees are called. */
final class Columns {
    private Columns() {}

    static List<String> of(ExperimentSpec spec) {
        if (!spec.features().isEmpty()) {
            return spec.features().stream().map(FeaturePicker::name).toList();
        }
        return raw(spec);
    }

    /** What the columns of the data are called, of which features are made. */
    static List<String> raw(ExperimentSpec spec) {
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
}
