package dev.paso.core.remark;

import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is known of a run at one step, for rules that look at it: the recipe, its data, the losses so far, the parameters. */
public final class Evidence {
    private static final int SOME_EPOCHS = 5; // before them a model has hardly begun

    private final Circumstances circumstances;
    private final LossCurve losses;
    private final int epoch;
    private final double learningRate;
    private final double[] parameters;
    private final Predictor predictor;
    private Optional<int[]> predicted = Optional.empty();
    private Optional<List<Hidden>> hidden = Optional.empty();

    /**
     * @param epoch completed
     * @param learningRate of the next update
     * @param parameters flat; left unchanged
     * @param predictor of the recipe's model
     */
    public Evidence(
            Circumstances circumstances,
            LossCurve losses,
            int epoch,
            double learningRate,
            double[] parameters,
            Predictor predictor) {
        this.circumstances = circumstances;
        this.losses = losses;
        this.epoch = epoch;
        this.learningRate = learningRate;
        this.parameters = parameters;
        this.predictor = predictor;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    ExperimentSpec spec() {
        return circumstances.spec();
    }

    LossCurve losses() {
        return losses;
    }

    double learningRate() {
        return learningRate;
    }

    boolean hasTrained() {
        return epoch >= SOME_EPOCHS;
    }

    /** The classes of the shown split; none where the experiment is not about classes. */
    IntStream truth() {
        return Arrays.stream(circumstances.truth());
    }

    /** The classes that the model gives them, as the most likely ones. */
    IntStream predicted() {
        if (predicted.isEmpty()) {
            predicted = Optional.of(predict());
        }
        return Arrays.stream(predicted.get());
    }

    private int[] predict() {
        ExperimentSpec spec = spec();
        Samples shown = circumstances.shown();
        int outputs = spec.model().outputs();
        double[] answers = new double[shown.size() * outputs];
        predictor.predict(parameters, shown.x(), shown.size(), answers);
        Optional<Answer> one = Answer.of(spec);
        return IntStream.range(0, shown.size())
                .map(row -> one.isPresent()
                        ? one.get().of(answers, row, spec.dtype()) >= 0.5 ? 1 : 0
                        : largest(answers, row * outputs, outputs))
                .toArray();
    }

    private static int largest(double[] values, int from, int count) {
        int largest = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + largest]) {
                largest = i;
            }
        }
        return largest;
    }

    double accuracy() {
        int[] given = predicted().toArray();
        int[] right = truth().toArray();
        return IntStream.range(0, right.length)
                .map(i -> given[i] == right[i] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** The most frequent class of the shown split, the first of equals. */
    int mostFrequent() {
        int[] counts = new int[spec().data().classes()];
        truth().forEach(label -> counts[label]++);
        return IntStream.range(0, counts.length)
                .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                .orElseThrow();
    }

    /**
     * A hidden layer and what its units answer to training samples, after its activation.
     *
     * @param layer counts from 1
     * @param activation the last one behind it
     * @param answers shape [samples, width], row by row
     */
    @SuppressWarnings("ArrayRecordComponent") // stays in here
    record Hidden(int layer, LayerSpec.Activation activation, int width, double[] answers) {
        /** How many units there are of whose answers that is true. */
        int units(Predicate<DoubleStream> isSo) {
            return (int) IntStream.range(0, width)
                    .filter(unit -> isSo.test(IntStream.iterate(unit, i -> i < answers.length, i -> i + width)
                            .mapToDouble(i -> answers[i])))
                    .count();
        }
    }

    List<Hidden> hidden() {
        if (hidden.isEmpty()) {
            hidden = Optional.of(ask());
        }
        return hidden.get();
    }

    private List<Hidden> ask() {
        List<LayerSpec.Linear> linears = spec().model().linears();
        if (linears.size() < 2) {
            return List.of();
        }
        Samples training = circumstances.data().training();
        int n = Circumstances.asked(circumstances.data());
        double[][] stages = predictor.activations(parameters, training.x(), n);
        List<Hidden> asked = new ArrayList<>();
        List<LayerSpec> layers = spec().model().layers();
        int layer = 0;
        for (int i = 0; i < layers.size() && layer < linears.size() - 1; i++) {
            if (layers.get(i) instanceof LayerSpec.Linear linear) {
                layer++;
                int stage = layer;
                activationBehind(layers, i)
                        .ifPresent(activation -> asked.add(new Hidden(
                                stage, activation, linear.out(), Arrays.copyOf(stages[stage], n * linear.out()))));
            }
        }
        return asked;
    }

    private static Optional<LayerSpec.Activation> activationBehind(List<LayerSpec> layers, int linear) {
        Optional<LayerSpec.Activation> last = Optional.empty();
        for (int i = linear + 1; i < layers.size() && !(layers.get(i) instanceof LayerSpec.Linear); i++) {
            if (layers.get(i) instanceof LayerSpec.Activation activation) {
                last = Optional.of(activation);
            }
        }
        return last;
    }
}
