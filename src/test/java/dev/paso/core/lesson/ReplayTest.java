package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.data.Samples;
import dev.paso.core.metric.ClassCounts;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static ExperimentSpec spec(String data, String loss, int outputs) {
        return ExperimentReader.read("""
                {"version": 1, "data": %s, "split": {"type": "TrainTestSplit", "test_size": 0.25, "seed": 3},
                 "model": [{"type": "Linear", "in": 2, "out": %d}], "init": {"type": "Torch", "seed": 1},
                 "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 8}, "epochs": 5}
                """.formatted(data, outputs, loss));
    }

    private static ExperimentSpec moons() {
        return spec("{\"type\": \"Moons\", \"n\": 60, \"noise\": 0.2, \"seed\": 0}", "BCEWithLogitsLoss", 1);
    }

    @Test
    void atEveryStepForthAndBackItIsWhereTheRunWas() {
        Replay replay = Replay.of(moons());
        for (long step : new long[] {3, 17, 4, 0, 12}) {
            Trainer trainer = new Trainer(moons(), event -> {});
            while (trainer.step() < step) {
                trainer.update();
            }
            replay.goTo(step);
            assertThat(replay.parameters()).isEqualTo(trainer.parameters());
        }
    }

    @Test
    void theTableCountsWhatTheProbabilitiesSay() {
        Replay replay = Replay.of(moons()).toTheEnd();
        Samples validation = replay.data().validation();
        double[] probabilities = replay.probabilities(validation);
        ThresholdTable table = replay.shown();
        for (double threshold : new double[] {0, 0.3, 0.5, 0.9, 1}) {
            long called =
                    Arrays.stream(probabilities).filter(p -> p >= threshold).count();
            assertThat((long) table.at(threshold).tp() + table.at(threshold).fp())
                    .isEqualTo(called);
        }
        assertThat(replay.isOver()).isTrue();
    }

    @Test
    void againstTheRestAClassIsScoredByItsSoftmax() {
        Replay replay = Replay.of(spec(
                        "{\"type\": \"Blobs\", \"n\": 80, \"k\": 4, \"noise\": 0.5, \"seed\": 2}",
                        "CrossEntropyLoss",
                        4))
                .toTheEnd();
        Samples validation = replay.data().validation();
        OneAgainstRest rest = OneAgainstRest.of(replay, validation);
        double[] logits = replay.outputs(validation);
        int right = 0;
        for (int row = 0; row < validation.size(); row++) {
            double[] softmax = rest.probabilities(row);
            assertThat(Arrays.stream(softmax).sum()).isCloseTo(1, within(1e-12));
            double all = 0;
            int best = 0;
            for (int c = 0; c < 4; c++) {
                all += Math.exp(logits[4 * row + c]);
                best = logits[4 * row + c] > logits[4 * row + best] ? c : best;
            }
            assertThat(softmax[2]).isCloseTo(Math.exp(logits[4 * row + 2]) / all, within(1e-12));
            right += best == validation.labels()[row] ? 1 : 0;
        }
        ClassCounts counts = rest.counts();
        assertThat(counts.accuracy()).isEqualTo((double) right / validation.size());
        assertThat(rest.table(2).positives()).isEqualTo((int)
                Arrays.stream(validation.labels()).filter(label -> label == 2).count());
    }

    @Test
    void mixedPointsAreThoseWhoseNearestNeighbourHasAnotherLabel() {
        Samples raw = Replay.of(moons()).data().raw();
        int mixed = 0;
        for (int i = 0; i < raw.size(); i++) {
            int best = -1;
            for (int j = 0; j < raw.size(); j++) {
                if (i != j && (best < 0 || distance(raw, i, j) < distance(raw, i, best))) {
                    best = j;
                }
            }
            mixed += raw.labels()[i] == raw.labels()[best] ? 0 : 1;
        }
        assertThat(Neighbours.mixed(raw, () -> true)).isEqualTo(mixed);
    }

    private static double distance(Samples raw, int i, int j) {
        return Math.hypot(raw.x()[2 * i] - raw.x()[2 * j], raw.x()[2 * i + 1] - raw.x()[2 * j + 1]);
    }
}
