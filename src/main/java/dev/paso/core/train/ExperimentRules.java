package dev.paso.core.train;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** What the parts of an experiment ask of each other. */
final class ExperimentRules {
    private ExperimentRules() {}

    static void check(
            DatasetSpec data, List<Feature> features, ModelSpec model, InitSpec init, LossSpec loss, List<Edit> edits) {
        checkInputs(data, features, model);
        if (data instanceof InlineSpec own) {
            checkOwn(own, model, loss);
        }
        checkLoss(data, model, loss);
        if (init instanceof InitSpec.State state) {
            checkState(model, state);
        }
        checkEdits(model, loss, edits);
    }

    static void check(OptimizerSpec optimizer, SchedulerSpec scheduler) {
        if (!optimizer.hasMomentum() && scheduler.cyclesMomentum()) {
            throw new RefusedException(
                    "scheduler.cycle_momentum", Rule.NO_MOMENTUM, OptimizerKinds.ALL.nameOf(optimizer), true);
        }
    }

    static void check(Options options, DatasetSpec data, ModelSpec model, LossSpec loss) {
        if (options.sampler() instanceof SamplerSpec.WeightedRandom weighted) {
            checkSampler(weighted, data);
        }
        List<String> names =
                model.parameters().stream().map(ModelSpec.Slice::name).toList();
        for (int i = 0; i < options.frozen().size(); i++) {
            if (!names.contains(options.frozen().get(i))) {
                throw new RefusedException(
                        "frozen[" + i + "]",
                        Rule.PARAMETER,
                        names,
                        Require.shortened(options.frozen().get(i)));
            }
        }
        if (options.frozen().containsAll(names)) {
            throw new RefusedException("frozen", Rule.FROZEN, names);
        }
        if (!(options.targetScale() instanceof ScaleSpec.None) && loss.target() != LossSpec.Target.NUMBERS) {
            throw new RefusedException(
                    "target_scale.type",
                    Rule.TARGET_SCALE,
                    LossKinds.ALL.nameOf(loss),
                    ScaleKinds.ALL.nameOf(options.targetScale()));
        }
    }

    private static void checkSampler(SamplerSpec.WeightedRandom sampler, DatasetSpec data) {
        if (data.isRegression()) {
            throw new RefusedException("sampler.type", Rule.SAMPLER, SamplerKinds.ALL.nameOf(sampler));
        }
        if (sampler.shares().size() != data.classes()) {
            throw new RefusedException(
                    "sampler.shares.size",
                    Rule.EXACTLY,
                    data.classes(),
                    sampler.shares().size());
        }
    }

    private static void checkInputs(DatasetSpec data, List<Feature> features, ModelSpec model) {
        for (Feature feature : features) {
            if (feature.requiredColumns() > data.inputs()) {
                throw new RefusedException("features", Rule.COLUMNS, feature.term());
            }
        }
        int columns = features.isEmpty() ? data.inputs() : features.size();
        if (model.inputs() != columns) {
            throw new RefusedException("model[0].in", Rule.MODEL_IN, columns, model.inputs());
        }
    }

    /** What a loss for classes wants of one's own targets, told where they are given. */
    private static void checkOwn(InlineSpec own, ModelSpec model, LossSpec loss) {
        boolean isOnClasses = loss.target() != LossSpec.Target.NUMBERS;
        if (isOnClasses && own.cls().isPresent()) {
            checkIndices(own.cls().get(), loss.isBinary() ? 2 : model.outputs());
        } else if (isOnClasses && (loss.isBinary() || isOfAllClasses(own))) {
            double[] targets = own.y().orElseThrow().toArray();
            Arrays.stream(targets)
                    .filter(target -> !(target >= 0 && target <= 1))
                    .findFirst()
                    .ifPresent(target -> {
                        throw new RefusedException("data.y", Rule.PROBABILITY, target);
                    });
        }
    }

    /** Targets may be a probability a class. */
    private static boolean isOfAllClasses(DatasetSpec data) {
        return data instanceof InlineSpec own
                && own.cls().isEmpty()
                && own.y().orElseThrow().columns() > 1;
    }

    /** Indices that begin at 1, or leave some out: a class that nobody meant would be no help. */
    private static void checkIndices(List<Integer> labels, int classes) {
        IntSummaryStatistics range = labels.stream().mapToInt(Integer::intValue).summaryStatistics();
        int distinct = (int) labels.stream().distinct().count();
        if (range.getMax() >= classes && (range.getMin() > 0 || distinct <= classes)) {
            throw new RefusedException(
                    "data.cls", Rule.CLASS_INDICES, Math.max(classes, distinct) - 1, range.getMin(), range.getMax());
        }
    }

