package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.Require;
import dev.paso.core.data.InputGroup;
import dev.paso.core.data.PreparedData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A plane through the space of the raw inputs: two of them span it, all others are held.
 *
 * @param across index of the input from left to right
 * @param up index of the input from bottom to top, another one
 * @param held one value an input, in the units of the data; those of the two that span it are where they would be held
 */
public record Slice(int across, int up, List<Double> held) {
    public Slice {
        held = List.copyOf(held);
        Require.inRange("plane.across", across, 0, held.size() - 1);
        Require.inRange("plane.up", up, 0, held.size() - 1);
        if (across == up) {
            throw new MisuseException("a plane must show two inputs, was " + across + " twice");
        }
    }

    /**
     * The first two inputs that stand for no words, and have more than two values where there are such, with all others held in their
     * middle; nothing where there is no plane.
     */
    public static Optional<Slice> usual(PreparedData data) {
        if (data.raw().inputs() < 2) {
            return Optional.empty();
        }
        List<Integer> numbers = data.groups().stream()
                .filter(group -> !group.isOfWords())
                .map(group -> group.columns().getFirst())
                .toList();
        List<Integer> measured = numbers.stream()
                .filter(input -> Arrays.stream(data.raw().column(input))
                                .distinct()
                                .limit(3)
                                .count()
                        > 2)
                .toList();
        List<Integer> two = measured.size() > 1 ? measured : numbers.size() > 1 ? numbers : List.of(0, 1);
        return Optional.of(new Slice(
                two.get(0), two.get(1), Arrays.stream(data.middle()).boxed().toList()));
    }

    /** Whether each input is held at a value where the raw samples are: from their least to their greatest. */
    public boolean isWithin(PreparedData data) {
        return IntStream.range(0, held.size()).allMatch(input -> {
            AxisRange seen = AxisRange.spanning(data.raw().column(input));
            return seen.low() <= held.get(input) && held.get(input) <= seen.high();
        });
    }

    public boolean isSpannedBy(int input) {
        return input == across || input == up;
    }

    /** Which two inputs span it, as one number: 0 of the first two, another one of any other two. */
    public int axes() {
        return across * held.size() + up - 1;
    }

    /** With another input from left to right; where it is the one from bottom to top, both change places. */
    public Slice across(int other) {
        return other == up ? new Slice(up, across, held) : new Slice(other, up, held);
    }

    /** With another input from bottom to top; where it is the one from left to right, both change places. */
    public Slice up(int other) {
        return other == across ? new Slice(up, across, held) : new Slice(across, other, held);
    }

    /** With one input held elsewhere. */
    public Slice holding(int input, double value) {
        List<Double> others = new ArrayList<>(held);
        others.set(input, value);
        return new Slice(across, up, others);
    }

    /** With a column of words held at one of them. */
    public Slice holding(InputGroup words, int input) {
        List<Double> others = new ArrayList<>(held);
        words.columns().forEach(column -> others.set(column, column == input ? 1.0 : 0.0));
        return new Slice(across, up, others);
    }

    /** With all inputs held where a raw sample has them. */
    public Slice through(PreparedData data, int row) {
        int inputs = held.size();
        return new Slice(
                across,
                up,
                Arrays.stream(data.raw().x(), row * inputs, (row + 1) * inputs)
                        .boxed()
                        .toList());
    }

    /** {@code n} raw rows on the plane, shape [n, inputs]. */
    double[] rows(double[] places, int n) {
        int inputs = held.size();
        double[] rows = new double[n * inputs];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < inputs; j++) {
                rows[i * inputs + j] = held.get(j);
            }
            rows[i * inputs + across] = places[2 * i];
            rows[i * inputs + up] = places[2 * i + 1];
        }
        return rows;
    }

    /**
     * How near each raw sample lies to the plane: 1 on it, towards 0 with the root mean square of its distances along the inputs that are
     * held, each in standard deviations.
     */
    public double[] nearness(PreparedData data) {
        int inputs = held.size();
        double[] x = data.raw().x();
        double[] scales = deviations(x, inputs);
        double[] nearness = new double[data.raw().size()];
        for (int row = 0; row < nearness.length; row++) {
            double squares = 0;
            for (int j = 0; j < inputs; j++) {
                double distance = j == across || j == up ? 0 : (x[row * inputs + j] - held.get(j)) / scales[j];
                squares += distance * distance;
            }
            nearness[row] = Math.exp(-squares / Math.max(1, inputs - 2));
        }
        return nearness;
    }

    /** Of the population; 1 of a column that is constant. */
    private static double[] deviations(double[] x, int inputs) {
        int n = x.length / inputs;
        double[] mean = new double[inputs];
        double[] variance = new double[inputs];
        for (int i = 0; i < x.length; i++) {
            mean[i % inputs] += x[i] / n;
        }
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - mean[i % inputs];
            variance[i % inputs] += d * d / n;
        }
        return Arrays.stream(variance).map(one -> one > 0 ? Math.sqrt(one) : 1).toArray();
    }
}
