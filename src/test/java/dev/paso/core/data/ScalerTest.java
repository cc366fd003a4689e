package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against {@code sklearn.preprocessing.StandardScaler} 1.2.1. */
class ScalerTest {
    @Test
    void meanAndPopulationDeviationAreTaken() {
        Scaler scaler = scaler(1, 2, 4);
        assertThat(scaler.mean(0)).isCloseTo(7.0 / 3, within(1e-15));
        assertThat(scaler.scale(0)).isCloseTo(1.247219128924647, within(1e-15));
    }

    /** Seven times 0.1 has a mean that is not 0.1, and so a deviation that is not 0. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 0.1, 0.7, -1e-300, 1_000_000_000.3})
    void aConstantColumnIsNotStretched(double value) {
        double[] column = new double[7];
        Arrays.fill(column, value);
        assertThat(scaler(column).scale(0)).isEqualTo(1);
    }

    @Test
    void whatRoundingExplainsIsConstantAndWhatItDoesNotIsNot() {
        assertThat(scaler(1e8, 1e8 + 1e-7, 1e8).scale(0)).isEqualTo(1);
        assertThat(scaler(1e8, 1e8 + 1e-3, 1e8).scale(0)).isCloseTo(0.00047141, within(1e-8));
    }

    private static Scaler scaler(double... column) {
        DatasetSpec data = new InlineSpec(Tensor.vector(column), Optional.of(Tensor.vector(column)), Optional.empty());
        return PreparedData.of(data, new SplitSpec.None(), new ScaleSpec.StandardScaler(), List.of(), Dtype.FLOAT64)
                .scaler();
    }
}