    private static void checkLoss(DatasetSpec data, ModelSpec model, LossSpec loss) {
        if (loss.isBinary() && data.classes() != 2 && !isProbabilities(data)) {
            throw new RefusedException(
                    "loss.type",
                    Rule.BINARY,
                    data.isRegression() ? Given.A_LOSS_FOR_CLASSES : Given.CLASSES.of(data.classes()));
        }
        int outputs = requiredOutputs(data, loss);
        if (model.outputs() != outputs) {
            int last = model.layers().lastIndexOf(model.linears().getLast());
            throw new RefusedException("model[%d].out".formatted(last), Rule.MODEL_OUT, outputs, model.outputs());
        }
        if (loss instanceof LossSpec.CrossEntropy entropy
                && !entropy.weight().isEmpty()
                && entropy.weight().size() != outputs) {
            throw new RefusedException(
                    "loss.weight.size", Rule.EXACTLY, outputs, entropy.weight().size());
        }
        if (loss instanceof LossSpec.Bce && !(model.layers().getLast() instanceof LayerSpec.Sigmoid)) {
            throw new RefusedException(
                    "model", Rule.SIGMOID, model.layers().getLast().getClass().getSimpleName());
        }
    }

    private static int requiredOutputs(DatasetSpec data, LossSpec loss) {
        if (loss instanceof LossSpec.CrossEntropy) {
            if (data.isRegression() && !isOfAllClasses(data)) {
                throw new RefusedException("loss.type", Rule.CLASSES);
            }
            return data.isRegression() ? ((InlineSpec) data).y().orElseThrow().columns() : data.classes();
        }
        return data instanceof InlineSpec inline
                ? inline.y().map(Tensor::columns).orElse(1)
                : 1;
    }

    /** PyTorch lets targets of binary cross-entropy be any probability. */
    private static boolean isProbabilities(DatasetSpec data) {
        Optional<Tensor> y = data instanceof InlineSpec inline ? inline.y() : Optional.empty();
        return y.isPresent() && Arrays.stream(y.get().toArray()).allMatch(v -> v >= 0 && v <= 1);
    }

    private static void checkState(ModelSpec model, InitSpec.State state) {
        List<String> names = model.state().stream().map(ModelSpec.Slice::name).toList();
        for (ModelSpec.Slice slice : model.state()) {
            Tensor values = state.stateDict().get(slice.name());
            if (values == null && !slice.isTrained()) {
                continue; // running statistics begin anew
            }
            if (values == null) {
                throw new RefusedException("init.state_dict", Rule.STATE_LACKS, names, slice.name());
            }
            if (!values.shape().equals(slice.shape())) {
                throw new RefusedException(
                        "init.state_dict." + slice.name(), Rule.STATE_SHAPE, slice.shape(), values.shape());
            }
        }
        state.stateDict().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedException("init.state_dict", Rule.STATE_ONLY, names, name);
                });
    }

    private static void checkEdits(ModelSpec model, LossSpec loss, List<Edit> edits) {
        long before = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.step() < before) {
                throw new RefusedException("edits[" + i + "].step", Rule.IN_ORDER, before, edit.step());
            }
            before = edit.step();
            if (edit instanceof Edit.SetParameter set) {
                checkParameter("edits[" + i + "]", model, set);
            }
            if (edit instanceof Edit.SetPosWeight set && !(loss instanceof LossSpec.BceWithLogits)) {
                throw new RefusedException("edits[" + i + "].pos_weight", Rule.POS_WEIGHT, set.posWeight());
            }
        }
    }

    private static void checkParameter(String path, ModelSpec model, Edit.SetParameter set) {
        ModelSpec.Slice slice = model.parameters().stream()
                .filter(s -> s.name().equals(set.parameter()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        path + ".parameter",
                        Rule.PARAMETER,
                        model.parameters().stream().map(ModelSpec.Slice::name).toList(),
                        set.parameter()));
        boolean fits = set.index().size() == slice.shape().size();
        for (int i = 0; fits && i < set.index().size(); i++) {
            fits = set.index().get(i) >= 0 && set.index().get(i) < slice.shape().get(i);
        }
        if (!fits) {
            throw new RefusedException(path + ".index", Rule.INDEX, slice.shape(), set.index());
        }
    }
}
