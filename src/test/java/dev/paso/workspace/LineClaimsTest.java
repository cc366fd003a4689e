package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.Bowl;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.FiniteDifference;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LeastSquares;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Recipes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps about a single line say: its data, its loss, its gradient and one update. */
class LineClaimsTest {
    private final Work work = new Work();

    @AfterEach
    void end() {
        work.close();
    }

    private Descent at(String step) {
        return DescentAt.step(work, step);
    }

    /** A little noise on each point, and two sets that share none. */
    @Holds("gradient-descent.data.text")
    @Test
    void everyPointIsALittleOffTheLineAndInOneSetAlone() {
        Descent lab = at("data");
        PreparedData data = lab.walk().data();
        Samples all = data.raw();
        Line truth = lab.truth().orElseThrow();
        double spread = DoubleStream.of(all.y()).max().orElseThrow()
                - DoubleStream.of(all.y()).min().orElseThrow();
        for (int i = 0; i < all.size(); i++) {
            double noise = Math.abs(all.y()[i] - truth.at(all.x()[i]));
            assertThat(noise).as("point " + i).isBetween(1e-9, spread / 5);
        }
        int[] rows = IntStream.concat(Arrays.stream(data.trainingRows()), Arrays.stream(data.validationRows()))
                .sorted()
                .toArray();
        assertThat(rows).containsExactly(IntStream.range(0, all.size()).toArray());
        assertThat(lab.update().samples())
                .as("what an update looks at")
                .hasSize(data.training().size());
    }

    /** The same two numbers from the same seed, which are NumPy's, and others from another. */
    @Holds({"gradient-descent.start.text", "gradient-descent.start.try"})
    @Test
    void aSeedGivesTheSameTwoNumbersEveryTime() {
        Descent lab = at("start");
        assertThat(lab.walk().line())
                .isEqualTo(Line.of(Replay.of(Recipes.book()).parameters()))
                .isEqualTo(new Line(0.4967141530112327, -0.13826430117118466)); // np.random.seed(42); randn(1) twice
        ExperimentSpec other = Draft.of(Recipes.book(), Draft::newWeights);
        assertThat(other.init()).isNotEqualTo(Recipes.book().init());
        assertThat(Line.of(Replay.of(other).parameters()))
                .isNotEqualTo(lab.walk().line());
    }

    /** Other points, the same line: it has not looked at them. */
    @Holds("gradient-descent.predict.text")
    @Test
    void theFirstLineHasNothingToDoWithThePoints() {
        Descent lab = at("predict");
        Line drawn = lab.walk().line();
        for (Update.Sample sample : lab.update().samples()) {
            assertThat(sample.prediction()).isEqualTo(drawn.b() + drawn.w() * sample.x());
        }
        DescentAt.follow(
                lab,
                Draft.of(lab.walk().spec(), draft -> draft.data = new FunctionSpec.Linear(50, -3, 9, 0.1, 7, 1)),
                0);
        assertThat(lab.walk().line()).isEqualTo(drawn);
    }

    /** Above a point the error is positive, below it negative; the loss is the mean of their squares. */
    @Holds({"gradient-descent.loss.text", "gradient-descent.loss.try"})
    @Test
    void errorsHaveASignAndTheLossIsTheMeanOfTheirSquares() {
        Descent lab = at("loss");
        Update start = lab.update();
        for (Update.Sample sample : start.samples()) {
            assertThat(sample.error() > 0).isEqualTo(sample.prediction() > sample.y());
        }
        assertThat(start.loss()).isCloseTo(mean(start, false), within(1e-12));
        Update among = lab.walk().measure(lab.truth().orElseThrow());
        assertThat(mean(among, true))
                .as("segments of a line that lies among the points")
                .isLessThan(mean(start, true) / 10);
    }

    private static double mean(Update update, boolean isOfLengths) {
        return update.samples().stream()
                .mapToDouble(sample -> isOfLengths ? Math.abs(sample.error()) : sample.error() * sample.error())
                .average()
                .orElseThrow();
    }

    /** The lowest point is the line of least squares through the training points, and all around it is higher. */
    @Holds("gradient-descent.surface.text")
    @Test
    void theLowestPointIsTheBestLine() {
        Descent lab = at("surface");
        Bowl bowl = lab.surface().bowl().orElseThrow();
        LeastSquares best = LeastSquares.of(lab.walk().data().training());
        assertThat(bowl.minimum().x()).isCloseTo(best.intercept(), within(1e-9));
        assertThat(bowl.minimum().y()).isCloseTo(best.slopes().at(0), within(1e-9));
        double lowest = lab.walk().loss(new Line(best.intercept(), best.slopes().at(0)));
        for (int degrees = 0; degrees < 360; degrees++) {
            double angle = Math.toRadians(degrees);
            double before = lowest;
            for (double radius : List.of(0.1, 0.5, 2.0)) {
                double loss = lab.walk()
                        .loss(new Line(
                                best.intercept() + radius * Math.cos(angle),
                                best.slopes().at(0) + radius * Math.sin(angle)));
                assertThat(loss).as("%d°, %s away".formatted(degrees, radius)).isGreaterThan(before);
                before = loss;
            }
        }
    }

    /** Where one parameter stands decides where the other one's curve is lowest. */
    @Holds("gradient-descent.sections.try")
    @Test
    void movingAlongOneCurveChangesTheOther() {
        Descent lab = at("sections");
        double[] here = lab.walk().line().parameters();
        for (int parameter : new int[] {LinePlane.BIAS, LinePlane.WEIGHT}) {
            double[] there = here.clone();
            there[1 - parameter] += 1;
            assertThat(section(lab, there, parameter).lowest())
                    .isNotEqualTo(section(lab, here, parameter).lowest());
        }
    }

