package dev.paso.export;

import dev.paso.core.Tensor;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of the model, its first parameters, loss, optimizer and schedule. */
final class ModelCode {
    /** The seed of a PyTorch whom nobody gave another. */
    private static final long UNSEEDED = 67280421310721L;

    private static final int WIDTH = 96;
    private static final String SCHEDULERS = "optim.lr_scheduler.";

    private final Plan plan;
    private final ExperimentSpec spec;
    private final Script script;

    ModelCode(Plan plan, Script script) {
        this.plan = plan;
        this.script = script;
        spec = plan.spec();
    }

    void write() {
        script.use("torch.nn as nn").use("torch.optim as optim").part("model");
        boolean isUnseeded = plan.leavesGenerator() && plan.hangsOnGenerator();
        if (isUnseeded && plan.isSplitByTorch()) {
            script.say("forked").block("with torch.random.fork_rng(devices=[]):", this::layers);
        } else if (spec.init() instanceof InitSpec.Torch torch) {
            script.line("torch.manual_seed(%d)", torch.seed());
            layers();
        } else {
            layers();
        }
        init();
        if (isUnseeded && !plan.isSplitByTorch()) {
            script.told("torch.manual_seed(" + UNSEEDED + ")", "unseeded");
        }
        spec.options().frozen().forEach(name -> script.line("%s.requires_grad_(False)", Python.parameter(name)));
        script.call("loss_fn = " + Python.call("nn.", LossKinds.ALL, spec.loss()));
        script.call("optimizer = " + Python.call("optim.", OptimizerKinds.ALL, spec.optimizer(), "model.parameters()"));
        if (spec.scheduler() instanceof SchedulerSpec.None) {
            return;
        }
        script.call("scheduler = " + scheduler(spec.scheduler()));
    }

    private void layers() {
        List<String> layers = spec.model().layers().stream()
                .map(layer -> Python.positional("nn.", LayerKinds.ALL, layer))
                .toList();
        if (layers.size() == 1) {
            script.line("%s", "model = nn.Sequential(" + layers.getFirst() + ")");
        } else {
            script.block("model = nn.Sequential(", () -> layers.forEach(layer -> script.line("%s", layer + ",")));
            script.line(")");
        }
    }

    private void init() {
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
            case InitSpec.State state -> given(state.stateDict());
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

    private void given(Map<String, Tensor> state) {
        boolean isWhole = spec.model().state().stream().allMatch(slice -> state.containsKey(slice.name()));
        script.block("model.load_state_dict({", () -> state.forEach(this::values));
        script.line(isWhole ? "})" : "}, strict=False)");
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

    private String scheduler(SchedulerSpec scheduler) {
        return switch (scheduler) { // what PyTorch calls otherwise than a kind of ours
            case SchedulerSpec.None _ -> SCHEDULERS + "ConstantLR(optimizer, factor=1.0)";
            case SchedulerSpec.SequentialLr sequence ->
                SCHEDULERS + "SequentialLR(optimizer, schedulers="
                        + Python.list(sequence.schedulers().stream()
                                .map(this::scheduler)
                                .toList())
                        + ", milestones=" + sequence.milestones() + ")";
            case SchedulerSpec.OneCycleLr cycle
            when cycle.totalSteps().isEmpty() -> {
                String steps = "total_steps=" + Math.max(1, spec.updates());
                yield Python.call(SCHEDULERS, SchedulerKinds.ALL, scheduler, "optimizer", steps);
            }
            default -> Python.call(SCHEDULERS, SchedulerKinds.ALL, scheduler, "optimizer");
        };
    }
}
