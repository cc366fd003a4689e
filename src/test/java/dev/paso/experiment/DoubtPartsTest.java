package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Tensor;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Answer;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.metric.Calibration;
import dev.paso.core.metric.Metric;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.train.Trainer;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

/** The parts that say how sure the shown split is carry what the metrics say of its scores. */
class DoubtPartsTest {
    private final Trainer trainer = trained();
    private final ThresholdPart scores = new ThresholdPart(
            Answer.LOGIT,
            trainer.spec().dtype(),
            trainer.data().validation(),
            Predictor.of(trainer.spec().model(), trainer.spec().dtype()));

    private static Trainer trained() {
        Trainer trainer = new Trainer(Recipes.moons(5), event -> {});
        trainer.run();
        return trainer;
    }

    @Test
    void bandsAndIntervalsAreThoseOfTheBootstrap() {
        Frame.Uncertainty part = new UncertaintyPart(asked()).draw();
        Bootstrap bootstrap = Bootstrap.of(
                Tensor.vector(asked().scores()), scores.labels(), Frame.Uncertainty.DRAWS, Frame.Uncertainty.SEED);
        FloatBuffer low = part.rocLow().toBuffer().asFloatBuffer();
        FloatBuffer metrics = part.metrics().toBuffer().asFloatBuffer();
        int size = low.capacity();
        Bootstrap.Band band = bootstrap.roc(Frame.Uncertainty.LEVEL, size - 1);
        for (int i = 0; i < size; i++) {
            assertThat(low.get(i)).isEqualTo((float) band.slices().get(i).low());
            float recall = bootstrap
                    .interval(Frame.Uncertainty.LEVEL, Metric.RECALL, (double) i / (size - 1))
                    .map(interval -> (float) interval.high())
                    .orElse(Float.NaN);
            assertThat(metrics.get((2 * 2 + 1) * size + i)).isEqualTo(recall);
        }
        assertThat(part.rocAuc().orElseThrow().low())
                .isEqualTo(
                        bootstrap.rocArea(Frame.Uncertainty.LEVEL).orElseThrow().low());
        assertThat(part.draws()).isEqualTo(bootstrap.draws());
    }

    @Test
    void binsAreThoseOfTheCalibrationCurve() {
        Frame.Calibrated part = new CalibrationPart(asked()).draw();
        Calibration calibration =
                Calibration.of(Tensor.vector(asked().scores()), scores.labels(), 10, Calibration.Strategy.UNIFORM);
        assertThat(part.brierScore()).isEqualTo(calibration.brierScore());
        assertThat(part.counts().toBuffer().asIntBuffer().capacity())
                .isEqualTo(calibration.bins().size());
        assertThat(part.meanScores().toBuffer().asDoubleBuffer().get(0))
                .isEqualTo(calibration.bins().getFirst().meanScore());
    }

    @Test
    void aThresholdPartTellsItsTable() {
        Frame.Threshold part = asked().draw();
        assertThat(part.table()).isEqualTo(ThresholdTable.of(Tensor.vector(asked().scores()), scores.labels()));
    }

    private ThresholdPart asked() {
        scores.ask(trainer.parameters(), 0, scores.size());
        return scores;
    }
}
