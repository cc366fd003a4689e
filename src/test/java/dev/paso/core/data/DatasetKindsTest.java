package dev.paso.core.data;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.Holds;
import dev.paso.core.kind.Kind;
import dev.paso.core.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every data set must be, whoever adds it. */
class DatasetKindsTest {
    /** The first sample of each set as it usually is, x and then y: what a file means stays. */
    private static final Map<String, List<Double>> FIRST = Map.ofEntries(
            entry("Linear", List.of(0.3745401188473625, 1.757784944518542)),
            entry("Sine", List.of(0.5488135039273248, -0.41843335484402666)),
            entry("Polynomial", List.of(0.0976270078546495, -0.11651498407833566)),
            entry("Moons", List.of(-0.05348368606071654, 0.9925819946022202, 0.0)),
            entry("Circles", List.of(-0.9495753614675129, -0.1281303519112823, 0.0)),
            entry("Xor", List.of(0.2102906000653002, 0.32238558190849664, 0.0)),
            entry("Gaussians", List.of(-0.7873033007651751, -1.0139855917348901, 0.0)),
            entry("Spiral", List.of(-0.13429253906902172, -0.5230349070094609, 0.0)),
            entry("Blobs", List.of(-0.787303300765176, -1.746036399303767, 2.0)),
            entry("Plane", List.of(0.0976270078546495, 0.43037873274483895, 0.6406693328101392)),
            entry("Bumps", List.of(0.0976270078546495, 0.43037873274483895, 0.3206284269944111)),
            entry("Formula", List.of(0.0976270078546495, 0.43037873274483895, 1.0)));

    static Stream<DatasetSpec.Drawn> drawn() {
        return DatasetKinds.ALL.all().stream()
                .map(Kind::usual)
                .filter(DatasetSpec.Drawn.class::isInstance)
                .map(DatasetSpec.Drawn.class::cast);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void samplesHaveTheColumnsAndClassesTheyPromise(DatasetSpec.Drawn data) {
        Samples samples = samples(data.withN(101));
        assertThat(samples.size()).isEqualTo(101);
        assertThat(samples.inputs()).isEqualTo(data.inputs());
        assertThat(samples.x()).hasSize(101 * data.inputs());
        assertThat(Arrays.stream(samples.x())).allMatch(Double::isFinite);
        assertThat(Arrays.stream(samples.y())).hasSize(101).allMatch(Double::isFinite);
        assertThat(Arrays.stream(samples.labels()).distinct().sorted().boxed())
                .containsExactlyElementsOf(
                        IntStream.range(0, data.classes()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void samplesStayWhatTheyWere(DatasetSpec.Drawn data) {
        Samples samples = samples(data);
        List<Double> first = DoubleStream.concat(
                        Arrays.stream(samples.x(), 0, data.inputs()), DoubleStream.of(samples.y()[0]))
                .boxed()
                .toList();
        String name = DatasetKinds.ALL.nameOf(data);
        assertThat(first).as("the entry of FIRST for %s", name).isEqualTo(FIRST.get(name));
    }

    @Holds("help.data.seed")
    @ParameterizedTest
    @MethodSource("drawn")
    void theSeedDecidesAndNothingElse(DatasetSpec.Drawn data) {
        DatasetSpec.Drawn noisy = data.withNoise(0.2);
        assertThat(samples(noisy).x()).isEqualTo(samples(noisy).x());
        assertThat(samples(noisy).y()).isEqualTo(samples(noisy).y());
        Samples other = samples(noisy.withSeed(noisy.seed() + 1));
        assertThat(other.x()).isNotEqualTo(samples(noisy).x());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void noiseMovesWhatIsSeen(DatasetSpec.Drawn data) {
        Samples plain = samples(data.withNoise(0));
        Samples noisy = samples(data.withNoise(0.3));
        assertThat(data.isRegression() ? noisy.y() : noisy.x())
                .isNotEqualTo(data.isRegression() ? plain.y() : plain.x());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void sizeNoiseAndSeedChangeWhatTheySayAndNothingElse(DatasetSpec.Drawn data) {
        DatasetSpec.Drawn changed = data.withN(7).withNoise(0.125).withSeed(3);
        assertThat(changed.n()).isEqualTo(7);
        assertThat(changed.noise()).isEqualTo(0.125);
        assertThat(changed.seed()).isEqualTo(3);
        assertThat(changed.with(data.n(), data.noise(), data.seed())).isEqualTo(data);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void whatNoSetCanHaveIsRefused(DatasetSpec.Drawn data) {
        assertThatIllegalArgumentException().isThrownBy(() -> data.withN(0)).withMessageContaining("n must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.withNoise(-1))
                .withMessageContaining("noise");
        assertThatIllegalArgumentException().isThrownBy(() -> data.withSeed(-1)).withMessageContaining("seed");
    }

    @Test
    void aSmallSetIsASetToo() {
        drawn().forEach(data -> assertThat(samples(data.withN(1)).size()).isEqualTo(1));
    }

    private static Samples samples(DatasetSpec.Drawn data) {
        return data.samples(new NumpyRandom(data.seed()));
    }
}
