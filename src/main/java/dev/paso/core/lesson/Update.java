package dev.paso.core.lesson;

import dev.paso.core.data.Samples;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One update of a line by gradient descent on MSELoss, with every number on its way.
 *
 * @param samples the mini-batch, in the order it was drawn
 * @param before parameters that predicted
 * @param loss mean of the squared errors
 * @param gradient of the loss: {@code b} holds its derivative with respect to b, {@code w} that with respect to w
 * @param after parameters that plain gradient descent goes to: before − learning rate × gradient
 */
public record Update(
        List<Sample> samples,
        Line before,
        double loss,
        double meanError,
        double meanXError,
        Line gradient,
        double learningRate,
        Line after) {
    /**
     * What one sample adds.
     *
     * @param row of the training split
     * @param error prediction − y
     */
    public record Sample(int row, double x, double y, double prediction, double error, double squared, double xError) {
        static Sample of(int row, double x, double y, Line line) {
            double prediction = line.at(x);
            double error = prediction - y;
            return new Sample(row, x, y, prediction, error, error * error, x * error);
        }
    }

    public Update {
        samples = List.copyOf(samples);
    }

    /** The update that {@code rows} of a split with one input and one target ask for. */
    public static Update of(Samples split, int[] rows, Line line, double learningRate) {
        List<Sample> samples = Arrays.stream(rows)
                .mapToObj(row -> Sample.of(row, split.x()[row], split.y()[row], line))
                .toList();
        double meanError = mean(samples, Sample::error);
        double meanXError = mean(samples, Sample::xError);
        Line gradient = new Line(2 * meanError, 2 * meanXError);
        Line after = new Line(line.b() - learningRate * gradient.b(), line.w() - learningRate * gradient.w());
        return new Update(
                samples, line, mean(samples, Sample::squared), meanError, meanXError, gradient, learningRate, after);
    }

    private static double mean(List<Sample> samples, ToDoubleFunction<Sample> number) {
        return NumpySum.of(samples.stream().mapToDouble(number).toArray()) / samples.size();
    }

    /** The sample with the smallest error, either way. */
    public Sample closest() {
        return samples.stream().min(Comparator.comparingDouble(Sample::squared)).orElseThrow();
    }

    /** The sample with the largest error, either way. */
    public Sample farthest() {
        return samples.stream().max(Comparator.comparingDouble(Sample::squared)).orElseThrow();
    }

    /** The same update where another optimizer, or rounding to the experiment's type, went elsewhere. */
    public Update to(Line reached) {
        return new Update(samples, before, loss, meanError, meanXError, gradient, learningRate, reached);
    }
}
