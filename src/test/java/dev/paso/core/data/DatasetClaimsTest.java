package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the playground's explanations say of data, asked of what is drawn. */
class DatasetClaimsTest {
    private static final int MANY = 4_000;

    static Stream<DatasetSpec.Drawn> pictures() {
        return DatasetKinds.PICTURES.stream().map(DatasetPicture::example);
    }

    private static Samples samples(DatasetSpec.Drawn data) {
        return data.samples(new NumpyRandom(data.seed()));
    }

    /** What is added to each coordinate of a class, and to each number, has mean 0 and the noise as its deviation. */
    @Holds("help.data.noise")
    @ParameterizedTest
    @MethodSource("pictures")
    void noiseIsTheDeviationOfWhatIsAdded(DatasetSpec.Drawn picture) {
        double[] plain = seen(picture.with(MANY, 0, 3));
        double[] noisy = seen(picture.with(MANY, 0.25, 3));
        double[] added = IntStream.range(0, plain.length)
                .mapToDouble(i -> noisy[i] - plain[i])
                .toArray();
        assertThat(mean(added)).isCloseTo(0, within(0.02));
        assertThat(deviation(added)).isCloseTo(0.25, within(0.01));
    }

    /** Noise moves points on the plane, and numbers up and down. */
    private static double[] seen(DatasetSpec.Drawn data) {
        return data.isRegression() ? samples(data).y() : samples(data).x();
    }

    /** Each picture's rule, without noise. */
    @Holds({
        "help.data.pictures.circles",
        "help.data.pictures.linear",
        "help.data.pictures.moons",
        "help.data.pictures.sine",
        "help.data.pictures.xor"
    })
    @Test
    void pointsLieWhereTheirPictureSays() {
        Samples circles = samples(new ShapeSpec.Circles(100, 0, 0, 0.5));
        assertThat(every(circles, i -> Math.abs(radius(circles, i) - (label(circles, i) == 0 ? 1 : 0.5)) < 1e-9))
                .isTrue();
        Samples xor = samples(new ShapeSpec.Xor(100, 0, 0));
        assertThat(every(xor, i -> (x1(xor, i) * x2(xor, i) < 0) == (label(xor, i) == 1)))
                .isTrue();
        Samples moons = samples(new ShapeSpec.Moons(100, 0, 0));
        assertThat(every(moons, i -> label(moons, i) == 0 ? isOnUpper(moons, i) : isOnLower(moons, i)))
                .isTrue();
        Samples line = samples(new FunctionSpec.Linear(100, 1, 2, 0, 0, 1));
        assertThat(every(line, i -> Math.abs(line.y()[i] - 1 - 2 * line.x()[i]) < 1e-12))
                .isTrue();
        Samples sine = samples(new FunctionSpec.Sine(100, 1, 1, 0, 0));
        assertThat(every(sine, i -> Math.abs(sine.y()[i] - Math.sin(2 * Math.PI * sine.x()[i])) < 1e-9))
                .isTrue();
    }

    private static boolean isOnUpper(Samples moons, int i) {
        return Math.abs(radius(moons, i) - 1) < 1e-9 && x2(moons, i) > -1e-9;
    }

    private static boolean isOnLower(Samples moons, int i) {
        return Math.abs(Math.hypot(x1(moons, i) - 1, x2(moons, i) - 0.5) - 1) < 1e-9 && x2(moons, i) < 0.5 + 1e-9;
    }

    /** The best straight line is right about two thirds, where guessing is about one half. */
    @Holds("help.data.pictures.xor")
    @Test
    void noStraightLineDividesOppositeCorners() {
        Samples xor = samples(new ShapeSpec.Xor(MANY, 0, 0));
        for (int degrees = 0; degrees < 360; degrees += 5) {
            double c = Math.cos(Math.toRadians(degrees));
            double s = Math.sin(Math.toRadians(degrees));
            for (double shift = -1.4; shift <= 1.4; shift += 0.1) {
                double at = shift;
                long right = count(xor, i -> (c * x1(xor, i) + s * x2(xor, i) > at) == (label(xor, i) == 1));
                assertThat((double) right / MANY).isLessThan(0.7);
            }
        }
    }

    /** Equally many, equally wide in every direction: then the log odds of the classes are linear, and the best boundary is straight. */
    @Holds("help.data.pictures.gaussians")
    @Test
    void bothCloudsAreRoundAndEquallyWide() {
        Samples clouds = samples(new ShapeSpec.Gaussians(MANY, 0.6, 0));
        for (int label = 0; label < 2; label++) {
            int wanted = label;
            double[] first = of(clouds, 0, wanted);
            double[] second = of(clouds, 1, wanted);
            assertThat(first).hasSize(MANY / 2);
            assertThat(deviation(first)).isCloseTo(0.6, within(0.03));
            assertThat(deviation(second)).isCloseTo(0.6, within(0.03));
            assertThat(covariance(first, second)).isCloseTo(0, within(0.03));
        }
    }

    /** Each of them goes all around the centre. */
    @Holds("help.data.pictures.spiral")
    @Test
    void theArmsWindAroundEachOther() {
        Samples spiral = samples(new ShapeSpec.Spiral(MANY, 0, 0, 1.5));
        for (int sector = 0; sector < 8; sector++) {
            int here = sector;
            for (int label = 0; label < 2; label++) {
                int wanted = label;
                assertThat(count(
                                spiral,
                                i -> label(spiral, i) == wanted
                                        && (int) Math.floor((Math.atan2(x2(spiral, i), x1(spiral, i)) + Math.PI)
                                                        / (Math.PI / 4))
                                                == here))
                        .isPositive();
            }
        }
    }

    /** As many clouds as classes. */
    @Holds({"help.data.pictures.blobs", "help.data.classes"})
    @Test
    void everyClassHasACloudOfItsOwn() {
        for (int classes = 2; classes <= ShapeSpec.Blobs.MAX_CLASSES; classes++) {
            Samples blobs = samples(new ShapeSpec.Blobs(MANY, classes, 0, 0, 2));
            assertThat(IntStream.range(0, MANY)
                            .mapToObj(i -> List.of(label(blobs, i), x1(blobs, i), x2(blobs, i)))
                            .distinct())
                    .hasSize(classes);
        }
    }

    private static double x1(Samples samples, int i) {
        return samples.x()[2 * i];
    }

    private static double x2(Samples samples, int i) {
        return samples.x()[2 * i + 1];
    }

    private static double radius(Samples samples, int i) {
        return Math.hypot(x1(samples, i), x2(samples, i));
    }

    private static int label(Samples samples, int i) {
        return samples.labels()[i];
    }

    private static boolean every(Samples samples, IntPredicate claim) {
        return count(samples, claim) == samples.size();
    }

    private static long count(Samples samples, IntPredicate claim) {
        return IntStream.range(0, samples.size()).filter(claim).count();
    }

    private static double[] of(Samples samples, int input, int label) {
        return IntStream.range(0, samples.size())
                .filter(i -> samples.labels()[i] == label)
                .mapToDouble(i -> samples.x()[i * samples.inputs() + input])
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        return Math.sqrt(covariance(values, values));
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB))
                .average()
                .orElseThrow();
    }
}
