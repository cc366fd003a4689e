package dev.paso.core.train;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.List;
import java.util.Optional;

/** What the parts of an experiment ask of each other. */
final class ExperimentRules {
    private ExperimentRules() {}

    static void check(
            DatasetSpec data, List<Feature> features, ModelSpec model, InitSpec init, LossSpec loss, List<Edit> edits) {
        checkInputs(data, features, model);
        checkLoss(data, model, loss);
        if (init instanceof InitSpec.State state) {
            checkState(model, state);
        }
        checkEdits(model, loss, edits);
    }

    static void check(OptimizerSpec optimizer, SchedulerSpec scheduler) {
        if (optimizer instanceof OptimizerSpec.Adagrad && scheduler.cyclesMomentum()) {
            throw new RefusedException("scheduler.cycle_momentum", Rule.ADAGRAD, true);
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

    private static void checkLoss(DatasetSpec data, ModelSpec model, LossSpec loss) {
        int outputs = requiredOutputs(data, loss);
        if (model.outputs() != outputs) {
            throw new RefusedException("model out", Rule.MODEL_OUT, outputs, model.outputs());
        }
        if (loss.isBinary() && data.classes() != 2 && !isProbabilities(data)) {
            throw new RefusedException(
                    "loss.type",
                    Rule.BINARY,
                    data.isRegression() ? Given.A_LOSS_FOR_CLASSES : Given.CLASSES.of(data.classes()));
        }
        if (loss instanceof LossSpec.Bce && !(model.layers().getLast() instanceof LayerSpec.Sigmoid)) {
            throw new RefusedException(
                    "model", Rule.SIGMOID, model.layers().getLast().getClass().getSimpleName());
        }
    }

    private static int requiredOutputs(DatasetSpec data, LossSpec loss) {
        if (loss instanceof LossSpec.CrossEntropy) {
            if (data.isRegression()) {
                throw new RefusedException("loss.type", Rule.CLASSES);
            }
            return data.classes();
        }
        return data instanceof DatasetSpec.Inline inline
                ? inline.y().map(Tensor::columns).orElse(1)
                : 1;
    }

    /** PyTorch lets targets of binary cross-entropy be any probability. */
    private static boolean isProbabilities(DatasetSpec data) {
        Optional<Tensor> y = data instanceof DatasetSpec.Inline inline ? inline.y() : Optional.empty();
        return y.isPresent() && java.util.Arrays.stream(y.get().toArray()).allMatch(v -> v >= 0 && v <= 1);
    }

    private static void checkState(ModelSpec model, InitSpec.State state) {
        List<String> names =
                model.parameters().stream().map(ModelSpec.Slice::name).toList();
        for (ModelSpec.Slice slice : model.parameters()) {
            Tensor values = state.stateDict().get(slice.name());
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
                .orElseThrow(() -> new RefusedException(path + ".parameter", Rule.PARAMETER, set.parameter()));
        boolean fits = set.index().size() == slice.shape().size();
        for (int i = 0; fits && i < set.index().size(); i++) {
            fits = set.index().get(i) >= 0 && set.index().get(i) < slice.shape().get(i);
        }
        if (!fits) {
            throw new RefusedException(path + ".index", Rule.INDEX, slice.shape(), set.index());
        }
    }
}
