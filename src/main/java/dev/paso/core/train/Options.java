package dev.paso.core.train;

import dev.paso.core.Require;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.optim.ClipSpec;
import java.util.List;
import java.util.Optional;

/**
 * What most experiments leave as it is.
 *
 * @param targetScale how targets that are numbers are scaled; the loss is one of scaled targets
 * @param test takes samples away before the others are split: they are looked at once, at the end
 * @param accumulationSteps mini-batches whose gradients, each divided by this number, make an update
 * @param sampler which training samples an epoch goes through
 * @param clip of the gradients of an update
 * @param l1Penalty times the sum of the parameters' sizes is made small too; the loss that is told does not hold it
 * @param frozen names of parameters that stay as they are ({@code requires_grad=False})
 */
public record Options(
        ScaleSpec targetScale,
        Optional<SplitSpec> test,
        SamplerSpec sampler,
        int accumulationSteps,
        ClipSpec clip,
        double l1Penalty,
        List<String> frozen,
        Optional<EarlyStopping> earlyStopping) {
    public static final int MAX_ACCUMULATION_STEPS = 10_000;
    public static final Options USUAL = new Options(
            new ScaleSpec.None(),
            Optional.empty(),
            new SamplerSpec.None(),
            1,
            new ClipSpec.None(),
            0,
            List.of(),
            Optional.empty());

    public Options {
        frozen = List.copyOf(frozen);
        Require.inRange("accumulation_steps", accumulationSteps, 1, MAX_ACCUMULATION_STEPS);
        Require.notNegative("l1_penalty", l1Penalty);
    }

    public Options withTargetScale(ScaleSpec other) {
        return new Options(other, test, sampler, accumulationSteps, clip, l1Penalty, frozen, earlyStopping);
    }

    public Options withTest(Optional<? extends SplitSpec> other) {
        return new Options(
                targetScale,
                other.map(split -> split),
                sampler,
                accumulationSteps,
                clip,
                l1Penalty,
                frozen,
                earlyStopping);
    }

    public Options withSampler(SamplerSpec other) {
        return new Options(targetScale, test, other, accumulationSteps, clip, l1Penalty, frozen, earlyStopping);
    }

    public Options withAccumulationSteps(int other) {
        return new Options(targetScale, test, sampler, other, clip, l1Penalty, frozen, earlyStopping);
    }

    public Options withClip(ClipSpec other) {
        return new Options(targetScale, test, sampler, accumulationSteps, other, l1Penalty, frozen, earlyStopping);
    }

    public Options withL1Penalty(double other) {
        return new Options(targetScale, test, sampler, accumulationSteps, clip, other, frozen, earlyStopping);
    }

    public Options withFrozen(List<String> other) {
        return new Options(targetScale, test, sampler, accumulationSteps, clip, l1Penalty, other, earlyStopping);
    }

    public Options withEarlyStopping(Optional<EarlyStopping> other) {
        return new Options(targetScale, test, sampler, accumulationSteps, clip, l1Penalty, frozen, other);
    }
}
