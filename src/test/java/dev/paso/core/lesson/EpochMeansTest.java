package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import org.junit.jupiter.api.Test;

class EpochMeansTest {
    private final TrainingLog log = TrainingLog.of(Chapter2.pipeline());

    @Holds({"training-loop.means.text", "loop.means.uneven"})
    @Test
    void theMeanOfBatchesIsWhatTheRunWroteDown() {
        EpochMeans means = means(16);
        assertThat(means.batches()).extracting(EpochMeans.Batch::size).containsExactly(16, 4);
        assertThat(means.ofBatches()).isEqualTo(log.validationLosses().getLast());
        assertThat(means.isEven()).isFalse();
    }

    @Test
    void theMeanOfSamplesIsTheLossOnTheWholeSplit() {
        Samples split = data().validation();
        double sum = 0;
        for (int i = 0; i < split.size(); i++) {
            double error = log.parameters()[0] * split.x()[i] + log.parameters()[1] - split.y()[i];
            sum += error * error;
        }
        assertThat(means(16).ofSamples()).isCloseTo(sum / split.size(), within(1e-8)); // float32 outputs
        assertThat(means(16).ofSamples()).isNotCloseTo(means(16).ofBatches(), within(1e-5));
    }

    @Holds({"training-loop.means.seen", "loop.means.even"})
    @Test
    void batchesOfOneSizeHaveOneMean() {
        EpochMeans even = means(5);
        assertThat(even.isEven()).isTrue();
        assertThat(even.ofBatches()).isCloseTo(even.ofSamples(), within(1e-15));
    }

    private PreparedData data() {
        return log.data();
    }

    private EpochMeans means(int size) {
        return EpochMeans.of(log.spec(), data(), log.parameters(), size);
    }
}
