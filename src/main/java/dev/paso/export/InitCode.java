package dev.paso.export;

import dev.paso.core.Tensor;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of the first parameters, where they are not those that layers find by themselves. */
final class InitCode {
    private static final int WIDTH = 96;

    private final ExperimentSpec spec;
    private final Script script;

    InitCode(Plan plan, Script script) {
        this.script = script;
        spec = plan.spec();
    }

    void write() {
        switch (spec.init()) { // no default: other first parameters do not compile until they are found here
            case InitSpec.Torch _ -> {}
            case InitSpec.Zeros _ ->
                eachLayer("zeros", () -> {
                    script.line("nn.init.zeros_(layer.weight)");
                    zeroBias();
                });
            case InitSpec.TorchNormal torch -> {
                seed(torch.seed());
                oneByOne("torch.cat([torch.randn(1) for _ in range(parameter.numel())]).reshape(parameter.shape)");
            }
            case InitSpec.NumpyNormal numpy -> {
                script.use("numpy as np").line("np.random.seed(%d)", numpy.seed());
                oneByOne("torch.as_tensor(np.random.randn(*parameter.shape))");
            }
            case InitSpec.Xavier xavier -> {
                String function = xavier.isNormal() ? "xavier_normal_" : "xavier_uniform_";
                drawn(xavier, function, xavier.gain() == 1 ? "" : ", gain=" + Python.real(xavier.gain()));
            }
            case InitSpec.Kaiming kaiming ->
                drawn(kaiming, kaiming.isNormal() ? "kaiming_normal_" : "kaiming_uniform_", ", nonlinearity='relu'");
            case InitSpec.Normal normal ->
                drawn(normal, "normal_", ", mean=" + Python.real(normal.mean()) + ", std=" + Python.real(normal.std()));
            case InitSpec.Uniform uniform ->
                drawn(uniform, "uniform_", ", a=" + Python.real(uniform.a()) + ", b=" + Python.real(uniform.b()));
            case InitSpec.State state -> given(state);
        }
    }

    private void seed(long seed) {
        script.line("torch.manual_seed(%d)", seed);
    }

    /** Weights by a function of {@code nn.init}; biases 0. */
    private void drawn(InitSpec.Drawn init, String function, String options) {
        seed(init.seed());
        eachLayer("weights", () -> {
            script.line("%s", "nn.init." + function + "(layer.weight" + options + ")");
            zeroBias();
        });
    }

    private void zeroBias() {
        if (hasBias()) {
            String zero = "nn.init.zeros_(layer.bias)";
            if (allHaveBias()) {
                script.line(zero);
            } else {
                script.block("if layer.bias is not None:", () -> script.line(zero));
            }
        }
    }

    private boolean hasBias() {
        return spec.model().linears().stream().anyMatch(LayerSpec.Linear::bias);
    }

    private boolean allHaveBias() {
        return spec.model().linears().stream().allMatch(LayerSpec.Linear::bias);
    }

    /** Each bias, then its weights. */
    private void oneByOne(String draw) {
        Runnable copy = () -> script.line("%s", "parameter.copy_(" + draw + ")");
        script.block(
                "with torch.no_grad():",
                () -> eachLayer(
                        "book",
                        () -> script.block("for parameter in (layer.bias, layer.weight):", () -> {
                            if (allHaveBias()) {
                                copy.run();
                            } else {
                                script.block("if parameter is not None:", copy);
                            }
                        })));
    }

    private void eachLayer(String key, Runnable body) {
        script.say("init." + key);
        script.block("for layer in model:", () -> script.block("if isinstance(layer, nn.Linear):", body));
    }

    /** By their names: written out where they are few, taken from the experiment's file where they are many. */
    private void given(InitSpec.State state) {
        boolean isWhole = spec.model().state().stream()
                .allMatch(slice -> state.stateDict().containsKey(slice.name()));
        String end = isWhole ? ")" : ", strict=False)";
        if (isFile(state)) {
            script.use("json")
                    .block(
                            "with open(" + Python.quoted(PyTorchProgram.EXPERIMENT) + ", encoding='utf-8') as file:",
                            () -> script.line("weights = json.load(file)['init']['state_dict']"));
            script.line(
                    "%s",
                    "model.load_state_dict({name: torch.tensor(values) for name, values in weights.items()}" + end);
        } else {
            script.block("model.load_state_dict({", () -> state.stateDict().forEach(this::values));
            script.line("%s", "}" + end);
        }
    }

    /** Whether the program reads them from a file. */
    static boolean isFile(InitSpec.State state) {
        return state.stateDict().values().stream().mapToLong(Tensor::size).sum() > InlineCode.MOST;
    }

    private void values(String name, Tensor values) {
        String key = Python.quoted(name) + ": torch.tensor(";
        List<String> rows = new ArrayList<>();
        if (values.shape().size() == 2) {
            IntStream.range(0, values.rows()).forEach(row -> rows.add(row(values, row)));
        } else {
            IntStream.range(0, values.size()).forEach(i -> rows.add(Python.real(values.at(i))));
        }
        if (values.shape().isEmpty()) {
            script.line("%s", key + rows.getFirst() + "),");
            return;
        }
        List<String> lines = Python.wrapped(rows.stream(), WIDTH);
        if (lines.size() == 1) {
            script.line("%s", key + Python.list(rows) + "),");
        } else {
            script.block(key + "[", () -> lines.forEach(line -> script.line("%s", line)));
            script.line("]),");
        }
    }

    private static String row(Tensor matrix, int row) {
        return IntStream.range(0, matrix.columns())
                .mapToObj(column -> Python.real(matrix.at(row, column)))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
