package dev.paso.core.lesson;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Place;
import dev.paso.core.Equation.Term;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.ClassFormulas;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossFormulas;
import dev.paso.core.loss.LossSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the loss of one sample comes about, and how it depends on the model's outputs. */
final class SampleLoss {
    private final Loss loss;
    private final List<Place> outputs;
    private final Samples training;
    private final List<Place> targets;
    private final int[] rows;

    /**
     * @param loss as the update uses it
     * @param outputs the model's, of the sample
     * @param row of the sample in {@code training}
     * @param rows of the batch in which it is, or takes another's place
     */
    SampleLoss(Loss loss, List<Place> outputs, Samples training, int row, int[] rows) {
        this.loss = loss;
        this.outputs = List.copyOf(outputs);
        this.training = training;
        this.rows = rows.clone();
        targets = loss.isOnClasses() ? List.of(at("y", training.labels()[row])) : targets(training, row);
    }

    private static List<Place> targets(Samples training, int row) {
        int count = training.targets();
        return IntStream.range(0, count)
                .mapToObj(output -> at(numbered("y", output, count), training.y()[row * count + output]))
                .toList();
    }

    private static String numbered(String symbol, int index, int count) {
        return count == 1 ? symbol : symbol + "_" + (index + 1);
    }

    /** Targets, each with a loss of its own: of classes there is one. */
    int count() {
        return loss.spec() instanceof LossSpec.CrossEntropy ? 1 : targets.size();
    }

    /** The weights of a batch's samples, by which a mean divides its sum where classes have some; empty where it does not. */
    Optional<Equation> weights(int[] batch) {
        boolean isWeighted = loss.isOnClasses()
                && loss.spec() instanceof LossSpec.CrossEntropy spec
                && !spec.weight().isEmpty()
                && spec.reduction() == LossSpec.Reduction.MEAN;
        if (!isWeighted) {
            return Optional.empty();
        }
        LossSpec.CrossEntropy spec = (LossSpec.CrossEntropy) loss.spec();
        List<Term> terms = Arrays.stream(batch)
                .mapToObj(row -> Term.of(at("weight_" + row, spec.weightOf(training.labels()[row]))))
                .toList();
        double sum = terms.stream().mapToDouble(Term::value).sum();
        return Optional.of(Equation.sum("W", "{Σ}", terms, sum));
    }

    /** What a batch's sum is divided by. */
    Place divisor(int[] batch) {
        return weights(batch)
                .map(Equation::asPlace)
                .orElseGet(() -> at("n", loss.divisor(batch.length, outputs.size())));
    }

    /** The loss of one output, before reduction: the last line is the loss. */
    List<Equation> value(int output, double value) {
        String symbol = numbered("ℓ", output, count());
        return loss.spec() instanceof LossSpec.CrossEntropy crossEntropy
                ? classes(crossEntropy).value(symbol, value)
                : LossFormulas.value(loss, symbol, outputs.get(output), targets.get(output), value);
    }

    /** The derivative of the batch's loss with respect to one output. */
    Equation slope(String symbol, int output, double value) {
        Place divisor = divisor(rows);
        return loss.spec() instanceof LossSpec.CrossEntropy crossEntropy
                ? classes(crossEntropy).slope(symbol, output, divisor, value)
                : LossFormulas.slope(loss, symbol, outputs.get(output), targets.get(output), divisor, value);
    }

    private ClassFormulas classes(LossSpec.CrossEntropy spec) {
        return loss.isOnClasses()
                ? ClassFormulas.ofLabel(spec, outputs, (int) targets.getFirst().value())
                : ClassFormulas.ofProbabilities(spec, outputs, targets);
    }
}
