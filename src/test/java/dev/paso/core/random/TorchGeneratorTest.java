package dev.paso.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Resources;
import dev.paso.core.Dtype;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against the draws of a real libtorch, {@code rng} in torch-sample.json. */
class TorchGeneratorTest {
    /** One unit in the last place: libtorch itself differs by that between processors for 16 normals or more. */
    private static final double BLOCK_TOLERANCE = 5e-7;

    static Stream<JsonNode> samples() {
        return StreamSupport.stream(
                Resources.json("/book/torch-sample.json").path("rng").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void uniformDrawsAreTheSame(JsonNode sample) {
        TorchGenerator floats = generator(sample);
        assertThat(draw(5, i -> floats.uniformFloat())).isEqualTo(numbers(sample.path("rand5")));
        TorchGenerator range = generator(sample);
        assertThat(draw(5, i -> range.uniform(Dtype.FLOAT32, -1, 1)))
                .isEqualTo(numbers(sample.path("uniform_minus1_1_5")));
        TorchGenerator doubles = generator(sample);
        assertThat(draw(5, i -> doubles.uniformDouble()))
                .isEqualTo(sample.path("rand5_float64")
                        .valueStream()
                        .mapToDouble(JsonNode::doubleValue)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void normalDrawsAreTheSame(JsonNode sample) {
        assertThat(generator(sample).normals(Dtype.FLOAT32, 5)).isEqualTo(numbers(sample.path("randn5")));
        assertThat(generator(sample).normals(Dtype.FLOAT32, 20))
                .usingComparatorWithPrecision(BLOCK_TOLERANCE)
                .containsExactly(numbers(sample.path("randn20")));
        assertThat(generator(sample).normals(Dtype.FLOAT64, 20))
                .usingComparatorWithPrecision(1e-14)
                .containsExactly(sample.path("randn20_float64")
                        .valueStream()
                        .mapToDouble(JsonNode::doubleValue)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void permutationsAndWholeNumbersAreTheSame(JsonNode sample) {
        TorchGenerator permutations = generator(sample);
        JsonNode twice = sample.path("randperm10_then_randperm10");
        assertThat(permutations.permutation(10)).isEqualTo(integers(twice.get(0)));
        assertThat(permutations.permutation(10)).isEqualTo(integers(twice.get(1)));
        assertThat(generator(sample).permutation(80)).isEqualTo(integers(sample.path("randperm80")));
        TorchGenerator longs = generator(sample);
        assertThat(IntStream.range(0, 3).mapToLong(i -> longs.random63()).toArray())
                .isEqualTo(sample.path("empty_int64_random_x3")
                        .valueStream()
                        .mapToLong(JsonNode::longValue)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void linearLayersStartTheSame(JsonNode sample) {
        ModelSpec model =
                new ModelSpec(List.of(new LayerSpec.Linear(2, 10), new LayerSpec.Relu(), new LayerSpec.Linear(10, 1)));
        double[] ours = Initializer.initialize(
                new InitSpec.Torch(sample.path("seed").longValue()), model, Dtype.FLOAT32, new TorchGenerator(0));
        JsonNode theirs = sample.path("Sequential(Linear(2,10),act,Linear(10,1))");
        double[] flat = Stream.of("0.weight", "0.bias", "2.weight", "2.bias")
                .flatMapToDouble(name -> flatten(theirs.path(name)))
                .toArray();
        assertThat(ours).usingComparatorWithPrecision(1e-7).containsExactly(flat);
    }

    private static java.util.stream.DoubleStream flatten(JsonNode node) {
        return node.isArray()
                ? node.valueStream().flatMapToDouble(TorchGeneratorTest::flatten)
                : java.util.stream.DoubleStream.of(node.floatValue());
    }

    private static TorchGenerator generator(JsonNode sample) {
        return new TorchGenerator(sample.path("seed").longValue());
    }

    private static double[] draw(int n, java.util.function.IntToDoubleFunction draw) {
        return IntStream.range(0, n).mapToDouble(draw).toArray();
    }

    /** Shortest float decimals, read back as float. */
    private static double[] numbers(JsonNode list) {
        return list.valueStream().mapToDouble(JsonNode::floatValue).toArray();
    }

    private static int[] integers(JsonNode list) {
        return list.valueStream().mapToInt(JsonNode::intValue).toArray();
    }
}
