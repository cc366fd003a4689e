package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Divides samples so that both parts hold the classes in the shares that all have, draw for draw as scikit-learn's
 * {@code StratifiedShuffleSplit}.
 */
final class Stratified {
    private final String path;
    private final NumpyRandom random;
    private final List<int[]> classes = new ArrayList<>();
    private int[] rest = {};

    /** @param labels a class index a sample */
    Stratified(String path, int[] labels, NumpyRandom random) {
        this.path = path;
        this.random = random;
        if (labels.length == 0) {
            throw new RefusedException(path + ".stratify", Rule.STRATIFY);
        }
        for (int label : new TreeSet<>(Arrays.stream(labels).boxed().toList())) {
            classes.add(IntStream.range(0, labels.length)
                    .filter(place -> labels[place] == label)
                    .toArray());
        }
    }

    /** The places of {@code training} samples; {@link #rest} then has those of {@code test} others. */
    int[] draw(int training, int test) {
        int fewest = classes.stream().mapToInt(places -> places.length).min().orElse(0);
        if (fewest < 2) {
            throw new RefusedException(path + ".stratify", Rule.STRATIFY_TWO, fewest);
        }
        if (Math.min(training, test) < classes.size()) {
            throw new RefusedException(
                    path + ".test_size", Rule.STRATIFY_EACH, classes.size(), Math.min(training, test));
        }
        int[] counts = classes.stream().mapToInt(places -> places.length).toArray();
        int[] first = shared(counts, training);
        int[] left =
                IntStream.range(0, counts.length).map(i -> counts[i] - first[i]).toArray();
        int[] second = shared(left, test);
        List<Integer> trained = new ArrayList<>();
        List<Integer> tested = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int[] order = random.permutation(counts[i]);
            for (int k = 0; k < first[i] + second[i]; k++) {
                (k < first[i] ? trained : tested).add(classes.get(i)[order[k]]);
            }
        }
        int[] shuffled = shuffled(trained);
        rest = shuffled(tested);
        return shuffled;
    }

    int[] rest() {
        return rest;
    }

    /** {@code draws} among classes in proportion to {@code counts}; where shares are equally near to one more, lots decide. */
    private int[] shared(int[] counts, int draws) {
        double all = Arrays.stream(counts).sum();
        double[] wanted =
                Arrays.stream(counts).mapToDouble(count -> count / all * draws).toArray();
        int[] given =
                Arrays.stream(wanted).mapToInt(share -> (int) Math.floor(share)).toArray();
        double[] remainders = IntStream.range(0, counts.length)
                .mapToDouble(i -> wanted[i] - given[i])
                .toArray();
        int missing = draws - Arrays.stream(given).sum();
        List<Double> largest =
                new ArrayList<>(new TreeSet<>(Arrays.stream(remainders).boxed().toList()));
        Collections.reverse(largest);
        for (double remainder : largest) {
            int[] equal = IntStream.range(0, counts.length)
                    .filter(i -> remainders[i] == remainder)
                    .toArray();
            int now = Math.min(equal.length, missing);
            if (now > 0) {
                int[] lots = random.permutation(equal.length);
                for (int k = 0; k < now; k++) {
                    given[equal[lots[k]]]++;
                }
                missing -= now;
            }
        }
        return given;
    }

    private int[] shuffled(List<Integer> places) {
        int[] order = places.stream().mapToInt(Integer::intValue).toArray();
        random.shuffle(order);
        return order;
    }
}
