package dev.paso.export;

import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data of one's own: written out where they are few, read from a file that is saved beside the program where they are many. */
final class InlineCode {
    /** Numbers that a reader still scrolls past. */
    static final int MOST = 1200;

    private static final int WIDTH = 96;

    private final Plan plan;
    private final InlineSpec data;
    private final Script script;

    InlineCode(Plan plan, InlineSpec data, Script script) {
        this.plan = plan;
        this.data = data;
        this.script = script;
    }

    /** Whether the program reads them from a file. */
    static boolean isFile(InlineSpec data) {
        return (data.x().columns() + targets(data)) * (long) data.n() > MOST;
    }

    private static int targets(InlineSpec data) {
        return data.isRegression() ? data.y().map(Tensor::columns).orElse(1) : 1;
    }

    void write() {
        script.use("numpy as np");
        describe();
        if (plan.goesOnInNumpy()) {
            script.line("np.random.seed(0)");
        }
        if (isFile(data)) {
            script.line(
                    "data = np.loadtxt(%s, delimiter=',', skiprows=1, ndmin=2)", Python.quoted(PyTorchProgram.DATA));
            int inputs = data.inputs();
            script.line(
                    plan.hasLabels()
                            ? "x, y = data[:, :%d], data[:, %d].astype(int)"
                            : "x, y = data[:, :%d], data[:, %d:]",
                    inputs,
                    inputs);
            return;
        }
        matrix("x", data.x());
        if (plan.hasLabels()) {
            array("y", labels(data).stream().map(String::valueOf).toList(), "");
        } else {
            matrix("y", data.y().orElseThrow());
        }
    }

    /** What columns and classes are called, where they have names. */
    private void describe() {
        InlineSpec.Names names = data.names();
        if (!names.x().isEmpty()) {
            script.say("columns", joined(names.x()));
        }
        if (!names.target().isBlank()) {
            script.say("target", Python.line(names.target()));
        }
        if (!names.classes().isEmpty()) {
            script.say(
                    "classes",
                    IntStream.range(0, names.classes().size())
                            .mapToObj(
                                    i -> i + " = " + Python.line(names.classes().get(i)))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String joined(List<String> names) {
        return names.stream().map(Python::line).collect(Collectors.joining(", "));
    }

    private void matrix(String name, Tensor values) {
        boolean isWhole = IntStream.range(0, values.size()).allMatch(i -> values.at(i) == Math.rint(values.at(i)));
        String type = isWhole ? ", dtype=float" : "";
        if (values.columns() == 1) {
            array(name, values(values), type + ").reshape(-1, 1");
        } else {
            array(
                    name,
                    IntStream.range(0, values.rows())
                            .mapToObj(row -> Python.row(values, row))
                            .toList(),
                    type);
        }
    }

    private static List<String> values(Tensor column) {
        return IntStream.range(0, column.size())
                .mapToObj(i -> Python.number(column.at(i)))
                .toList();
    }

    /** On one line, or on as many as it takes. */
    private void array(String name, List<String> items, String end) {
        List<String> lines = Python.wrapped(items.stream(), WIDTH);
        if (lines.size() == 1) {
            script.line("%s", name + " = np.array(" + Python.list(items) + end + ")");
            return;
        }
        script.block(name + " = np.array([", () -> lines.forEach(line -> script.line("%s", line)));
        script.line("%s", "]" + end + ")");
    }

    /** Class indices, also where the targets say them as 0 and 1. */
    private static List<Integer> labels(InlineSpec data) {
        return data.cls().orElseGet(() -> {
            Tensor y = data.y().orElseThrow();
            return IntStream.range(0, y.size()).mapToObj(i -> (int) y.at(i)).toList();
        });
    }

    /** The file that the program reads: a header, then inputs and target of each row. */
    static String csv(InlineSpec data) {
        Optional<Tensor> numbers = data.isRegression() ? data.y() : Optional.empty();
        List<Integer> labels = numbers.isPresent() ? List.of() : labels(data);
        StringBuilder csv = new StringBuilder();
        csv.append(header(data, numbers)).append("\r\n");
        for (int row = 0; row < data.n(); row++) {
            int place = row;
            Stream<String> inputs = cells(data.x(), row);
            Stream<String> target =
                    numbers.map(y -> cells(y, place)).orElseGet(() -> Stream.of(String.valueOf(labels.get(place))));
            csv.append(Stream.concat(inputs, target).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static Stream<String> cells(Tensor matrix, int row) {
        return IntStream.range(0, matrix.columns()).mapToObj(column -> Python.number(matrix.at(row, column)));
    }

    /** Names of the file's own: somebody else's may hold whatever parts cells and lines. */
    private static String header(InlineSpec data, Optional<Tensor> numbers) {
        Stream<String> x = numbered("x", data.inputs());
        Stream<String> y = numbers.map(one -> numbered("y", one.columns())).orElseGet(() -> Stream.of("label"));
        return Stream.concat(x, y).collect(Collectors.joining(","));
    }

    private static Stream<String> numbered(String name, int count) {
        return count == 1 ? Stream.of(name) : IntStream.rangeClosed(1, count).mapToObj(i -> name + i);
    }
}
