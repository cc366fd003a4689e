package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.landscape.ParameterPath.Point;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterPathTest {
    private final ParameterPath path = new ParameterPath(1, 0, 4);

    @Test
    void aShortWayIsKeptWhole() {
        walk(0, 3);
        assertThat(path.points()).containsExactly(point(0), point(1), point(2), point(3));
    }

    @Test
    void aLongWayIsKeptMoreCoarselyWithItsNewestPoint() {
        walk(0, 11);
        assertThat(path.points()).containsExactly(point(0), point(4), point(8), point(11));
        walk(12, 100_000);
        assertThat(path.points())
                .hasSizeLessThanOrEqualTo(5)
                .startsWith(point(0))
                .endsWith(point(100_000));
    }

    @Test
    void aRunThatGoesBackForgetsWhatCameLater() {
        walk(0, 3);
        path.add(2, new double[] {7, 7});
        assertThat(path.points()).containsExactly(point(0), point(1), new Point(2, 7, 7));
        path.clear();
        assertThat(path.points()).isEmpty();
    }

    @Test
    void theWayOfARunIsTheTrainers() {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
                 "split": {"type": "None"}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 2}
                """);
        Trainer trainer = new Trainer(spec, event -> {});
        List<Point> points = ParameterPath.of(spec, trainer.data(), LinePlane.of(spec, trainer.data()), 1000)
                .points();
        trainer.run();
        assertThat(points).hasSize(15); // the start, and seven batches in each of two epochs
        assertThat(points.getLast().step()).isEqualTo(14);
        assertThat(points.getLast().x()).isCloseTo(trainer.parameters()[1], within(0.0));
        assertThat(points.getLast().y()).isCloseTo(trainer.parameters()[0], within(0.0));
    }

    private void walk(long from, long to) {
        for (long step = from; step <= to; step++) {
            path.add(step, new double[] {-step, step});
        }
    }

    private static Point point(long step) {
        return new Point(step, step, -step);
    }
}
