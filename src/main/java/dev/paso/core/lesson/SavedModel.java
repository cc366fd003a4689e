package dev.paso.core.lesson;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint as the book saves it: what PyTorch needs to go on with training or to predict. The generator is not in it, so that
 * training on shuffles anew.
 *
 * @param epoch completed
 * @param stateDict parameters by name
 * @param learningRate of the optimizer
 * @param losses of the training split, one an epoch
 * @param validationLosses one an epoch, or none where nothing is validated
 */
public record SavedModel(
        int epoch,
        Map<String, Tensor> stateDict,
        double learningRate,
        List<Double> losses,
        List<Double> validationLosses) {
    public SavedModel {
        Require.atLeast("epoch", epoch, 0);
        Require.positive("lr", learningRate);
        stateDict = Map.copyOf(stateDict);
        losses = List.copyOf(losses);
        validationLosses = List.copyOf(validationLosses);
        checkCount("loss", losses, epoch);
        if (!validationLosses.isEmpty()) {
            checkCount("val_loss", validationLosses, epoch);
        }
        stateDict.forEach((name, values) -> {
            for (double value : values.toArray()) {
                Require.finite("model_state_dict." + name, value);
            }
        });
    }

    private static void checkCount(String field, List<Double> losses, int epoch) {
        if (losses.size() != epoch) {
            throw new RefusedException(field, Rule.SAVED_LOSSES, epoch, losses.size());
        }
    }

    /** Of a run where it stands. */
    public static SavedModel of(TrainingLog log) {
        return new SavedModel(
                log.epoch(),
                log.trainer().stateDict(),
                log.trainer().learningRate(),
                log.trainingLosses(),
                log.validationLosses());
    }

    /**
     * A fresh run of {@code spec}, data and first draws made again from their seeds, whose model and optimizer are loaded from this.
     *
     * @param epochs to train on
     * @throws IllegalArgumentException if a parameter is missing, or has another shape
     */
    public ExperimentSpec resume(ExperimentSpec spec, int epochs) {
        List<Edit> edits = new ArrayList<>();
        for (ModelSpec.Slice slice : spec.model().parameters()) {
            load(slice, edits);
        }
        return spec.withOptimizer(spec.optimizer().withLr(learningRate))
                .withEpochs(epochs)
                .withEdits(edits);
    }

    private void load(ModelSpec.Slice slice, List<Edit> edits) {
        Tensor values = stateDict.get(slice.name());
        if (values == null) {
            throw new RefusedException("model_state_dict", Rule.SAVED_EVERY, slice.name());
        }
        if (!values.shape().equals(slice.shape())) {
            throw new RefusedException(
                    "model_state_dict." + slice.name(), Rule.SAVED_SHAPE, slice.shape(), values.shape());
        }
        for (int i = 0; i < values.size(); i++) {
            edits.add(new Edit.SetParameter(0, slice.name(), index(slice.shape(), i), values.toArray()[i]));
        }
    }

    private static List<Integer> index(List<Integer> shape, int flat) {
        return shape.size() == 2 ? List.of(flat / shape.get(1), flat % shape.get(1)) : List.of(flat);
    }

    /** The same with the losses of {@code more}, a run that {@link #resume} began: what is saved then. */
    public SavedModel followedBy(SavedModel more) {
        return new SavedModel(
                epoch + more.epoch,
                more.stateDict,
                more.learningRate,
                joined(losses, more.losses),
                joined(validationLosses, more.validationLosses));
    }

    private static List<Double> joined(List<Double> some, List<Double> more) {
        List<Double> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The same without parameters that {@code model} has not. */
    public SavedModel onlyOf(ModelSpec model) {
        return new SavedModel(epoch, ordered(model), learningRate, losses, validationLosses);
    }

    /** The parameters in the order of {@code model}, by name. */
    public Map<String, Tensor> ordered(ModelSpec model) {
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            Tensor values = stateDict.get(slice.name());
            if (values != null) {
                ordered.put(slice.name(), values);
            }
        }
        return ordered;
    }
}
