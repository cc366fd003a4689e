package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.lesson.Replay;
import dev.paso.json.ExperimentReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HiddenSpaceTest {
    private static Replay trained(int units, String activation) {
        return Replay.of(ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2, "seed": 0}, "scale": {"type": "StandardScaler"},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 3},
                 "model": [{"type": "Linear", "in": 2, "out": %1$d}, {"type": "%2$s"}, {"type": "Linear", "in": %1$d, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1, "momentum": 0.9}, "loader": {"batch_size": 8}, "epochs": 20}
                """.formatted(units, activation)))
                .toTheEnd();
    }

    private static HiddenSpace.View view(Replay replay) {
        Predictor predictor = Predictor.of(replay.spec().model(), replay.spec().dtype());
        return new HiddenSpace(replay.spec(), replay.data(), predictor).view(replay.parameters());
    }

    @Holds("classification.hidden.text")
    @Test
    void twoUnitsAreSeenAsTheyAreAndTheLineIsWhereTheLogitIsZero() {
        Replay replay = trained(2, "Tanh");
        HiddenSpace.View view = view(replay);
        double[] p = replay.parameters();
        Samples points = replay.data().training();
        double[] logits = replay.outputs(points);
        for (int i = 0; i < points.size(); i++) {
            double x1 = points.x()[2 * i];
            double x2 = points.x()[2 * i + 1];
            assertThat(view.pointX()[i]).isCloseTo(Math.tanh(p[0] * x1 + p[1] * x2 + p[4]), within(1e-5));
            assertThat(view.pointY()[i]).isCloseTo(Math.tanh(p[2] * x1 + p[3] * x2 + p[5]), within(1e-5));
            double onLine = view.line()[0] * view.pointX()[i] + view.line()[1] * view.pointY()[i] + view.line()[2];
            assertThat(onLine).isCloseTo(logits[i], within(1e-4));
        }
        assertThat(view.explained()[0] + view.explained()[1]).isCloseTo(1, within(1e-12));
        assertThat(view.gridX()).hasSize(HiddenSpace.SIDE * HiddenSpace.SIDE);
    }

    @Holds("classification.hidden.text")
    @Test
    void moreUnitsAreSeenAlongTheDirectionsInWhichThePointsDifferMost() {
        Replay replay = trained(10, "ReLU");
        HiddenSpace.View view = view(replay);
        double first = variance(view.pointX());
        double second = variance(view.pointY());
        assertThat(first).isGreaterThanOrEqualTo(second);
        assertThat(view.explained()[0]).isCloseTo(view.explained()[1] * first / second, within(1e-9));
        assertThat(view.explained()[0] + view.explained()[1]).isBetween(0.5, 1.0);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean) / values.length;
        }
        return sum;
    }

    @Test
    void componentsAreOrthogonalAndNoDirectionVariesMoreThanTheFirst() {
        Random random = new Random(5);
        int columns = 6;
        int n = 200;
        double[] points = new double[n * columns];
        for (int row = 0; row < n; row++) {
            double shared = random.nextGaussian();
            for (int c = 0; c < columns; c++) {
                points[row * columns + c] = shared * c + random.nextGaussian() * (1 + c % 3);
            }
        }
        PrincipalComponents found = PrincipalComponents.of(points, n, columns);
        double total = 0;
        for (int i = 0; i < columns; i++) {
            total += found.explained(i);
            double[] along = new double[n];
            for (int row = 0; row < n; row++) {
                along[row] = found.project(points, row, i);
            }
            assertThat(variance(along)).isCloseTo(found.variance(i), within(1e-9));
            for (int j = 0; j < columns; j++) {
                assertThat(dot(found.direction(i), found.direction(j))).isCloseTo(i == j ? 1 : 0, within(1e-10));
            }
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        for (int t = 0; t < 500; t++) { // any other direction varies less
            double[] direction = new double[columns];
            for (int c = 0; c < columns; c++) {
                direction[c] = random.nextGaussian();
            }
            double length = Math.sqrt(dot(direction, direction));
            double[] along = new double[n];
            for (int i = 0; i < n * columns; i++) {
                along[i / columns] += points[i] * direction[i % columns] / length;
            }
            assertThat(variance(along)).isLessThanOrEqualTo(found.variance(0) * (1 + 1e-12));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
