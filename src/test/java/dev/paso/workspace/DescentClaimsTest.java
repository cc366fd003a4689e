package dev.paso.workspace;

import static dev.paso.workspace.DescentAt.follow;
import static dev.paso.workspace.DescentAt.withRate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.Bowl;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.Hessian;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.nn.InitSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;
import dev.paso.workspace.descent.Recipes;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the story of gradient descent says of its own steps, asked of the runs that they show. */
class DescentClaimsTest {
    private final Work work = new Work();

    @AfterEach
    void end() {
        work.close();
    }

    /** Between “High” and “Very high”, and which number it is. */
    @Holds("gradient-descent.limit.text")
    @Test
    void theLargestStableRateLiesBetweenHighAndVeryHigh() {
        Descent lab = at("limit");
        assertThat(lab.largestStableRate()).isBetween(Recipes.HIGH, Recipes.VERY_HIGH);
        assertThat(lab.largestStableRate() * bowl(lab).hessian().largestEigenvalue())
                .as("2 divided by the largest curvature")
                .isCloseTo(2, within(1e-12));
    }

    /** What the question's answer is, that the next slope is steeper, and that the loss grows on. */
    @Holds("gradient-descent.rate.seen")
    @Test
    void aVeryHighRateLandsHigherThanItBegan() {
        Descent lab = at("rate");
        follow(lab, withRate(lab, Recipes.VERY_HIGH), 0);
        assertThat(lab.answer("rate")).contains("higher");
        TrainingLoss loss = lab.walk().trainingLoss();
        double[] start = lab.walk().line().parameters();
        double slope = loss.gradient(start).by(LinePlane.BIAS);
        double[] landed = start.clone();
        landed[LinePlane.BIAS] = start[LinePlane.BIAS] - Recipes.VERY_HIGH * slope;
        assertThat(Math.abs(loss.gradient(landed).by(LinePlane.BIAS))).isGreaterThan(Math.abs(slope));
        double before = lab.walk().loss();
        for (int update = 1; update <= 20; update++) {
            follow(lab, lab.walk().spec(), update);
            assertThat(lab.walk().loss()).as("update " + update).isGreaterThan(before);
            before = lab.walk().loss();
        }
    }

    /** Curved a hundred times as much along w, the same along b. */
    @Holds({"gradient-descent.scale.text", "gradient-descent.scale.seen", "gradient-descent.tame.text"})
    @Test
    void multiplyingTheFeatureCurvesTheLossAlongTheWeightAlone() {
        Descent lab = at("scale");
        follow(lab, lab.walk().spec(), 30);
        assertThat(lab.answer("scale")).contains("bad");
        List<Lane> lanes = lab.lanes();
        assertThat(lanes.get(1).hessian().yy() / lanes.get(0).hessian().yy()).isBetween(99.999, 100.001);
        assertThat(lanes.get(1).hessian().xx() / lanes.get(0).hessian().xx()).isBetween(0.99999, 1.00001);
        assertThat(lanes.get(1).largestStableRate()).isLessThan(lanes.get(0).largestStableRate());
        assertThat(lanes.get(2).hessian().conditionNumber())
                .as("a round bowl")
                .isLessThan(lanes.get(0).hessian().conditionNumber())
                .isBetween(1.0, 1.01);
    }

    /** The gorge's flattest direction hardly moves with a rate that its steepest one allows. */
    @Holds("gradient-descent.tame.text")
    @Test
    void aRateThatIsSmallEnoughForTheGorgeIsSlowAlongTheBias() {
        Descent lab = at("tame");
        follow(lab, lab.walk().spec(), 0);
        Lane gorge = lab.lanes().get(1);
        Lane round = lab.lanes().get(2);
        assertThat(gorge.largestStableRate() * gorge.hessian().smallestEigenvalue())
                .as("the share that an update takes off")
                .isLessThan(0.02);
        assertThat(round.largestStableRate() / 2 * round.hessian().smallestEigenvalue())
                .as("nearly all of it at once")
                .isGreaterThan(0.99);
    }

