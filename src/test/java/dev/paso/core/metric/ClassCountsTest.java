package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassCountsTest {
    @Test
    void rowsAreTruthAndColumnsArePredicted() {
        ClassCounts counts = ClassCounts.of(new int[] {0, 0, 1, 2, 2, 2}, new int[] {0, 1, 1, 2, 0, 2}, 3);
        assertThat(counts.counts()).containsExactly(1, 1, 0, 0, 1, 0, 1, 0, 2);
        assertThat(counts.count(2, 0)).isEqualTo(1);
        assertThat(counts.accuracy()).isEqualTo(4.0 / 6);
    }

    @Test
    void ofNothingThereIsNoAccuracy() {
        assertThat(ClassCounts.of(new int[0], new int[0], 3).accuracy()).isNaN();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassCounts.of(new int[2], new int[1], 3))
                .withMessage("predicted must be one a sample (2), were 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassCounts(2, List.of(1, 2, 3)))
                .withMessage("counts must be 2 × 2, were 3");
    }
}
