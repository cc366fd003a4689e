package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.LeastSquares;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolynomialFitTest {
    private final PreparedData wave = PreparedData.of(
            new FunctionSpec.Sine(30, 1, 1, 0.25, 42),
            new SplitSpec.RandomSplit(20, 13),
            new ScaleSpec.None(),
            List.of(),
            Dtype.FLOAT32);

    @Test
    void degreeOneIsTheLeastSquaresLine() {
        LeastSquares line = LeastSquares.of(wave.training());
        PolynomialFit fit = PolynomialFit.of(wave.training(), 1);
        for (double x : new double[] {0, 0.3, 1}) {
            assertThat(fit.at(x)).isCloseTo(line.intercept() + line.slopes().at(0) * x, within(1e-9));
        }
    }

    @Test
    void errorsAreAtRightAnglesToEveryPowerOfX() {
        Samples training = wave.training();
        for (int degree = 0; degree <= 9; degree++) {
            PolynomialFit fit = PolynomialFit.of(training, degree);
            for (int power = 0; power <= degree; power++) {
                double sum = 0;
                for (int i = 0; i < training.size(); i++) {
                    sum += (fit.at(training.x()[i]) - training.y()[i]) * Math.pow(training.x()[i], power);
                }
                assertThat(sum).as("degree %s, power %s", degree, power).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void trainingLossOnlyFallsAndTheBestDegreeBends() {
        Capacity capacity = Capacity.of(wave, 14);
        for (int degree = 1; degree <= 14; degree++) {
            assertThat(capacity.trainingLoss(degree)).isLessThanOrEqualTo(capacity.trainingLoss(degree - 1) + 1e-9);
        }
        assertThat(capacity.best()).isBetween(3, 9);
        assertThat(capacity.validationLoss(14)).isGreaterThan(2 * capacity.validationLoss(capacity.best()));
    }

    @Test
    void aDegreeThatIsTooHighIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PolynomialFit.of(wave.training(), 16));
    }
}