    /** Many small updates come further in one epoch, and never to rest. */
    @Holds("gradient-descent.batches.seen")
    @Test
    void stochasticDescentIsAheadAfterAnEpochAndNeverComesToRest() {
        Descent lab = at("batches");
        follow(lab, lab.walk().spec(), 80);
        assertThat(lab.answer("batches")).contains("stochastic");
        DoubleSummaryStatistics losses = new DoubleSummaryStatistics();
        for (int update = 1500; update < 1580; update++) {
            follow(lab, lab.walk().spec(), update);
            losses.accept(lab.walk().loss());
        }
        assertThat(losses.getMax()).as("within the last epoch").isGreaterThan(1.2 * losses.getMin());
    }

    /** With another rate another optimizer is ahead. */
    @Holds("gradient-descent.race.seen")
    @Test
    void whoWinsTheRaceDependsOnTheRate() {
        Descent lab = at("race");
        follow(lab, lab.walk().spec(), 60);
        Optional<String> first = lab.answer("race");
        assertThat(first).isPresent();
        follow(lab, withRate(lab, 0.01), 60);
        assertThat(lab.answer("race")).isPresent().isNotEqualTo(first);
    }

    /** Who goes on training sees no other answer to what was asked. */
    @Test
    void whoWasAheadWhenItWasAskedStaysSo() {
        Descent lab = at("race");
        follow(lab, lab.walk().spec(), 60);
        Optional<String> first = lab.answer("race");
        follow(lab, lab.walk().spec(), 1000);
        assertThat(lab.answer("race")).isEqualTo(first);
        follow(lab, lab.walk().spec(), 59);
        assertThat(lab.answer("race")).isEmpty();
        Descent late = at("race");
        follow(late, late.walk().spec(), 1000);
        assertThat(late.answer("race")).isEqualTo(first);
    }

    /** One lowest point, and parabolas. */
    @Holds({"gradient-descent.surface.text", "gradient-descent.sections.text"})
    @Test
    void theSurfaceIsABowlAndItsSectionsAreParabolas() {
        Descent lab = at("sections");
        Hessian hessian = bowl(lab).hessian();
        assertThat(hessian.smallestEigenvalue()).as("one lowest point").isPositive();
        double[] start = lab.walk().line().parameters();
        for (int parameter : new int[] {LinePlane.BIAS, LinePlane.WEIGHT}) {
            double[] losses = CrossSection.of(lab.walk().trainingLoss(), start, parameter, new AxisRange(-2, 4), 31)
                    .losses()
                    .toArray();
            double curvature = losses[2] - 2 * losses[1] + losses[0];
            assertThat(curvature).as("a lowest point").isPositive();
            for (int i = 1; i < losses.length - 1; i++) {
                assertThat(losses[i + 1] - 2 * losses[i] + losses[i - 1]).isCloseTo(curvature, within(1e-9));
            }
        }
    }

    /** Negative slopes, and the larger one is that of the bias. */
    @Holds("gradient-descent.gradients.try")
    @Test
    void bothSlopesAreNegativeAtTheStart() {
        Gradient gradient = at("gradients").gradient();
        assertThat(gradient.by(LinePlane.WEIGHT)).isNegative().isGreaterThan(gradient.by(LinePlane.BIAS));
    }

    /** The numbers of the recipe at hand, whatever it is. */
    @Holds({"gradient-descent.start.text", "gradient-descent.data.text"})
    @Test
    void storiesTellTheRecipeAtHand() {
        Descent lab = at("start");
        assertThat(lab.said())
                .containsEntry("seed", new Said.Code("42"))
                .containsEntry("trueW", new Said.Plain(2))
                .containsEntry("points", new Said.Count(100))
                .containsEntry("training", new Said.Count(80));
        follow(lab, Draft.of(lab.walk().spec(), draft -> draft.init = new InitSpec.NumpyNormal(7)), 0);
        assertThat(lab.said()).containsEntry("seed", new Said.Code("7"));
        follow(
                lab,
                Draft.of(lab.walk().spec(), draft -> draft.data = new FunctionSpec.Linear(50, 0.5, -1, 0.1, 3, 1)),
                0);
        assertThat(lab.said())
                .containsEntry("trueW", new Said.Plain(-1))
                .containsEntry("trueB", new Said.Plain(0.5))
                .containsEntry("points", new Said.Count(50))
                .containsEntry("training", new Said.Count(40));
    }

    private static Bowl bowl(Descent lab) {
        return lab.surface().bowl().orElseThrow();
    }

    private Descent at(String step) {
        return DescentAt.step(work, step);
    }
}
