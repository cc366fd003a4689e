package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balance is reached by leaving rows out, and by nothing else. */
class UndersamplingTest {
    private static final int ROWS = 200;

    /** Every row is one of its own: x is its number. */
    private static InlineSpec data(int ones) {
        double[] x = IntStream.range(0, ROWS).asDoubleStream().toArray();
        List<Integer> labels =
                IntStream.range(0, ROWS).mapToObj(i -> i % ROWS < ones ? 1 : 0).toList();
        return new InlineSpec(Tensor.vector(x), Optional.empty(), Optional.of(labels));
    }

    @ParameterizedTest
    @CsvSource({"100, 0.1", "40, 0.5", "100, 0.9", "150, 0.75"})
    void theShareIsReachedAndRowsKeepTheirLabels(int ones, double share) {
        InlineSpec before = data(ones);
        InlineSpec after = Undersampling.apply(before, share, 7);
        List<Integer> labels = after.cls().orElseThrow();
        double reached = labels.stream().mapToInt(label -> label).average().orElseThrow();
        assertThat(reached).isCloseTo(share, within(1.0 / after.n()));
        for (int i = 0; i < after.n(); i++) {
            assertThat(labels.get(i))
                    .isEqualTo(before.cls().orElseThrow().get((int) after.x().at(i)));
        }
    }

    @Test
    void itRepeatsNoRowAndKeepsTheOrder() {
        double[] rows = Undersampling.apply(data(100), 0.2, 3).x().toArray();
        assertThat(rows).isSorted().doesNotHaveDuplicates().hasSizeLessThan(ROWS);
    }

    @Test
    void theSeedDecides() {
        assertThat(Undersampling.apply(data(100), 0.2, 3)).isEqualTo(Undersampling.apply(data(100), 0.2, 3));
        assertThat(Undersampling.apply(data(100), 0.2, 3)).isNotEqualTo(Undersampling.apply(data(100), 0.2, 4));
    }

    @Test
    void oneClassAndImpossibleSharesAreRefused() {
        assertThatThrownBy(() -> Undersampling.apply(data(0), 0.5, 0))
                .hasMessageContaining("rows of class 1 must be at least 1");
        assertThatThrownBy(() -> Undersampling.apply(data(50), 1, 0)).hasMessageContaining("share must be in");
    }
}
