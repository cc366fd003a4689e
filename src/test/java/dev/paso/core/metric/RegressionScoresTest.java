package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The examples are those of scikit-learn's documentation of each measure. */
class RegressionScoresTest {
    private static final double[] TARGETS = {3, -0.5, 2, 7};
    private static final double[] PREDICTIONS = {2.5, 0.0, 2, 8};

    @Test
    void oneTargetIsMeasuredAsScikitLearnDoes() {
        RegressionScores scores = RegressionScores.of(TARGETS, PREDICTIONS, 1);
        assertThat(scores.count()).isEqualTo(4);
        assertThat(scores.r2()).isCloseTo(0.9486081370449679, within(1e-15));
        assertThat(scores.rmse()).isCloseTo(0.6123724356957945, within(1e-15));
        assertThat(scores.mae()).isEqualTo(0.5);
        assertThat(scores.meanResidual()).isEqualTo(-0.25);
    }

    @Test
    void severalTargetsCountTheSame() {
        RegressionScores scores =
                RegressionScores.of(new double[] {0.5, 1, -1, 1, 7, -6}, new double[] {0, 2, -1, 2, 8, -5}, 2);
        assertThat(scores.count()).isEqualTo(3);
        assertThat(scores.r2()).isCloseTo((0.9654377880184332 + 0.9081632653061225) / 2, within(1e-15));
        assertThat(scores.rmse()).isCloseTo((Math.sqrt(1.25 / 3) + 1) / 2, within(1e-15));
        assertThat(scores.mae()).isEqualTo(0.75);
    }

    @Test
    void alwaysPredictingTheMeanExplainsNothingAndWorseIsBelowZero() {
        assertThat(RegressionScores.of(new double[] {1, 2, 3}, new double[] {2, 2, 2}, 1)
                        .r2())
                .isEqualTo(0);
        assertThat(RegressionScores.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}, 1)
                        .r2())
                .isEqualTo(-3);
    }

    @Test
    void targetsThatAreAllTheSameAreMetOrNot() {
        double[] same = {-2, -2, -2};
        assertThat(RegressionScores.of(same, same, 1).r2()).isEqualTo(1);
        assertThat(RegressionScores.of(same, new double[] {-2, -2, -2 + 1e-8}, 1)
                        .r2())
                .isEqualTo(0);
    }

    @Test
    void aSingleSampleHasNoShareOfAVariance() {
        RegressionScores scores = RegressionScores.of(new double[] {3}, new double[] {1}, 1);
        assertThat(scores.r2()).isNaN();
        assertThat(scores.rmse()).isEqualTo(2);
    }

    @Test
    void nothingIsNotMeasuredNorWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> RegressionScores.of(new double[0], new double[0], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RegressionScores.of(TARGETS, new double[3], 1));
    }

    @Test
    void binsAreOfRoundWidthWithZeroAtAnEdgeAndHoldEverything() {
        double[] residuals = {-0.93, -0.2, -0.05, 0, 0.04, 0.3, 1.21};
        ResidualBins bins = ResidualBins.around(residuals);
        assertThat(bins).isEqualTo(new ResidualBins(-1, 0.2, 12));
        int[] counts = bins.counts(residuals);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(7);
        assertThat(counts[0]).as("-0.93").isEqualTo(1);
        assertThat(counts[4]).as("just below 0, its lower edge too").isEqualTo(2);
        assertThat(counts[5]).as("0 and just above").isEqualTo(2);
        assertThat(counts[11]).as("1.21").isEqualTo(1);
    }

    @Test
    void residualsOfNothingButZeroHaveBinsToo() {
        ResidualBins bins = ResidualBins.around(0, 0);
        assertThat(bins).isEqualTo(new ResidualBins(-1, 1, 2));
        assertThat(bins.counts(0, 0)).containsExactly(0, 2);
        assertThat(ResidualBins.around(5)).as("5 begins a bin").isEqualTo(new ResidualBins(-0.5, 0.5, 12));
        assertThat(ResidualBins.around(5).counts(5)).endsWith(1);
    }

    @Test
    void binsStayWhereTheyAreWhileTheModelGetsALittleBetter() {
        assertThat(ResidualBins.around(-0.8, 1.9)).isEqualTo(ResidualBins.around(-0.75, 1.85));
    }
}
