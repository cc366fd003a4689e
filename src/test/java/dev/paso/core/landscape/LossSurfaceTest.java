package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;

class LossSurfaceTest {
    /** Chapter 0 of the book: y = 1 + 2x with noise, 80 training points, float64, full batch. */
    private static final String BOOK = """
            {"version": 1, "dtype": "float64",
             "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "scale": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "NumpyNormal", "seed": 42},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null, "validate": false}, "epochs": 1000}
            """;

    private static final String BAD = BOOK.replace("\"x_scale\": 1", "\"x_scale\": 10");
    private static final String SCALED =
            BOOK.replace("\"scale\": {\"type\": \"None\"}", "\"scale\": {\"type\": \"StandardScaler\"}");
    private static final String MOONS = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.4},
                       {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss", "pos_weight": 2.5},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 5}
            """;

    private static final double B = 0.4967141530112327;
    private static final double W = -0.13826430117118466;
    private static final double EXACT = 1e-12; // a few roundings of numbers below 100

    @Test
    void theBookStartsAtThisLossWithTheseGradients() {
        Gradient start = book().gradient(at(B, W));
        assertThat(start.loss()).isCloseTo(2.7421577700550976, within(EXACT));
        assertThat(start.by(LinePlane.BIAS)).isCloseTo(-3.044811379650508, within(EXACT));
        assertThat(start.by(LinePlane.WEIGHT)).isCloseTo(-1.8337537171510832, within(EXACT));
        assertThat(book().at(at(B, W))).isEqualTo(start.loss());
    }

    @Test
    void theAxesAreTheBooks() {
        assertAxes(BOOK, -2, 4, -1, 5);
        assertAxes(BAD, -2, 4, -2.8, 3.2);
        assertAxes(SCALED, -1, 5, -2.4, 3.6);
    }

    private static void assertAxes(String experiment, double b, double toB, double w, double toW) {
        ParameterPlane plane = plane(experiment);
        assertThat(plane.x().low()).isCloseTo(b, within(EXACT));
        assertThat(plane.x().high()).isCloseTo(toB, within(EXACT));
        assertThat(plane.y().low()).isCloseTo(w, within(EXACT));
        assertThat(plane.y().high()).isCloseTo(toW, within(EXACT));
    }

    @Test
    void whatMustBeInSightWidensTheAxes() {
        ParameterPlane plane = LinePlane.of(spec(BOOK), data(BOOK), at(11, 2));
        assertThat(plane.x().high()).isEqualTo(12);
        assertThat(plane.y()).isEqualTo(new AxisRange(-1, 5));
        ParameterPlane cubic = LinePlane.of(
                spec(BOOK.replace(
                                "\"Linear\", \"n\": 100, \"b\": 1, \"w\": 2",
                                "\"Polynomial\", \"n\": 100, \"coefficients\": [7, 40]")
                        .replace(", \"x_scale\": 1", "")),
                data(BOOK.replace(
                                "\"Linear\", \"n\": 100, \"b\": 1, \"w\": 2",
                                "\"Polynomial\", \"n\": 100, \"coefficients\": [7, 40]")
                        .replace(", \"x_scale\": 1", "")));
        assertThat(cubic.x()).isEqualTo(new AxisRange(4, 10));
        assertThat(cubic.y()).isEqualTo(new AxisRange(37, 43));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinePlane.of(spec(MOONS), data(MOONS)))
                .withMessageStartingWith("model must be one Linear layer with one input, one output and a bias, was");
    }

    @Test
    void theBooksSurfacesHaveTheseRanges() {
        ParameterPlane plane =
                ParameterPlane.of(LinePlane.BIAS, new AxisRange(-1, 5), LinePlane.WEIGHT, new AxisRange(-2.4, 3.6));
        assertRange(BOOK, plane, 0.008314030365735732, 22.792054832871976);
        assertRange(BAD, plane, 0.010733156470976422, 510.80050429106024);
        assertRange(SCALED, plane, 0.008243656361852248, 18.30509052480767);
    }

    private static void assertRange(String experiment, ParameterPlane plane, double lowest, double highest) {
        LossSurface surface = LossSurface.of(spec(experiment), data(experiment), plane, 101);
        assertThat(surface.lowest().loss()).isCloseTo(lowest, within(EXACT));
        assertThat(surface.highest()).isCloseTo(highest, within(EXACT * highest));
    }

    @Test
    void theStartSnapsToTheBooksGrid() {
        LossPoint start = bookSurface(101).nearest(B, W);
        assertThat(start.x()).isCloseTo(0.52, within(EXACT));
        assertThat(start.y()).isCloseTo(-0.16, within(EXACT));
        assertThat(start.loss()).isCloseTo(2.7113284116288243, within(EXACT));
    }

    @Test
    void everyCellIsTheLossThere() {
        TrainingLoss loss = book();
        LossSurface surface = bookSurface(7);
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 7; column++) {
                double brute = bruteForce(surface.x(column), surface.y(row));
                assertThat(surface.losses().at(row, column)).isCloseTo(brute, within(EXACT * 10));
                assertThat(loss.at(at(surface.x(column), surface.y(row)))).isCloseTo(brute, within(EXACT * 10));
            }
        }
    }

    private static double bruteForce(double b, double w) {
        PreparedData data = data(BOOK);
        double sum = 0;
        for (int i = 0; i < 80; i++) {
            double error = b + w * data.training().x()[i] - data.training().y()[i];
            sum += error * error;
        }
        return sum / 80;
    }

    @Test
    void aBowlKnowsItsMinimumExactly() {
        Bowl bowl = bookSurface(101).bowl().orElseThrow();
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
        Bowl bowl = Bowl.of(TrainingLoss.of(spec(sum), data(sum)), plane(sum)).orElseThrow();
        assertThat(bowl.at(B, W)).isCloseTo(80 * 2.7421577700550976, within(80 * EXACT));
        assertThat(TrainingLoss.of(spec(sum), data(sum)).at(at(B, W))).isCloseTo(bowl.at(B, W), within(80 * EXACT));
    }

    @Holds("gradient-descent.limit.text")
    @Test
    void justBelowTheStableRateConvergesAndJustAboveDiverges() {
        for (String experiment : new String[] {BOOK, BAD, SCALED}) {
            Bowl bowl = Bowl.of(TrainingLoss.of(spec(experiment), data(experiment)), plane(experiment))
                    .orElseThrow();
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

    private static Hessian hessian(String experiment) {
        return Bowl.of(TrainingLoss.of(spec(experiment), data(experiment)), plane(experiment))
                .orElseThrow()
                .hessian();
    }

    @Test
    void aHessianByDifferencesIsTheOneOfTheBowl() {
        Hessian found = Hessian.of(book(), plane(BOOK), B, W);
        Hessian exact = hessian(BOOK);
        assertThat(found.xx()).isCloseTo(exact.xx(), within(1e-9)); // rounding of 1e-13 over steps of 1e-4
        assertThat(found.xy()).isCloseTo(exact.xy(), within(1e-9));
        assertThat(found.yy()).isCloseTo(exact.yy(), within(1e-9));
    }

    @Test
    void anyModelHasASurfaceWithItsOtherParametersHeld() {
        TrainingLoss loss = TrainingLoss.of(spec(MOONS), data(MOONS));
        double[] parameters = new Trainer(spec(MOONS), event -> {}).parameters();
        ParameterPlane plane = ParameterPlane.around(parameters, 1, 9, 2);
        LossSurface surface = LossSurface.of(loss, plane, 5);
        assertThat(surface.bowl()).isEmpty();
        assertThat(surface.losses().at(2, 2)).isEqualTo(loss.at(parameters));
        parameters[1] = surface.x(4);
        parameters[9] = surface.y(0);
        assertThat(surface.losses().at(0, 4)).isEqualTo(loss.at(parameters));
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
        Bowl bowl = Bowl.of(loss, plane(many)).orElseThrow();
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
    void whatIsNoNumberIsNeverTheLowest() {
        String huge = BOOK.replace("\"w\": 2", "\"w\": 1e200");
        LossSurface surface = LossSurface.of(spec(huge), data(huge), plane(BOOK), 3);
        assertThat(surface.highest()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossSurface.of(spec(MOONS), data(MOONS), plane(BOOK), 3))
                .withMessage("plane.held.size must be 13, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingLoss.of(spec(BOOK), data(BOOK), 80))
                .withMessage("rows must be in [0, 79], was 80");
    }

    private static LossSurface bookSurface(int side) {
        return LossSurface.of(spec(BOOK), data(BOOK), plane(BOOK), side);
    }

    private static ParameterPlane plane(String experiment) {
        return LinePlane.of(spec(experiment), data(experiment));
    }

    private static TrainingLoss book() {
        return TrainingLoss.of(spec(BOOK), data(BOOK));
    }

    private static double[] at(double b, double w) {
        return new double[] {w, b};
    }

    private static ExperimentSpec spec(String experiment) {
        return ExperimentReader.read(experiment);
    }

    private static PreparedData data(String experiment) {
        ExperimentSpec spec = spec(experiment);
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }
}
