package dev.paso.core.train;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
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
        List<Edit> edits) {
    public static final int MAX_NAME_LENGTH = 200;

    public ExperimentSpec {
        features = List.copyOf(features);
        edits = List.copyOf(edits);
        Require.inRange("name.length", name.length(), 0, MAX_NAME_LENGTH);
        Require.atLeast("epochs", epochs, 0);
        Require.inRange("threshold", threshold, 0, 1);
        ExperimentRules.check(data, features, model, init, loss, edits);
        ExperimentRules.check(optimizer, scheduler);
    }

    /** Columns the model sees. */
    public int inputs() {
        return features.isEmpty() ? data.inputs() : features.size();
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
                threshold, edits);
    }

    public ExperimentSpec withThreshold(double threshold) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits);
    }

    public ExperimentSpec withOptimizer(OptimizerSpec optimizer) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits);
    }

    public ExperimentSpec withLoader(LoaderSpec loader) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits);
    }

    public ExperimentSpec withEpochs(int epochs) {
        return new ExperimentSpec(
                name, dtype, data, split, scale, features, model, init, loss, optimizer, scheduler, loader, epochs,
                threshold, edits);
    }
}
