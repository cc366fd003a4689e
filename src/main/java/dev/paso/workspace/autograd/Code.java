package dev.paso.workspace.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.PythonLiteral;
import dev.paso.core.lesson.TensorLiteral;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.Handles;
import dev.paso.workspace.NumberHandle;
import java.util.List;
import java.util.Optional;

/** What a learner writes into lines of code, and what comes of it. */
public final class Code {
    public static final int LONGEST = 500; // characters

    /** The model of two layers that is drawn from a seed of the learner's. */
    public static final ModelSpec LAYERS =
            new ModelSpec(List.of(new LayerSpec.Linear(3, 5), new LayerSpec.Linear(5, 1)));

    private static final double LEAST_RATE = 1e-3;
    private static final int MOST_SEEDS = 100;

    private final ChosenHandle<String> typed;
    private final ChosenHandle<String> shape;
    private final ChosenHandle<String> number;
    private final ChosenHandle<String> predictions;
    private final ChosenHandle<String> labels;
    private final ChosenHandle<Reduction> reduction;
    private final NumberHandle biasRate;
    private final NumberHandle weightRate;
    private final NumberHandle seed;

    /** What becomes of the losses of single points; {@code none} leaves them. */
    public enum Reduction {
        MEAN,
        SUM,
        NONE
    }

    Code(Handles handles) {
        typed = handles.text("typed", "[[1, 2, 3], [4, 5, 6]]", LONGEST);
        shape = handles.text("shape", "2, 3, 4", LONGEST);
        number = handles.text("number", "0.1", LONGEST);
        predictions = handles.text("predictions", "[0.5, 1.0]", LONGEST);
        labels = handles.text("labels", "[2.0, 1.3]", LONGEST);
        reduction = handles.choice("reduction", Reduction.MEAN);
        biasRate = handles.number("bias-rate", BookLine.LEARNING_RATE, LEAST_RATE, 1);
        weightRate = handles.number("weight-rate", BookLine.LEARNING_RATE, LEAST_RATE, 1);
        seed = handles.whole("seed", (int) BookLine.SEED, 0, MOST_SEEDS);
    }

    /** Of {@code torch.tensor(…)}. */
    public ChosenHandle<String> typed() {
        return typed;
    }

    /** What was typed there; empty where it is no tensor. */
    Optional<Tensor> typedTensor() {
        try {
            return Optional.of(TensorLiteral.read(typed.value()).tensor());
        } catch (AutogradException refused) {
            return Optional.empty();
        }
    }

    /** Of {@code view(…)}. */
    public ChosenHandle<String> shape() {
        return shape;
    }

    /** Of which the digits are looked at. */
    public ChosenHandle<String> number() {
        return number;
    }

    public ChosenHandle<String> predictions() {
        return predictions;
    }

    public ChosenHandle<String> labels() {
        return labels;
    }

    public ChosenHandle<Reduction> reduction() {
        return reduction;
    }

    /**
     * The squared errors of predictions and labels, reduced as the learner chose.
     *
     * @throws AutogradException as PyTorch refuses them
     */
    public Value loss() {
        Tape tape = new Tape();
        TensorLiteral predicted = TensorLiteral.read(predictions.value());
        TensorLiteral wanted = TensorLiteral.read(labels.value());
        if (predicted.isInteger() && wanted.isInteger()
                || predicted.tensor().size() * wanted.tensor().size() == 0) {
            throw PythonLiteral.unknown(); // versions of PyTorch answer differently
        }
        Value outputs = tape.data("", predicted.tensor(), Dtype.FLOAT32);
        Value targets = tape.data("", wanted.tensor(), Dtype.FLOAT32);
        return switch (reduction.value()) {
            case MEAN -> outputs.criterion(targets, new LossSpec.Mse(LossSpec.Reduction.MEAN));
            case SUM -> outputs.criterion(targets, new LossSpec.Mse(LossSpec.Reduction.SUM));
            case NONE -> outputs.minus(targets).squared();
        };
    }

    /** Each point's loss, where the learner asks for them one by one. */
    Optional<Tensor> losses() {
        try {
            return reduction.value() == Reduction.NONE ? Optional.of(loss().data()) : Optional.empty();
        } catch (AutogradException refused) {
            return Optional.empty();
        }
    }

    /** Of the parameter group with the bias. */
    public NumberHandle biasRate() {
        return biasRate;
    }

    /** Of the parameter group with the weight. */
    public NumberHandle weightRate() {
        return weightRate;
    }

    /** What the two layers are drawn from. */
    public NumberHandle seed() {
        return seed;
    }

    /** The parameters of {@link #LAYERS} with this seed. */
    public double[] layers() {
        long drawn = seed.whole();
        return Initializer.initialize(new InitSpec.Torch(drawn), LAYERS, Dtype.FLOAT32, new TorchGenerator(drawn));
    }
}
