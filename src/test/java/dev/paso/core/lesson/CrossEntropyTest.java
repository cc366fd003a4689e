package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {
    @Holds("classification.bce.text")
    @Test
    void theMeanOfTheBooksTwoPointsIsTheSameFromProbabilitiesAndFromLogits() {
        double ofProbabilities = (CrossEntropy.ofProbability(0.9, 1) + CrossEntropy.ofProbability(0.2, 0)) / 2;
        double ofLogits = (CrossEntropy.ofLogit(new Odds(0.9).logOdds(), 1, 1)
                        + CrossEntropy.ofLogit(new Odds(0.2).logOdds(), 0, 1))
                / 2;
        assertThat(ofProbabilities).isCloseTo(-(Math.log(0.9) + Math.log(0.8)) / 2, within(1e-15));
        assertThat(ofLogits).isCloseTo(ofProbabilities, within(1e-15));
    }

    @Holds("classification.bce.try")
    @Test
    void swappedArgumentsGiveFifteenBecauseALogarithmCountsAtLeastMinusOneHundred() {
        double swapped = (CrossEntropy.ofProbability(1, 0.9) + CrossEntropy.ofProbability(0, 0.2)) / 2;
        assertThat(swapped).isCloseTo(15, within(1e-12));
    }

    @Holds("classification.stable.text")
    @Test
    void withLogitsTheLossIsExactHoweverLargeTheyAre() {
        for (double z : List.of(-800.0, -50.0, -1.0, 0.0, 1.0, 50.0, 800.0)) {
            double exact = Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
            assertThat(CrossEntropy.stable(z, 0)).isCloseTo(exact, within(1e-7 * (1 + exact)));
            assertThat(CrossEntropy.stable(z, 1)).isCloseTo(exact - z, within(1e-7 * (1 + Math.abs(exact - z))));
        }
    }

    @Holds("classification.stable.text")
    @Test
    void inFloat32ALargeLogitIsCertaintyAndTheFormulaAsWrittenBreaks() {
        assertThat(CrossEntropy.sigmoid32(50)).isEqualTo(1f);
        assertThat(CrossEntropy.sigmoid32(-800)).isEqualTo(0f);
        assertThat(CrossEntropy.careless(50, 0)).isEqualTo(Double.POSITIVE_INFINITY); // ln 0
        assertThat(CrossEntropy.careless(50, 1)).isNaN(); // 0 × ln 0
        assertThat(CrossEntropy.careless(2, 1)).isCloseTo(Math.log1p(Math.exp(-2)), within(1e-6));
        assertThat(CrossEntropy.clamped(50, 0)).isEqualTo(100);
        assertThat(CrossEntropy.clamped(800, 0)).isEqualTo(100);
        assertThat(CrossEntropy.clamped(2, 0)).isCloseTo(CrossEntropy.stable(2, 0), within(1e-6));
    }

    @Holds("classification.imbalance.text")
    @Test
    void theMeanWithAWeightDividesByThePoints() {
        WeightedLoss loss = WeightedLoss.of(0.9, 0.2, 3, 3);
        double byHand = (3 * -Math.log(0.9) + 3 * -Math.log(0.8)) / 4;
        assertThat(loss.mean()).isCloseTo(byHand, within(1e-12));
        assertThat(loss.weightedMean()).isCloseTo(byHand * 4 / 6, within(1e-12));
        assertThat(loss.balancingWeight()).isEqualTo(3);
        assertThat(loss.mean())
                .isCloseTo(
                        (CrossEntropy.ofLogit(new Odds(0.9).logOdds(), 1, 3)
                                        + 3 * CrossEntropy.ofLogit(new Odds(0.2).logOdds(), 0, 3))
                                / 4,
                        within(1e-12));
    }
}
