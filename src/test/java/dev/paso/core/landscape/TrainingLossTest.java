package dev.paso.core.landscape;

import static dev.paso.core.landscape.Recipes.B;
import static dev.paso.core.landscape.Recipes.BAD;
import static dev.paso.core.landscape.Recipes.BOOK;
import static dev.paso.core.landscape.Recipes.EXACT;
import static dev.paso.core.landscape.Recipes.MOONS;
import static dev.paso.core.landscape.Recipes.W;
import static dev.paso.core.landscape.Recipes.at;
import static dev.paso.core.landscape.Recipes.book;
import static dev.paso.core.landscape.Recipes.bowl;
import static dev.paso.core.landscape.Recipes.data;
import static dev.paso.core.landscape.Recipes.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.train.Trainer;
import org.junit.jupiter.api.Test;

/** The loss of the training split: its gradients, what trying a step finds of them, and cross-sections through it. */
class TrainingLossTest {
    @Test
    void theBookStartsAtThisLossWithTheseGradients() {
        Gradient start = book().gradient(at(B, W));
        assertThat(start.loss()).isCloseTo(2.7421577700550976, within(EXACT));
        assertThat(start.by(LinePlane.BIAS)).isCloseTo(-3.044811379650508, within(EXACT));
        assertThat(start.by(LinePlane.WEIGHT)).isCloseTo(-1.8337537171510832, within(EXACT));
        assertThat(book().at(at(B, W))).isEqualTo(start.loss());
    }

    @Holds("gradient-descent.gradients.text")
    @Test
    void gradientsAreThoseOfCentralDifferences() {
        TrainingLoss loss = TrainingLoss.of(spec(MOONS), data(MOONS), 3, 1, 41, 7, 77);
        double[] parameters = new Trainer(spec(MOONS), event -> {}).parameters();
        Gradient gradient = loss.gradient(parameters);
        assertThat(gradient.loss()).isEqualTo(loss.at(parameters));
        for (int i = 0; i < parameters.length; i++) {
            double found = FiniteDifference.between(loss, parameters, i, parameters[i] - 1e-5, parameters[i] + 1e-5)
                    .slope();
            assertThat(gradient.by(i)).isCloseTo(found, within(1e-8)); // 1e-10 of truncation, 1e-11 of rounding
        }
    }

    @Test
    void manySamplesAreMeasuredInPartsToTheSameEnd() {
        String many = BOOK.replace("\"n\": 100", "\"n\": 3000");
        TrainingLoss loss = TrainingLoss.of(spec(many), data(many));
        Bowl bowl = bowl(many);
        Gradient gradient = loss.gradient(at(B, W));
        assertThat(gradient.loss()).isCloseTo(bowl.at(B, W), within(EXACT));
        assertThat(loss.at(at(B, W))).isCloseTo(bowl.at(B, W), within(EXACT));
        assertThat(gradient.by(LinePlane.WEIGHT)).isCloseTo(bowl.slopeY(B, W), within(EXACT));
    }

    @Test
    void theBookTriesAStepOnwardsOnItsGrid() {
        // 0.52 to 0.64 for the bias, -0.16 to -0.04 for the weight: -2.90 and -1.79 in the figure
        double[] start = at(0.52, -0.16);
        FiniteDifference bias = FiniteDifference.forward(book(), start, LinePlane.BIAS, 0.12);
        FiniteDifference weight = FiniteDifference.forward(book(), start, LinePlane.WEIGHT, 0.12);
        assertThat(bias.slope()).isCloseTo(-2.90, within(0.006));
        assertThat(weight.slope()).isCloseTo(-1.79, within(0.006));
        assertThat(bias.lossFrom()).isCloseTo(2.7113284116288243, within(EXACT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteDifference.forward(book(), start, 0, 0))
                .withMessage("step must be greater than 0, was 0");
    }

    @Test
    void theBooksCrossSectionsLieAlongTheLinesOfItsFigure() {
        CrossSection fixedW = CrossSection.of(book(), at(0.52, -0.16), LinePlane.BIAS, new AxisRange(-2, 4), 101);
        assertThat(fixedW.places().at(fixedW.lowest())).isCloseTo(2.02, within(EXACT));
        assertThat(fixedW.losses().at(fixedW.lowest())).isCloseTo(0.4331612069260153, within(EXACT));
        assertThat(fixedW.loss()).isCloseTo(2.7113284116288243, within(EXACT));
        double h = 1e-4; // a parabola lies above its tangent by h² times half its second derivative, which is 2
        double above = book().at(at(0.52 + h, -0.16)) - (fixedW.loss() + h * fixedW.slope());
        assertThat(above).isCloseTo(h * h, within(EXACT));

        CrossSection fixedB = CrossSection.of(
                TrainingLoss.of(spec(BAD), data(BAD)),
                at(0.52, -0.16),
                LinePlane.WEIGHT,
                new AxisRange(-2.8, 3.2),
                101);
        assertThat(fixedB.places().at(fixedB.lowest())).isCloseTo(0.26, within(EXACT));
        assertThat(fixedB.losses().at(fixedB.lowest())).isCloseTo(0.08757603280335775, within(EXACT));
    }

    @Test
    void onlyRowsThatAreThereCanBeAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingLoss.of(spec(BOOK), data(BOOK), 80))
                .withMessage("rows must be in [0, 79], was 80");
    }
}
