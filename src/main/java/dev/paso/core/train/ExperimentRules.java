package dev.paso.core.train;

import dev.paso.core.Require;
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
            throw Require.refused(
                    "scheduler.cycle_momentum", "must be false with Adagrad, which has no momentum", true);
        }
    }

    private static void checkInputs(DatasetSpec data, List<Feature> features, ModelSpec model) {
        for (Feature feature : features) {
            if (feature.requiredColumns() > data.inputs()) {
                throw Require.refused("features", "must only use columns the data has", feature.term());
            }
        }
        int columns = features.isEmpty() ? data.inputs() : features.size();
        if (model.inputs() != columns) {
            throw Require.refused("model[0].in", "must be " + columns + ", the number of columns", model.inputs());
        }
    }

    private static void checkLoss(DatasetSpec data, ModelSpec model, LossSpec loss) {
        int outputs = requiredOutputs(data, loss);
        if (model.outputs() != outputs) {
            throw Require.refused("model out", "must be " + outputs + " for this loss and data", model.outputs());
        }
        if (loss.isBinary() && data.classes() != 2 && !isProbabilities(data)) {
            throw Require.refused(
                    "loss.type",
                    "must fit the data: binary cross-entropy needs two classes",
                    data.isRegression() ? "a loss for classes on numbers" : data.classes() + " classes");
        }
        if (loss instanceof LossSpec.Bce && !(model.layers().getLast() instanceof LayerSpec.Sigmoid)) {
            throw Require.refused(
                    "model",
                    "must end in Sigmoid for BCELoss",
                    model.layers().getLast().getClass().getSimpleName());
        }
    }

    private static int requiredOutputs(DatasetSpec data, LossSpec loss) {
        if (loss instanceof LossSpec.CrossEntropy) {
            if (data.isRegression()) {
                throw Require.refused("loss.type", "must fit the data: CrossEntropyLoss needs classes", "numbers");
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
                throw new IllegalArgumentException("init.state_dict must hold " + names + ", lacked " + slice.name());
            }
            if (!values.shape().equals(slice.shape())) {
                throw Require.refused(
                        "init.state_dict." + slice.name(), "must have shape " + slice.shape(), values.shape());
            }
        }
        state.stateDict().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Require.refused("init.state_dict", "must hold only " + names, name);
                });
    }

    private static void checkEdits(ModelSpec model, LossSpec loss, List<Edit> edits) {
        long before = 0;
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.step() < before) {
                throw Require.refused(
                        "edits[" + i + "].step", "must be at least " + before + ", in order", edit.step());
            }
            before = edit.step();
            if (edit instanceof Edit.SetParameter set) {
                checkParameter("edits[" + i + "]", model, set);
            }
            if (edit instanceof Edit.SetPosWeight set && !(loss instanceof LossSpec.BceWithLogits)) {
                throw Require.refused(
                        "edits[" + i + "].pos_weight", "must not be there without BCEWithLogitsLoss", set.posWeight());
            }
        }
    }

    private static void checkParameter(String path, ModelSpec model, Edit.SetParameter set) {
        ModelSpec.Slice slice = model.parameters().stream()
                .filter(s -> s.name().equals(set.parameter()))
                .findFirst()
                .orElseThrow(() ->
                        Require.refused(path + ".parameter", "must be a parameter of the model", set.parameter()));
        boolean fits = set.index().size() == slice.shape().size();
        for (int i = 0; fits && i < set.index().size(); i++) {
            fits = set.index().get(i) >= 0 && set.index().get(i) < slice.shape().get(i);
        }
        if (!fits) {
            throw Require.refused(path + ".index", "must lie within shape " + slice.shape(), set.index());
        }
    }
}
