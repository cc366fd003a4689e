package dev.paso.core.landscape;

import static dev.paso.core.landscape.Recipes.B;
import static dev.paso.core.landscape.Recipes.BAD;
import static dev.paso.core.landscape.Recipes.BOOK;
import static dev.paso.core.landscape.Recipes.EXACT;
import static dev.paso.core.landscape.Recipes.SCALED;
import static dev.paso.core.landscape.Recipes.W;
import static dev.paso.core.landscape.Recipes.at;
import static dev.paso.core.landscape.Recipes.book;
import static dev.paso.core.landscape.Recipes.bowl;
import static dev.paso.core.landscape.Recipes.bruteForce;
import static dev.paso.core.landscape.Recipes.data;
import static dev.paso.core.landscape.Recipes.plane;
import static dev.paso.core.landscape.Recipes.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.train.Trainer;
import org.junit.jupiter.api.Test;

/** The loss of a line is a bowl: where it is lowest, how it curves, and what rate that bears. */
class BowlTest {
    @Test
    void aBowlKnowsItsMinimumExactly() {
        Bowl bowl =
                LossSurface.of(spec(BOOK), data(BOOK), plane(BOOK), 101).bowl().orElseThrow();
        assertThat(bowl.minimum().x()).isCloseTo(1.0235407546635165, within(EXACT));
        assertThat(bowl.minimum().y()).isCloseTo(1.9689644704814505, within(1e-11)); // ten times the slope of "bad"
        assertThat(bowl.minimum().loss())
                .isCloseTo(bruteForce(bowl.minimum().x(), bowl.minimum().y()), within(EXACT));
        assertThat(bowl.slopeX(B, W)).isCloseTo(-3.044811379650508, within(EXACT));
        assertThat(bowl.slopeY(B, W)).isCloseTo(-1.8337537171510832, within(EXACT));
        assertThat(bowl.at(B, W)).isCloseTo(2.7421577700550976, within(EXACT));
    }

    @Test
    void aBowlOnOneSampleIsAValleyWithALevelFloor() {
        Bowl bowl =
                Bowl.of(TrainingLoss.of(spec(BOOK), data(BOOK), 0), plane(BOOK)).orElseThrow();
        assertThat(bowl.minimum().loss()).isCloseTo(0, within(EXACT));
        assertThat(bowl.hessian().smallestEigenvalue()).isZero();
        assertThat(bowl.hessian().conditionNumber()).isInfinite();
    }

    @Test
    void aSumIsAsManyTimesAsDeep() {
        String sum = BOOK.replace("\"MSELoss\"", "\"MSELoss\", \"reduction\": \"sum\"");
        Bowl bowl = bowl(sum);
        assertThat(bowl.at(B, W)).isCloseTo(80 * 2.7421577700550976, within(80 * EXACT));
        assertThat(TrainingLoss.of(spec(sum), data(sum)).at(at(B, W))).isCloseTo(bowl.at(B, W), within(80 * EXACT));
    }

    @Holds({"gradient-descent.limit.text", "rate.stable", "rate.unstable"})
    @Test
    void justBelowTheStableRateConvergesAndJustAboveDiverges() {
        for (String experiment : new String[] {BOOK, BAD, SCALED}) {
            Bowl bowl = bowl(experiment);
            double limit = bowl.hessian().largestStableLearningRate().orElseThrow();
            assertThat(limit)
                    .isCloseTo(
                            Curvature.largestStableLearningRate(
                                            spec(experiment), data(experiment).training())
                                    .orElseThrow(),
                            within(1e-9 * limit)); // found by iteration there
            assertThat(lossAfter(experiment, 0.99 * limit)).isLessThan(lossAfter(experiment, 0.99 * limit, 10));
            assertThat(lossAfter(experiment, 1.01 * limit)).isGreaterThan(lossAfter(experiment, 1.01 * limit, 10));
        }
    }

    private static double lossAfter(String experiment, double learningRate) {
        return lossAfter(experiment, learningRate, 1000);
    }

    private static double lossAfter(String experiment, double learningRate, int updates) {
        Trainer trainer = new Trainer(spec(experiment.replace("\"lr\": 0.1", "\"lr\": " + learningRate)), event -> {});
        while (trainer.step() < updates) {
            trainer.update();
        }
        return trainer.losses().last().orElseThrow();
    }

    @Holds({"gradient-descent.scale.text", "gradient-descent.tame.text"})
    @Test
    void scalingMakesTheBowlRound() {
        assertThat(hessian(BAD).conditionNumber()).isGreaterThan(100);
        assertThat(hessian(SCALED).conditionNumber()).isCloseTo(1, within(1e-9));
        // the book's, by hand: H = 2 [[1, mean x], [mean x, mean x²]]
        Hessian book = hessian(BOOK);
        double determinant = book.xx() * book.yy() - book.xy() * book.xy();
        assertThat(book.xx()).isEqualTo(2);
        assertThat(book.xy()).isCloseTo(2 * 0.4724589477734627, within(EXACT));
        assertThat(book.largestEigenvalue() * book.smallestEigenvalue()).isCloseTo(determinant, within(EXACT));
        assertThat(book.largestEigenvalue() + book.smallestEigenvalue())
                .isCloseTo(book.xx() + book.yy(), within(EXACT));
    }

    @Test
    void aHessianByDifferencesIsTheOneOfTheBowl() {
        Hessian found = Hessian.of(book(), plane(BOOK), B, W);
        Hessian exact = hessian(BOOK);
        assertThat(found.xx()).isCloseTo(exact.xx(), within(1e-9)); // rounding of 1e-13 over steps of 1e-4
        assertThat(found.xy()).isCloseTo(exact.xy(), within(1e-9));
        assertThat(found.yy()).isCloseTo(exact.yy(), within(1e-9));
    }

    private static Hessian hessian(String experiment) {
        return bowl(experiment).hessian();
    }
}
