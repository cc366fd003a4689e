package dev.paso.export;

import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.Answer;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a recipe needs in its program, and what not.
 *
 * @param training samples that train
 * @param validation samples of the validation split
 * @param test samples that were taken away before
 */
record Plan(ExperimentSpec spec, int training, int validation, int test) {
    /** @throws dev.paso.core.RefusedException where a split leaves nothing to train on */
    static Plan of(ExperimentSpec spec) {
        int all = spec.data().n();
        int untested =
                spec.options().test().map(split -> split.training("test", all)).orElse(all);
        int training = spec.split().training(untested);
        return new Plan(spec, training, untested - training, all - untested);
    }

    /** A validation pass ends each epoch. */
    boolean isValidated() {
        return validation > 0 && spec.loader().validate();
    }

    /** Validation samples are looked at, during or after training. */
    boolean needsValidation() {
        return isValidated() || validation > 0 && isJudged();
    }

    /** The targets are classes by their indices. */
    boolean hasLabels() {
        return !spec.data().isRegression();
    }

    /** The loss compares with the index of a class. */
    boolean isOnIndices() {
        return hasLabels() && spec.loss().target() == LossSpec.Target.CLASSES;
    }

    /** Two classes are told apart by one number of each sample. */
    boolean isOfTwo() {
        return spec.data().classes() == 2 && Answer.of(spec).isPresent();
    }

    /** What the model says of classes can be counted. */
    boolean isJudged() {
        return isOfTwo() || isOnIndices() && spec.data().classes() > 2;
    }

    boolean scalesTargets() {
        return !(spec.options().targetScale() instanceof ScaleSpec.None);
    }

    /** Splits that need the generator of NumPy as the data left it. */
    boolean goesOnInNumpy() {
        return splits().anyMatch(SplitSpec.NumpyShuffle.class::isInstance);
    }

    /** Some order or mask is drawn by PyTorch's generator, as the lines before left it. */
    boolean hangsOnGenerator() {
        LoaderSpec loader = spec.loader();
        boolean isOrdered = spec.hasLoader() && (loader.shuffle() || isSampled());
        boolean isDropped = spec.model().layers().stream().anyMatch(LayerSpec.Dropout.class::isInstance);
        return loader.reseed().isEmpty() && (isOrdered || isDropped);
    }

    /** First parameters that nothing of PyTorch's generator draws: it stays where it was. */
    boolean leavesGenerator() {
        return switch (spec.init()) {
            case InitSpec.NumpyNormal _, InitSpec.Zeros _, InitSpec.State _ -> true;
            case InitSpec.Torch _,
                    InitSpec.TorchNormal _,
                    InitSpec.Xavier _,
                    InitSpec.Kaiming _,
                    InitSpec.Normal _,
                    InitSpec.Uniform _ -> false;
        };
    }

    /** A split has seeded PyTorch's generator. */
    boolean isSplitByTorch() {
        return splits().anyMatch(SplitSpec.RandomSplit.class::isInstance);
    }

    private Stream<SplitSpec> splits() {
        return Stream.concat(Stream.of(spec.split()), spec.options().test().stream());
    }

    boolean isSampled() {
        return !(spec.options().sampler() instanceof SamplerSpec.None);
    }

    /** Epochs of mini-batches in an order that today's PyTorch would draw otherwise. */
    boolean isShuffledAsBefore() {
        LoaderSpec loader = spec.loader();
        return spec.hasLoader() && loader.shuffle() && !isSampled() && loader.dialect() != LoaderSpec.Dialect.TORCH;
    }

    /** Those that are reached. */
    List<Edit> edits() {
        return spec.edits().stream()
                .filter(edit -> edit.step() <= spec.updates())
                .toList();
    }
}