    private static CrossSection section(Descent lab, double[] parameters, int parameter) {
        return CrossSection.of(lab.walk().trainingLoss(), parameters, parameter, new AxisRange(-4, 6), 101);
    }

    /** The smaller the step, the nearer is the slope found by trying; and what its size and sign say. */
    @Holds({"gradient-descent.gradients.text", "gradient-descent.gradients.try"})
    @Test
    void aGradientIsASlope() {
        Descent lab = at("gradients");
        TrainingLoss loss = lab.walk().trainingLoss();
        double[] here = lab.walk().line().parameters();
        Gradient exact = lab.gradient();
        double[] changes = new double[2];
        for (int parameter : new int[] {LinePlane.BIAS, LinePlane.WEIGHT}) {
            double before = Double.MAX_VALUE;
            for (double h : List.of(0.12, 0.05, 0.01, 0.001)) {
                double error = Math.abs(
                        FiniteDifference.forward(loss, here, parameter, h).slope() - exact.by(parameter));
                assertThat(error).as("h = " + h).isPositive().isLessThan(before);
                before = error;
            }
            assertThat(section(lab, here, parameter).slope()).isEqualTo(exact.by(parameter));
            double[] moved = here.clone();
            moved[parameter] += 0.01;
            changes[parameter] = loss.at(moved) - loss.at(here);
            assertThat(Math.signum(changes[parameter])).isEqualTo(Math.signum(exact.by(parameter)));
        }
        assertThat(Math.abs(changes[LinePlane.BIAS]) > Math.abs(changes[LinePlane.WEIGHT]))
                .isEqualTo(Math.abs(exact.by(LinePlane.BIAS)) > Math.abs(exact.by(LinePlane.WEIGHT)));
    }

    /** One update looks at all points, so it is one epoch. */
    @Holds("gradient-descent.update.text")
    @Test
    void hereOneUpdateIsOneEpoch() {
        Walk walk = at("update").walk();
        assertThat(walk.batchesPerEpoch()).isOne();
        walk.goTo(3);
        assertThat(walk.epoch()).isEqualTo(3);
        assertThat(walk.last().orElseThrow().samples())
                .hasSize(walk.data().training().size());
    }

    /** Low stays on its side and falls with every update; a higher one goes further, and across. */
    @Holds("gradient-descent.rate.text")
    @Test
    void aLowRateIsShortAndSafeAndAHigherOneGoesToTheOtherSide() {
        Descent lab = at("rate");
        TrainingLoss loss = lab.walk().trainingLoss();
        double[] start = lab.walk().line().parameters();
        double slope = loss.gradient(start).by(LinePlane.BIAS);
        assertThat(slopeAfter(loss, start, Recipes.LOW) * slope).as("this side").isPositive();
        assertThat(slopeAfter(loss, start, Recipes.HIGH) * slope)
                .as("the other side")
                .isNegative();
        DescentAt.follow(lab, DescentAt.withRate(lab, Recipes.LOW), 0);
        double before = lab.walk().loss();
        for (int update = 1; update <= 30; update++) {
            DescentAt.follow(lab, lab.walk().spec(), update);
            assertThat(lab.walk().loss()).isLessThan(before);
            before = lab.walk().loss();
        }
    }

    /** The slope along b where one step of b alone ends. */
    private static double slopeAfter(TrainingLoss loss, double[] start, double lr) {
        double[] landed = start.clone();
        landed[LinePlane.BIAS] -= lr * loss.gradient(start).by(LinePlane.BIAS);
        return loss.gradient(landed).by(LinePlane.BIAS);
    }

    /** With “Very high” the loss leaves all numbers in the end. */
    @Holds("gradient-descent.rate.seen")
    @Test
    void aVeryHighRateDiverges() {
        Descent lab = at("rate");
        Walk walk = Walk.of(DescentAt.withRate(lab, Recipes.VERY_HIGH));
        walk.goTo(1000);
        assertThat(walk.loss()).matches(loss -> Double.isNaN(loss) || loss > 1e100);
    }

    /** “High” falls and “Very high” climbs, and so do rates on both sides of the limit. */
    @Holds("gradient-descent.limit.text")
    @ParameterizedTest
    @ValueSource(doubles = {Recipes.HIGH, Recipes.VERY_HIGH, 0.79, 0.83})
    void aRateBelowTheLimitFallsAndOneAboveItClimbs(double lr) {
        Descent lab = at("limit");
        DescentAt.follow(lab, DescentAt.withRate(lab, lr), 30);
        assertThat(lab.walk().isAboveStart()).isEqualTo(lr > lab.largestStableRate());
        assertThat(lab.seen().fell().isPresent()).isEqualTo(lr < lab.largestStableRate());
    }

    /** In no direction does the slope change faster than the largest curvature says. */
    @Holds("gradient-descent.limit.text")
    @Test
    void theLargestCurvatureIsThatOfTheSteepestDirection() {
        Descent lab = at("limit");
        TrainingLoss loss = lab.walk().trainingLoss();
        double[] here = lab.walk().line().parameters();
        double largest = IntStream.range(0, 1800)
                .mapToDouble(tenth -> curvature(loss, here, Math.toRadians(tenth / 10.0)))
                .max()
                .orElseThrow();
        assertThat(2 / largest).isCloseTo(lab.largestStableRate(), within(1e-4));
    }

    private static double curvature(TrainingLoss loss, double[] here, double angle) {
        double h = 0.1;
        double[] ahead = {here[0] + h * Math.cos(angle), here[1] + h * Math.sin(angle)};
        double[] behind = {here[0] - h * Math.cos(angle), here[1] - h * Math.sin(angle)};
        return (loss.at(ahead) - 2 * loss.at(here) + loss.at(behind)) / (h * h);
    }
}
