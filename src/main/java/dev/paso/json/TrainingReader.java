package dev.paso.json;

import dev.paso.core.Rule;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the parts {@code loss}, {@code optimizer} and {@code scheduler}. */
final class TrainingReader {
    private static final List<String> LOSSES = List.of(
            "MSELoss", "L1Loss", "SmoothL1Loss", "HuberLoss", "BCELoss", "BCEWithLogitsLoss", "CrossEntropyLoss");
    private static final List<String> OPTIMIZERS = List.of("SGD", "Adam", "AdamW", "RMSprop", "Adagrad");
    private static final List<String> SCHEDULERS = List.of(
            "None", "StepLR", "ExponentialLR", "CosineAnnealingLR", "CyclicLR", "OneCycleLR", "ReduceLROnPlateau");

    private TrainingReader() {}

    static LossSpec loss(Fields f) {
        String type = f.choice("type", "", LOSSES);
        LossSpec.Reduction reduction =
                f.choice("reduction", "mean", List.of("mean", "sum")).equals("sum")
                        ? LossSpec.Reduction.SUM
                        : LossSpec.Reduction.MEAN;
        return f.build(() -> switch (type) {
            case "MSELoss" -> new LossSpec.Mse(reduction);
            case "L1Loss" -> new LossSpec.L1(reduction);
            case "SmoothL1Loss" -> new LossSpec.SmoothL1(reduction, f.number("beta", 1));
            case "HuberLoss" -> new LossSpec.Huber(reduction, f.number("delta", 1));
            case "BCELoss" -> new LossSpec.Bce(reduction);
            case "BCEWithLogitsLoss" -> new LossSpec.BceWithLogits(reduction, f.number("pos_weight", 1));
            default -> new LossSpec.CrossEntropy(reduction, f.number("label_smoothing", 0));
        });
    }

    static OptimizerSpec optimizer(Fields f) {
        String type = f.choice("type", "", OPTIMIZERS);
        return f.build(() -> switch (type) {
            case "SGD" ->
                new OptimizerSpec.Sgd(
                        f.number("lr", 1e-3),
                        f.number("momentum", 0),
                        f.number("dampening", 0),
                        f.number("weight_decay", 0),
                        f.bool("nesterov", false));
            case "Adam" -> adam(f, 0);
            case "AdamW" -> {
                OptimizerSpec.Adam a = adam(f, 1e-2);
                yield new OptimizerSpec.AdamW(a.lr(), a.beta1(), a.beta2(), a.eps(), a.weightDecay(), a.amsgrad());
            }
            case "RMSprop" ->
                new OptimizerSpec.RmsProp(
                        f.number("lr", 1e-2),
                        f.number("alpha", 0.99),
                        f.number("eps", 1e-8),
                        f.number("weight_decay", 0),
                        f.number("momentum", 0),
                        f.bool("centered", false));
            default ->
                new OptimizerSpec.Adagrad(
                        f.number("lr", 1e-2),
                        f.number("lr_decay", 0),
                        f.number("weight_decay", 0),
                        f.number("initial_accumulator_value", 0),
                        f.number("eps", 1e-10));
        });
    }

    private static OptimizerSpec.Adam adam(Fields f, double weightDecay) {
        JsonNode betas = f.optional("betas");
        if (betas != null && (!betas.isArray() || betas.size() != 2)) {
            throw Fields.refused(f.path("betas"), Rule.TWO_NUMBERS, betas);
        }
        return new OptimizerSpec.Adam(
                f.number("lr", 1e-3),
                betas == null ? 0.9 : Fields.number(f.path("betas[0]"), betas.get(0)),
                betas == null ? 0.999 : Fields.number(f.path("betas[1]"), betas.get(1)),
                f.number("eps", 1e-8),
                f.number("weight_decay", weightDecay),
                f.bool("amsgrad", false));
    }

    static SchedulerSpec scheduler(Fields experiment) {
        if (experiment.optional("scheduler") == null) {
            return new SchedulerSpec.None();
        }
        Fields f = experiment.object("scheduler");
        String type = f.choice("type", "", SCHEDULERS);
        return f.build(() -> switch (type) {
            case "None" -> new SchedulerSpec.None();
            case "StepLR" -> {
                f.required("step_size");
                yield new SchedulerSpec.StepLr(f.integer("step_size", 1), f.number("gamma", 0.1));
            }
            case "ExponentialLR" -> new SchedulerSpec.ExponentialLr(f.number("gamma"));
            case "CosineAnnealingLR" -> {
                f.required("T_max");
                yield new SchedulerSpec.CosineAnnealingLr(f.integer("T_max", 1), f.number("eta_min", 0));
            }
            case "CyclicLR" -> cyclic(f);
            case "OneCycleLR" -> oneCycle(f);
            default -> reduceOnPlateau(f);
        });
    }

    private static SchedulerSpec cyclic(Fields f) {
        String mode = f.choice("mode", "triangular", List.of("triangular", "triangular2", "exp_range"));
        return new SchedulerSpec.CyclicLr(
                f.number("base_lr"),
                f.number("max_lr"),
                f.integer("step_size_up", 2000),
                f.optionalInteger("step_size_down"),
                SchedulerSpec.CyclicLr.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                f.number("gamma", 1),
                f.bool("cycle_momentum", true),
                f.number("base_momentum", 0.8),
                f.number("max_momentum", 0.9));
    }

    private static SchedulerSpec oneCycle(Fields f) {
        return new SchedulerSpec.OneCycleLr(
                f.number("max_lr"),
                f.optionalInteger("total_steps"),
                f.number("pct_start", 0.3),
                f.choice("anneal_strategy", "cos", List.of("cos", "linear")).equals("linear"),
                f.bool("cycle_momentum", true),
                f.number("base_momentum", 0.85),
                f.number("max_momentum", 0.95),
                f.number("div_factor", 25),
                f.number("final_div_factor", 1e4),
                f.bool("three_phase", false));
    }

    private static SchedulerSpec reduceOnPlateau(Fields f) {
        return new SchedulerSpec.ReduceLrOnPlateau(
                f.choice("mode", "min", List.of("min", "max")).equals("max"),
                f.number("factor", 0.1),
                f.integer("patience", 10),
                f.number("threshold", 1e-4),
                f.choice("threshold_mode", "rel", List.of("rel", "abs")).equals("abs"),
                f.integer("cooldown", 0),
                f.number("min_lr", 0),
                f.number("eps", 1e-8));
    }
}
