package dev.paso.core.train;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a run needs, seeds included: the same spec gives the same numbers. Parts that do not fit each other are refused.
 *
 * @param features columns the model sees; empty: the raw ones
 * @param epochs passes over the training split, at least 0
 * @param threshold probability from which a sample counts as positive, in [0, 1]
 * @param edits in the order of their steps
 * @param options what most experiments leave as it is
 */
public record ExperimentSpec(
        String name,
        Dtype dtype,
        DatasetSpec data,
        SplitSpec split,
        ScaleSpec scale,
        List<Feature> features,
        ModelSpec model,
        InitSpec init,
        LossSpec loss,
        OptimizerSpec optimizer,
        SchedulerSpec scheduler,
        LoaderSpec loader,
        int epochs,
        double threshold,
        List<Edit> edits,
        Options options) {
    public static final int MAX_NAME_LENGTH = 200;

    public ExperimentSpec {
        features = List.copyOf(features);
        edits = List.copyOf(edits);
        Require.inRange("name.length", name.length(), 0, MAX_NAME_LENGTH);
        Require.atLeast("epochs", epochs, 0);
        Require.inRange("threshold", threshold, 0, 1);
        ExperimentRules.check(data, features, model, init, loss, edits);
        ExperimentRules.check(optimizer, scheduler);
        ExperimentRules.check(options, data, model, loss);
    }

    /** With the usual options. */
    public ExperimentSpec(
            String name,
            Dtype dtype,
            DatasetSpec data,
            SplitSpec split,
            ScaleSpec scale,
            List<Feature> features,
            ModelSpec model,
            InitSpec init,
            LossSpec loss,
            OptimizerSpec optimizer,
            SchedulerSpec scheduler,
            LoaderSpec loader,
            int epochs,
            double threshold,
            List<Edit> edits) {
        this(
                name,
                dtype,
                data,
                split,
                scale,
                features,
                model,
                init,
                loss,
                optimizer,
                scheduler,
                loader,
                epochs,
                threshold,
                edits,
                Options.USUAL);
    }

    /** Whether the other recipe makes the same data. */
    public boolean hasDataOf(ExperimentSpec other) {
        return data.equals(other.data)
                && split.equals(other.split)
                && scale.equals(other.scale)
                && features.equals(other.features)
                && options.targetScale().equals(other.options.targetScale())
                && options.test().equals(other.options.test())
                && dtype == other.dtype;
    }

    /**
     * Makes its data: what training starts from.
     *
     * @throws IllegalArgumentException if the split asks for more samples than there are, a number does not fit the type, or the loader's
     *     batches do not fit those that train
     */
    public PreparedData prepared() {
        Fits.check(this);
        PreparedData made = PreparedData.of(data, split, scale, features, dtype, options.targetScale(), options.test());
        Passes.used(this, made.training().size());
        return made;
    }

    /** Its loss at work, on the kind of targets that its data have. */
    public Loss criterion() {
        return new Loss(loss, loss.target() == LossSpec.Target.CLASSES && !data.isRegression());
    }

    /** Columns the model sees. */
    public int inputs() {
        return features.isEmpty() ? data.inputs() : features.size();
    }

    /**
     * Updates of one epoch.
     *
     * @throws RefusedException where the split leaves nothing to train on
     */
    public int updatesOfEpoch() {
        int untested =
                options.test().map(test -> test.training("test", data.n())).orElse(data.n());
        return updatesOfEpoch(split.training(untested));
    }

    /** Updates of an epoch over {@code n} training samples. */
    int updatesOfEpoch(int n) {
        int batches = Math.ceilDiv(loader.usedOf(n), loader.batchOf(n));
        return Math.ceilDiv(batches, options.accumulationSteps());
    }

    /**
     * Updates of all epochs.
     *
     * @throws RefusedException where the split leaves nothing to train on
     */
    public long updates() {
        return (long) updatesOfEpoch() * epochs;
    }

    /** Whether every update sees each of {@code n} training samples, once. */
    public boolean seesAllOf(int n) {
        return loader.batchOf(n) == n && options.sampler() instanceof SamplerSpec.None;
    }

    /** Whether a loader makes the batches, which draws even where it keeps the order. */
    public boolean hasLoader() {
        return loader.batchSize().isPresent() || !(options.sampler() instanceof SamplerSpec.None);
    }

    /** One output, two classes: the threshold, ROC and PR have a meaning. */
    public boolean isBinaryClassifier() {
        return loss.isBinary() && data.classes() == 2;
    }

    /**
     * The recipe of a run that was changed on the way: what it would have changed later is dropped, and an earlier edit of the same
     * thing at the same step too.
     */
    public ExperimentSpec edited(Edit edit) {
        List<Edit> kept = new ArrayList<>(edits);
        kept.removeIf(other -> other.step() > edit.step() || other.isReplacedBy(edit));
        kept.add(edit);
        return withEdits(kept);
    }

    public ExperimentSpec withEdits(List<Edit> edits) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    public ExperimentSpec withThreshold(double other) {
        return other == threshold ? this : withOther(other);
    }

    private ExperimentSpec withOther(double threshold) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    public ExperimentSpec withScale(ScaleSpec scale) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    public ExperimentSpec withOptimizer(OptimizerSpec optimizer) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    public ExperimentSpec withLoader(LoaderSpec loader) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    /**
     * The same with so many epochs more, at least one.
     *
     * @throws RefusedException if the learning rate's schedule ends with the epochs
     */
    public ExperimentSpec extended(int more) {
        if (scheduler instanceof SchedulerSpec.OneCycleLr) {
            throw new RefusedException("scheduler", Rule.ONE_CYCLE);
        }
        return withEpochs(Math.addExact(epochs, Math.max(1, more)));
    }

    public ExperimentSpec withEpochs(int epochs) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits, options);
    }

    /** Whether both learn from the same samples, split and scaled alike. */
    public boolean learnsFromDataOf(ExperimentSpec other) {
        return data.equals(other.data)
                && split.equals(other.split)
                && scale.equals(other.scale)
                && features.equals(other.features)
                && dtype == other.dtype;
    }
}
