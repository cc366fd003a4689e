package dev.paso.json;

import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.InitSpec;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The parts of an experiment that may hold millions of numbers, with a few words in place of each of their tables. */
final class Outline {
    private static final int FIRST = 8; // numbers that are told

    private Outline() {}

    static ObjectNode data(DatasetSpec data) {
        ObjectNode out = KindWriter.write(data, DatasetKinds.ALL);
        if (data instanceof InlineSpec own) {
            out.put("x", words(own.x()));
            own.y().ifPresent(y -> out.put("y", words(y)));
            own.cls()
                    .ifPresent(labels -> out.put(
                            "cls",
                            words(Tensor.vector(
                                    labels.stream().mapToDouble(label -> label).toArray()))));
            InlineJson.writeNames(own.names(), out);
        }
        return out;
    }

    static ObjectNode init(InitSpec init) {
        ObjectNode out = KindWriter.write(init, InitKinds.ALL);
        if (init instanceof InitSpec.State state) {
            ObjectNode tables = out.putObject("state_dict");
            state.stateDict().forEach((name, values) -> tables.put(name, words(values)));
        }
        return out;
    }

    /** For example {@code 100×2: 0.31, 0.22, … #1f3a}. */
    private static String words(Tensor values) {
        String shape = values.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
        String first = IntStream.range(0, Math.min(FIRST, values.size()))
                .mapToObj(i -> String.valueOf(values.at(i)))
                .collect(Collectors.joining(", "));
        return shape + ": " + first + ", … #" + Integer.toHexString(values.hashCode());
    }
}
