package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balance is reached by leaving rows out or repeating them, and by nothing else. */
class ResamplingTest {
    private static final int ROWS = 200;

    /** Every row is one of its own: x is its number. */
    private static DatasetSpec.Inline data(int ones) {
        double[] x = IntStream.range(0, ROWS).asDoubleStream().toArray();
        List<Integer> labels =
                IntStream.range(0, ROWS).mapToObj(i -> i % ROWS < ones ? 1 : 0).toList();
        return new DatasetSpec.Inline(Tensor.vector(x), Optional.empty(), Optional.of(labels));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDERSAMPLE, 100, 0.1",
        "UNDERSAMPLE, 40, 0.5",
        "OVERSAMPLE, 40, 0.5",
        "OVERSAMPLE, 100, 0.9",
        "UNDERSAMPLE, 150, 0.75"
    })
    void theShareIsReachedAndRowsKeepTheirLabels(Resampling way, int ones, double share) {
        DatasetSpec.Inline before = data(ones);
        DatasetSpec.Inline after = way.apply(before, share, 7);
        List<Integer> labels = after.cls().orElseThrow();
        double reached = labels.stream().mapToInt(label -> label).average().orElseThrow();
        assertThat(reached).isCloseTo(share, within(1.0 / after.n()));
        for (int i = 0; i < after.n(); i++) {
            assertThat(labels.get(i))
                    .isEqualTo(before.cls().orElseThrow().get((int) after.x().at(i)));
        }
    }

    @Test
    void undersamplingRepeatsNoRowAndKeepsTheOrder() {
        double[] rows = Resampling.UNDERSAMPLE.apply(data(100), 0.2, 3).x().toArray();
        assertThat(rows).isSorted().doesNotHaveDuplicates().hasSizeLessThan(ROWS);
    }

    @Test
    void oversamplingKeepsEveryRow() {
        DatasetSpec.Inline after = Resampling.OVERSAMPLE.apply(data(20), 0.5, 3);
        Set<Double> rows = new HashSet<>();
        for (int i = 0; i < after.n(); i++) {
            rows.add(after.x().at(i));
        }
        assertThat(rows).hasSize(ROWS);
        assertThat(after.n()).isEqualTo(360);
    }

    @Test
    void theSeedDecides() {
        assertThat(Resampling.UNDERSAMPLE.apply(data(100), 0.2, 3))
                .isEqualTo(Resampling.UNDERSAMPLE.apply(data(100), 0.2, 3));
        assertThat(Resampling.UNDERSAMPLE.apply(data(100), 0.2, 3))
                .isNotEqualTo(Resampling.UNDERSAMPLE.apply(data(100), 0.2, 4));
    }

    @Test
    void oneClassAndImpossibleSharesAreRefused() {
        assertThatThrownBy(() -> Resampling.OVERSAMPLE.apply(data(0), 0.5, 0))
                .hasMessageContaining("rows of class 1 must be at least 1");
        assertThatThrownBy(() -> Resampling.OVERSAMPLE.apply(data(50), 1, 0)).hasMessageContaining("share must be in");
    }
}
