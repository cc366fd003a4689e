package dev.paso.workspace.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRunTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 499, 500, 501, 100_000})
    void aTableIsReadAsItWasToldAndNeverTooLong(int samples) {
        ThresholdTable whole = table(samples);
        ThresholdTable kept = KeptRun.thinned(whole);
        String told = KeptRun.told(kept);
        assertThat(kept.rows()).hasSizeLessThanOrEqualTo(KeptRun.MOST_ROWS);
        assertThat(told).hasSizeLessThanOrEqualTo(KeptRun.LONGEST);
        assertThat(KeptRun.read("kept", told)).isEqualTo(kept);
        if (samples > 1) {
            assertThat(Math.abs(Curve.roc(kept).area() - Curve.roc(whole).area()))
                    .isLessThan(0.01);
        }
    }

    @Test
    void scoresThatAreNoNumbersAreKeptToo() {
        ThresholdTable diverged = ThresholdTable.of(Tensor.vector(Double.NaN, 0.5, Double.NaN), new int[] {1, 0, 0});
        assertThat(KeptRun.read("kept", KeptRun.told(diverged))).isEqualTo(diverged);
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (String text :
                List.of("", "1", "1 1", "1 1;0.5 1", "1 1;0.5 2 1", "1 1;0.5 1 1;0.6 1 1", "1 1;x 1 1", "-1 0")) {
            assertThatThrownBy(() -> KeptRun.read("kept", text)).as(text).hasMessageStartingWith("kept must be");
        }
    }

    private static ThresholdTable table(int samples) {
        Random random = new Random(samples);
        int[] labels = IntStream.range(0, samples).map(i -> i % 2).toArray();
        return ThresholdTable.of(
                Tensor.vector(IntStream.of(labels)
                        .mapToDouble(label -> label + random.nextGaussian())
                        .toArray()),
                labels);
    }
}
