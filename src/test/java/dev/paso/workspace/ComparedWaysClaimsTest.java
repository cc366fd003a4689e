package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the steps say that compare several ways down: of three features, three batch sizes, six optimizers. */
class ComparedWaysClaimsTest {
    private final Work work = new Work();

    @AfterEach
    void end() {
        work.close();
    }

    private Descent at(String step, long update) {
        Descent lab = DescentAt.step(work, step);
        DescentAt.follow(lab, lab.walk().spec(), update);
        return lab;
    }

    /** As it was, ten times as large, with mean 0 and deviation 1; and what the condition number is. */
    @Holds("gradient-descent.scale.text")
    @Test
    void theFeatureComesInThreeUnits() {
        List<Lane> lanes = at("scale", 0).lanes();
        double[] original = lanes.get(0).data().training().x();
        double[] bad = lanes.get(1).data().training().x();
        double[] scaled = lanes.get(2).data().training().x();
        for (int i = 0; i < original.length; i++) {
            assertThat(bad[i]).isCloseTo(10 * original[i], within(1e-12));
        }
        double mean = DoubleStream.of(scaled).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(1e-12));
        assertThat(DoubleStream.of(scaled).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(lanes)
                .allSatisfy(lane -> assertThat(lane.hessian().conditionNumber())
                        .isEqualTo(lane.hessian().largestEigenvalue()
                                / lane.hessian().smallestEigenvalue()));
        assertThat(lanes.stream().map(lane -> lane.hessian().conditionNumber()).distinct())
                .as("shapes of the valley")
                .hasSize(3);
    }

    /** The larger the largest curvature, the smaller the largest stable rate. */
    @Holds("gradient-descent.scale.seen")
    @Test
    void moreCurvatureAllowsLessOfARate() {
        List<Lane> byCurvature = at("scale", 0).lanes().stream()
                .sorted(Comparator.comparingDouble(lane -> lane.hessian().largestEigenvalue()))
                .toList();
        assertThat(byCurvature)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Lane::largestStableRate).reversed());
    }

    /** One start, and after an epoch one, five and eighty updates, all made by SGD. */
    @Holds({"gradient-descent.batches.text", "gradient-descent.batches.guess"})
    @Test
    void fewerSamplesAnUpdateAreMoreUpdatesOfTheSameOptimizer() {
        List<Lane> lanes = at("batches", 80).lanes();
        assertThat(lanes.stream().map(Lane::step)).containsExactly(1L, 5L, 80L);
        assertThat(lanes.stream().map(ComparedWaysClaimsTest::start).distinct()).hasSize(1);
        assertThat(lanes)
                .allSatisfy(lane ->
                        assertThat(lane.trainingLoss().spec().optimizer()).isInstanceOf(OptimizerSpec.Sgd.class));
    }

    private static Line start(Lane lane) {
        return new Line(lane.path().getFirst().x(), lane.path().getFirst().y());
    }

    /** How far the gradients of batches scatter about that of all samples. */
    @Holds("gradient-descent.batches.text")
    @Test
    void fewerSamplesAnUpdateAreNoisier() {
        Descent lab = at("batches", 0);
        assertThat(scatter(lab, 80)).isCloseTo(0, within(1e-12));
        assertThat(scatter(lab, 16)).isPositive().isLessThan(scatter(lab, 1));
    }

    private static double scatter(Descent lab, int size) {
        Samples training = lab.walk().data().training();
        Line line = lab.walk().line();
        Line all = lab.walk().measure(line).gradient();
        return IntStream.range(0, training.size() / size)
                .mapToObj(batch ->
                        IntStream.range(batch * size, (batch + 1) * size).toArray())
                .map(rows -> Update.of(training, rows, line, 0.1).gradient())
                .mapToDouble(own -> Math.hypot(own.b() - all.b(), own.w() - all.w()))
                .average()
                .orElseThrow();
    }

    /** One surface, one start, one rate. */
    @Holds("gradient-descent.race.text")
    @Test
    void sixOptimizersStartAlike() {
        List<Lane> lanes = at("race", 0).lanes();
        assertThat(lanes).hasSize(6);
        assertThat(lanes.stream().map(Lane::hessian).distinct()).hasSize(1);
        assertThat(lanes.stream().map(ComparedWaysClaimsTest::start).distinct()).hasSize(1);
        assertThat(lanes.stream()
                        .map(lane -> lane.trainingLoss().spec().optimizer().lr())
                        .distinct())
                .hasSize(1);
    }

    /** A first step of SGD is as long in each parameter as its gradient; the last three take the same length in both. */
    @Holds("gradient-descent.race.text")
    @Test
    void threeOfThemGiveEachParameterItsOwnStepLength() {
        Descent lab = at("race", 1);
        Line gradient = lab.walk().measure(start(lab.lanes().getFirst())).gradient();
        for (Lane lane : lab.lanes()) {
            Line start = start(lane);
            double ratio = (lane.line().b() - start.b()) / (lane.line().w() - start.w());
            boolean isOwn = List.of("adagrad", "rmsprop", "adam").contains(lane.key());
            assertThat(ratio).as(lane.key()).isCloseTo(isOwn ? 1 : gradient.b() / gradient.w(), within(1e-6));
        }
    }
}
