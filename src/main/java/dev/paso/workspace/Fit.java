package dev.paso.workspace;

import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import java.util.List;

/**
 * Makes the parts of a {@link Draft} fit each other again. What was given and does not fit is for the recipe to refuse; here only that
 * gives way which fitted what was there before.
 */
final class Fit {
    private final Draft draft;
    private final ExperimentSpec before;

    Fit(Draft draft) {
        this.draft = draft;
        before = draft.basis();
    }

    /** From what comes in to what goes out, and then all that depends on both. */
    void make() {
        fitFeatures();
        fitLoss();
        fitModel();
        fitOptions();
    }

    private void fitFeatures() {
        if (!draft.data.equals(before.data())
                && draft.features.stream().anyMatch(feature -> feature.requiredColumns() > draft.data.inputs())) {
            draft.giveWay("features", draft.features.stream().map(Feature::term).toList(), List.of());
            draft.features = List.of();
        }
    }

    /** Where data of another sort come, their usual loss comes too; else a loss stays as long as it can measure them. */
    private void fitLoss() {
        boolean isOfOtherSort = sort(draft.data) != sort(before.data());
        if (isOfOtherSort ? draft.loss.target() != sort(draft.data) : !canMeasure()) {
            LossSpec usual = usualLoss();
            draft.giveWay("loss.type", LossKinds.ALL.nameOf(draft.loss), LossKinds.ALL.nameOf(usual));
            draft.loss = usual;
            dropSigmoid();
        }
    }

    private static LossSpec.Target sort(DatasetSpec data) {
        return data.isRegression()
                ? LossSpec.Target.NUMBERS
                : data.classes() == 2 ? LossSpec.Target.PROBABILITY : LossSpec.Target.CLASSES;
    }

    private boolean canMeasure() {
        return switch (draft.loss.target()) {
            case NUMBERS -> true;
            case PROBABILITY ->
                draft.data.classes() == 2 || draft.data.isRegression() && draft.data.equals(before.data());
            case CLASSES -> !draft.data.isRegression() || draft.data.equals(before.data());
        };
    }

    private LossSpec usualLoss() {
        LossSpec.Reduction reduction = draft.loss.reduction();
        return switch (sort(draft.data)) {
            case NUMBERS -> new LossSpec.Mse(reduction);
            case PROBABILITY ->
                Networks.endsInSigmoid(draft.model)
                        ? new LossSpec.Bce(reduction)
                        : new LossSpec.BceWithLogits(reduction, 1);
            case CLASSES -> new LossSpec.CrossEntropy(reduction, 0);
        };
    }

    /** A usual loss of numbers or classes is one of outputs as they are. */
    private void dropSigmoid() {
        if (Networks.endsInSigmoid(draft.model) && !draft.loss.isBinary()) {
            List<LayerSpec> layers = draft.model.layers();
            draft.giveWay("model", "Sigmoid", "");
            draft.model = new ModelSpec(layers.subList(0, layers.size() - 1));
        }
    }

    private void fitModel() {
        int outputs = outputs();
        if (draft.model.outputs() != outputs && draft.data.equals(before.data())) {
            draft.giveWay("model.out", draft.model.outputs(), outputs);
        }
        if (draft.model.inputs() != draft.inputs() || draft.model.outputs() != outputs) {
            draft.reshape(Networks.hiddenLayers(draft.model), outputs);
        }
    }

    private int outputs() {
        boolean isOfClasses = draft.loss instanceof LossSpec.CrossEntropy && !draft.data.isRegression();
        return isOfClasses
                ? draft.data.classes()
                : draft.data instanceof InlineSpec own
                        ? own.y().map(Tensor::columns).orElse(1)
                        : 1;
    }

    /** Of what the screens do not show in front, only what cannot be any more gives way. */
    private void fitOptions() {
        boolean canBeScaled = draft.loss.target() == LossSpec.Target.NUMBERS || draft.loss.equals(before.loss());
        if (!canBeScaled && !draft.options.targetScale().equals(Options.USUAL.targetScale())) {
            draft.giveWay("target_scale.type", ScaleKinds.ALL.nameOf(draft.options.targetScale()), "None");
        }
        draft.options = draft.options
                .withTargetScale(canBeScaled ? draft.options.targetScale() : Options.USUAL.targetScale())
                .withTest(draft.options.test().map(test -> fitting("test.stratify", test)));
        draft.split = fitting("split.stratify", draft.split);
        fitSampler();
        fitFrozen();
        if (draft.loss instanceof LossSpec.CrossEntropy entropy
                && !entropy.weight().isEmpty()
                && entropy.weight().size() != draft.model.outputs()
                && draft.model.outputs() != before.model().outputs()) {
            draft.giveWay("loss.weight", entropy.weight(), List.of());
            draft.loss = new LossSpec.CrossEntropy(entropy.reduction(), entropy.labelSmoothing());
        }
    }

    /** Numbers have no classes to draw from; other classes, or none before, are drawn as often as each other. */
    private void fitSampler() {
        if (!(draft.options.sampler() instanceof SamplerSpec.WeightedRandom weighted) || hasSampledClasses()) {
            return;
        }
        if (draft.data.isRegression() && !draft.data.equals(before.data())) {
            draft.giveWay("sampler.type", SamplerKinds.ALL.nameOf(weighted), "None");
            draft.options = draft.options.withSampler(Options.USUAL.sampler());
        } else if (!draft.data.isRegression() && weighted.shares().size() != draft.data.classes()) {
            SamplerSpec.WeightedRandom balanced = SamplerSpec.WeightedRandom.balanced(draft.data.classes());
            draft.giveWay("sampler.shares", weighted.shares(), balanced.shares());
            draft.options = draft.options.withSampler(balanced);
        }
    }

    /** Then shares that do not fit were given so, and are for the recipe to refuse. */
    private boolean hasSampledClasses() {
        return before.options().sampler() instanceof SamplerSpec.WeightedRandom
                && draft.data.isRegression() == before.data().isRegression()
                && draft.data.classes() == before.data().classes();
    }

    /** A model of which nothing could learn gets all its parameters back; a name that never was is for the recipe to refuse. */
    private void fitFrozen() {
        List<String> names =
                draft.model.parameters().stream().map(ModelSpec.Slice::name).toList();
        boolean isOtherModel = !draft.model.equals(before.model());
        List<String> kept = draft.options.frozen().stream()
                .filter(name -> !isOtherModel || names.contains(name))
                .toList();
        List<String> fitting = isOtherModel && kept.containsAll(names) ? List.of() : kept;
        if (!fitting.equals(draft.options.frozen())) {
            draft.giveWay("frozen", draft.options.frozen(), fitting);
            draft.options = draft.options.withFrozen(fitting);
        }
    }

    /** Numbers have no classes to divide in equal shares. */
    private SplitSpec fitting(String path, SplitSpec spec) {
        if (spec instanceof SplitSpec.TrainTestSplit scikit
                && scikit.stratify()
                && draft.data.isRegression()
                && !before.data().isRegression()) {
            draft.giveWay(path, true, false);
            return new SplitSpec.TrainTestSplit(scikit.testSize(), scikit.seed());
        }
        return spec;
    }
}
