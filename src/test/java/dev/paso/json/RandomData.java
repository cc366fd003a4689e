package dev.paso.json;

import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.kind.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Data at random, with the features that they have. */
final class RandomData {
    private final Draws draw;
    private final Random random;

    RandomData(Draws draw) {
        this.draw = draw;
        random = draw.random();
    }

    /** Of any kind. */
    DatasetSpec spec() {
        Kind<? extends DatasetSpec> kind = draw.one(DatasetKinds.ALL.all());
        return kind.isByItself() ? inline() : draw.made(kind);
    }

    private DatasetSpec inline() {
        int n = 1 + random.nextInt(6);
        int outputs = 1 + random.nextInt(3);
        Tensor x = draw.flip()
                ? draw.tensor(n, 1 + random.nextInt(3))
                : Tensor.vector(draw.numbers(n).toArray());
        Optional<List<Integer>> cls =
                draw.flip() ? Optional.of(random.ints(n, 0, 5).boxed().toList()) : Optional.empty();
        Optional<Tensor> y = cls.isEmpty()
                ? Optional.of(outputs > 1 && draw.flip() ? probabilities(n, outputs) : draw.tensor(n, outputs))
                : cls.filter(labels -> draw.flip()).map(RandomData::asTargets);
        return new InlineSpec(x, y, cls, names(x));
    }

    /** Of each class, for every sample. */
    private Tensor probabilities(int n, int classes) {
        double[] all = new double[n * classes];
        for (int from = 0; from < all.length; from += classes) {
            double left = 1;
            for (int i = 0; i < classes - 1; i++) {
                all[from + i] = left * draw.share();
                left -= all[from + i];
            }
            all[from + classes - 1] = left;
        }
        return Tensor.matrix(n, classes, all);
    }

    /** Whether these are probabilities of classes, which are numbers too. */
    static boolean isProbabilities(DatasetSpec data) {
        return data instanceof InlineSpec inline
                && inline.cls().isEmpty()
                && inline.y().orElseThrow().columns() > 1
                && Arrays.stream(inline.y().get().toArray()).allMatch(y -> y >= 0 && y <= 1);
    }

    /** Whoever gives both must say the same. */
    private static Tensor asTargets(List<Integer> labels) {
        return Tensor.matrix(
                labels.size(),
                1,
                labels.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    private InlineSpec.Names names(Tensor x) {
        if (draw.flip()) {
            return InlineSpec.Names.NONE;
        }
        List<String> columns = draw.flip() ? List.of() : Collections.nCopies(x.columns(), "größe, \"cm\"");
        return new InlineSpec.Names(
                columns, draw.pick("", "especie", "=1+1"), draw.pick(List.of(), List.of("<b>a</b>", "梯度")));
    }

    List<Feature> features(DatasetSpec data) {
        return draw.flip()
                ? List.of()
                : Stream.of(Feature.values())
                        .filter(f -> f.requiredColumns() <= data.inputs())
                        .filter(f -> f == Feature.X1 || draw.flip())
                        .toList();
    }

    SamplerSpec sampler(int classes) {
        return new SamplerSpec.WeightedRandom(
                random.doubles(classes, 0.01, 0.99).boxed().toList());
    }
}
