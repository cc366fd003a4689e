package dev.paso.export;

import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;

/** The lines of the model, its loss, optimizer and schedule. */
final class ModelCode {
    /** The seed of a PyTorch whom nobody gave another. */
    private static final long UNSEEDED = 67280421310721L;

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
        new InitCode(plan, script).write();
        if (isUnseeded && !plan.isSplitByTorch()) {
            script.told("torch.manual_seed(" + UNSEEDED + ")", "unseeded");
        }
        spec.options().frozen().forEach(name -> script.line("%s.requires_grad_(False)", Python.parameter(name)));
        script.call("loss_fn = " + Python.call("nn.", LossKinds.ALL, spec.loss()));
        script.call("optimizer = " + Python.call("optim.", OptimizerKinds.ALL, spec.optimizer(), "model.parameters()"));
        if (spec.scheduler() instanceof SchedulerSpec.SequentialLr sequence) {
            script.block(
                    "schedulers = [",
                    () -> sequence.schedulers().forEach(one -> script.line("%s", scheduler(one) + ",")));
            script.line("]");
            script.call("scheduler = " + sequence("schedulers", sequence));
        } else if (!(spec.scheduler() instanceof SchedulerSpec.None)) {
            script.call("scheduler = " + scheduler(spec.scheduler()));
        }
    }

    private static String sequence(String schedulers, SchedulerSpec.SequentialLr sequence) {
        return SCHEDULERS + "SequentialLR(optimizer, schedulers=" + schedulers + ", milestones=" + sequence.milestones()
                + ")";
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

    private String scheduler(SchedulerSpec scheduler) {
        return switch (scheduler) { // what PyTorch calls otherwise than a kind of ours
            case SchedulerSpec.None _ -> SCHEDULERS + "ConstantLR(optimizer, factor=1.0)";
            case SchedulerSpec.SequentialLr inner ->
                sequence(
                        Python.list(
                                inner.schedulers().stream().map(this::scheduler).toList()),
                        inner);
            case SchedulerSpec.OneCycleLr cycle
            when cycle.totalSteps().isEmpty() -> {
                String steps = "total_steps=" + Math.max(1, spec.updates());
                yield Python.call(SCHEDULERS, SchedulerKinds.ALL, scheduler, "optimizer", steps);
            }
            default -> Python.call(SCHEDULERS, SchedulerKinds.ALL, scheduler, "optimizer");
        };
    }
}
