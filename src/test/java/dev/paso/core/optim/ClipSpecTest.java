package dev.paso.core.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against PyTorch 1.13's {@code clip_grad_norm_} of the gradients 0.3, -1.2 and 0.05, in float64. */
class ClipSpecTest {
    private static final double ROUNDING = 1e-15;

    @ParameterizedTest
    @CsvSource({
        "0.5, 3, 0.12435260329594074, -0.49741041318376294, 0.020725433882656793",
        "0.7, 1, 0.1354837835588493, -0.5419351342353972, 0.022580630593141554",
        "2, 2, 0.3, -1.2, 0.05",
        "0.5, Infinity, 0.12499989583342014, -0.49999958333368055, 0.020833315972236692",
        "2, Infinity, 0.3, -1.2, 0.05",
        "0.5, 0.6664971613175545, 0.06687723894997152, -0.2675089557998861, 0.011146206491661922" // known as a float32
    })
    void aNormOfAnyPowerIsPyTorchs(double maxNorm, double normType, double first, double second, double third) {
        double[] gradients = {0.3, -1.2, 0.05};
        new ClipSpec.Norm(maxNorm, normType).clip(gradients, Dtype.FLOAT64);
        assertThat(gradients).containsExactly(new double[] {first, second, third}, within(ROUNDING));
    }
}
