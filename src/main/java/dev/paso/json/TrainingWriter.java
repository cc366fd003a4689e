package dev.paso.json;

import dev.paso.core.loss.LossSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes the parts {@code loss}, {@code optimizer} and {@code scheduler}. */
final class TrainingWriter {
    private TrainingWriter() {}

    static ObjectNode loss(LossSpec loss) {
        ObjectNode out = switch (loss) {
            case LossSpec.Mse mse -> ExperimentWriter.type("MSELoss");
            case LossSpec.L1 l1 -> ExperimentWriter.type("L1Loss");
            case LossSpec.SmoothL1 smooth ->
                ExperimentWriter.type("SmoothL1Loss").put("beta", smooth.beta());
            case LossSpec.Huber huber -> ExperimentWriter.type("HuberLoss").put("delta", huber.delta());
            case LossSpec.Bce bce -> ExperimentWriter.type("BCELoss");
            case LossSpec.BceWithLogits bce ->
                ExperimentWriter.type("BCEWithLogitsLoss").put("pos_weight", bce.posWeight());
            case LossSpec.CrossEntropy entropy ->
                ExperimentWriter.type("CrossEntropyLoss").put("label_smoothing", entropy.labelSmoothing());
        };
        return out.put("reduction", loss.reduction().name().toLowerCase(Locale.ROOT));
    }

    static ObjectNode optimizer(OptimizerSpec optimizer) {
        return switch (optimizer) {
            case OptimizerSpec.Sgd sgd ->
                ExperimentWriter.type("SGD")
                        .put("lr", sgd.lr())
                        .put("momentum", sgd.momentum())
                        .put("dampening", sgd.dampening())
                        .put("weight_decay", sgd.weightDecay())
                        .put("nesterov", sgd.nesterov());
            case OptimizerSpec.Adam a ->
                adam("Adam", a.lr(), a.beta1(), a.beta2(), a.eps(), a.weightDecay(), a.amsgrad());
            case OptimizerSpec.AdamW a ->
                adam("AdamW", a.lr(), a.beta1(), a.beta2(), a.eps(), a.weightDecay(), a.amsgrad());
            case OptimizerSpec.RmsProp rmsProp ->
                ExperimentWriter.type("RMSprop")
                        .put("lr", rmsProp.lr())
                        .put("alpha", rmsProp.alpha())
                        .put("eps", rmsProp.eps())
                        .put("weight_decay", rmsProp.weightDecay())
                        .put("momentum", rmsProp.momentum())
                        .put("centered", rmsProp.centered());
            case OptimizerSpec.Adagrad adagrad ->
                ExperimentWriter.type("Adagrad")
                        .put("lr", adagrad.lr())
                        .put("lr_decay", adagrad.lrDecay())
                        .put("weight_decay", adagrad.weightDecay())
                        .put("initial_accumulator_value", adagrad.initialAccumulatorValue())
                        .put("eps", adagrad.eps());
        };
    }

    private static ObjectNode adam(
            String type, double lr, double beta1, double beta2, double eps, double weightDecay, boolean amsgrad) {
        ObjectNode out = ExperimentWriter.type(type).put("lr", lr);
        out.putArray("betas").add(beta1).add(beta2);
        return out.put("eps", eps).put("weight_decay", weightDecay).put("amsgrad", amsgrad);
    }

    static ObjectNode scheduler(SchedulerSpec scheduler) {
        return switch (scheduler) {
            case SchedulerSpec.None none -> ExperimentWriter.type("None");
            case SchedulerSpec.StepLr step ->
                ExperimentWriter.type("StepLR")
                        .put("step_size", step.stepSize())
                        .put("gamma", step.gamma());
            case SchedulerSpec.ExponentialLr exponential ->
                ExperimentWriter.type("ExponentialLR").put("gamma", exponential.gamma());
            case SchedulerSpec.CosineAnnealingLr cosine ->
                ExperimentWriter.type("CosineAnnealingLR")
                        .put("T_max", cosine.tMax())
                        .put("eta_min", cosine.etaMin());
            case SchedulerSpec.CyclicLr cyclic -> cyclic(cyclic);
            case SchedulerSpec.OneCycleLr oneCycle -> oneCycle(oneCycle);
            case SchedulerSpec.ReduceLrOnPlateau reduce ->
                ExperimentWriter.type("ReduceLROnPlateau")
                        .put("mode", reduce.isMax() ? "max" : "min")
                        .put("factor", reduce.factor())
                        .put("patience", reduce.patience())
                        .put("threshold", reduce.threshold())
                        .put("threshold_mode", reduce.isAbsolute() ? "abs" : "rel")
                        .put("cooldown", reduce.cooldown())
                        .put("min_lr", reduce.minLr())
                        .put("eps", reduce.eps());
        };
    }

    private static ObjectNode cyclic(SchedulerSpec.CyclicLr cyclic) {
        ObjectNode out = ExperimentWriter.type("CyclicLR")
                .put("base_lr", cyclic.baseLr())
                .put("max_lr", cyclic.maxLr())
                .put("step_size_up", cyclic.stepSizeUp());
        cyclic.stepSizeDown().ifPresent(size -> out.put("step_size_down", size));
        return out.put("mode", cyclic.mode().name().toLowerCase(Locale.ROOT))
                .put("gamma", cyclic.gamma())
                .put("cycle_momentum", cyclic.cycleMomentum())
                .put("base_momentum", cyclic.baseMomentum())
                .put("max_momentum", cyclic.maxMomentum());
    }

    private static ObjectNode oneCycle(SchedulerSpec.OneCycleLr oneCycle) {
        ObjectNode out = ExperimentWriter.type("OneCycleLR").put("max_lr", oneCycle.maxLr());
        oneCycle.totalSteps().ifPresent(steps -> out.put("total_steps", steps));
        return out.put("pct_start", oneCycle.pctStart())
                .put("anneal_strategy", oneCycle.isLinear() ? "linear" : "cos")
                .put("cycle_momentum", oneCycle.cycleMomentum())
                .put("base_momentum", oneCycle.baseMomentum())
                .put("max_momentum", oneCycle.maxMomentum())
                .put("div_factor", oneCycle.divFactor())
                .put("final_div_factor", oneCycle.finalDivFactor())
                .put("three_phase", oneCycle.threePhase());
    }
}
