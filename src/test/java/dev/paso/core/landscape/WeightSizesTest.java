package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightSizesTest {
    @Test
    void weightsOfLinearLayersAreCountedAndBiasesAreNot() {
        ModelSpec model = new ModelSpec(
                List.of(new LayerSpec.Linear(2, 1), new LayerSpec.BatchNorm1d(1), new LayerSpec.Linear(1, 1, false)));
        double[] parameters = {0.5, -0.01, 9, -0.02, 7, 7, 7, 7, 7};
        assertThat(WeightSizes.of(model, parameters))
                .containsExactly(
                        new WeightSizes("0.weight", 2, 1, 0.51, List.of(0.5, -0.01)),
                        new WeightSizes("2.weight", 1, 0, 0.02, List.of(-0.02)));
    }

    @Test
    void ofManyWeightsTheFirstAreTold() {
        ModelSpec model = new ModelSpec(List.of(new LayerSpec.Linear(100, 1)));
        WeightSizes sizes = WeightSizes.of(model, new double[101]).getFirst();
        assertThat(sizes.first()).hasSize(WeightSizes.MOST_TOLD);
        assertThat(sizes.nearZero()).isEqualTo(100);
    }
}
