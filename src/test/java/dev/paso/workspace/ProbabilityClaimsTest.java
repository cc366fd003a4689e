package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.Neighbours;
import dev.paso.core.lesson.Odds;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.WeightedLoss;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the story of classification says of data, odds, losses and probabilities, computed from its recipes. */
class ProbabilityClaimsTest {
    private final Replay start = Replay.of(Recipes.book());
    private final Replay trained = Replay.of(Recipes.book()).toTheEnd();

    /** Both splits are scaled by what the training split alone tells. */
    @Holds("classification.moons.text")
    @Test
    void theTrainingSplitAloneTellsTheScale() {
        Samples training = start.data().training();
        Samples validation = start.data().validation();
        for (int input = 0; input < 2; input++) {
            assertThat(mean(training, input)).isCloseTo(0, within(1e-6));
            assertThat(Math.abs(mean(validation, input))).isGreaterThan(1e-3);
        }
    }

    private static double mean(Samples samples, int input) {
        return IntStream.range(0, samples.size())
                .mapToDouble(i -> samples.x()[i * samples.inputs() + input])
                .average()
                .orElseThrow();
    }

    /** The more noise, the more points have a neighbour of the other class. */
    @Holds("classification.moons.try")
    @Test
    void noiseMakesTheClassesRunIntoEachOther() {
        int before = -1;
        for (double noise : List.of(0.1, 0.2, 0.3, 0.5)) {
            ExperimentSpec spec =
                    Draft.of(Recipes.book(), draft -> draft.data = new ShapeSpec.Moons(Recipes.POINTS, noise, 0));
            int mixed = Neighbours.mixed(spec.prepared().raw(), () -> true);
            assertThat(mixed).as("noise " + noise).isGreaterThan(before);
            before = mixed;
        }
    }

    /** Odds know no upper end, log odds no end at all; on a log scale the opposite is as far on the other side. */
    @Holds({"classification.odds.text", "classification.odds.try"})
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12})
    void oddsStretchOneEndAndLogOddsBoth(double tiny) {
        assertThat(new Odds(1 - tiny).odds()).isGreaterThan(0.99 / tiny);
        assertThat(new Odds(tiny).odds()).isBetween(0.0, 2 * tiny);
        assertThat(new Odds(1 - tiny).logOdds()).isCloseTo(-new Odds(tiny).logOdds(), within(1e-3));
        assertThat(new Odds(tiny).logOdds()).isLessThan(Math.log(2 * tiny));
    }

    /** A confident mistake costs more than twenty good guesses; who always says one half pays ln 2. */
    @Holds({"classification.bce.text", "classification.bce.seen"})
    @Test
    void beingSureAndWrongIsExpensive() {
        assertThat(CrossEntropy.ofProbability(0.001, 1)).isGreaterThan(20 * CrossEntropy.ofProbability(0.9, 1));
        for (int label : new int[] {0, 1}) {
            assertThat(CrossEntropy.ofProbability(0.5, label)).isCloseTo(Math.log(2), within(1e-15));
        }
        for (double p = 0.05; p < 1; p += 0.05) {
            double always = (CrossEntropy.ofProbability(p, 1) + CrossEntropy.ofProbability(p, 0)) / 2;
            assertThat(always)
                    .as("of two equal classes, always saying " + p)
                    .isGreaterThanOrEqualTo(Math.log(2) - 1e-12);
        }
    }

    /** Training makes the losses of the validation points smaller: their mean, and those of most points. */
    @Holds("classification.bce.try")
    @Test
    void mostLengthsShrinkWhileItTrains() {
        double[] before = lengths(start);
        double[] after = lengths(trained);
        long shorter = IntStream.range(0, before.length)
                .filter(i -> after[i] < before[i])
                .count();
        assertThat(shorter).as("of " + before.length).isGreaterThan(before.length * 3L / 4);
        assertThat(shorter).as("not all of them").isLessThan(before.length);
        assertThat(IntStream.range(0, before.length)
                        .mapToDouble(i -> after[i] - before[i])
                        .sum())
                .isNegative();
    }

    private static double[] lengths(Replay run) {
        Samples points = run.data().validation();
        double[] logits = run.outputs(points);
        return IntStream.range(0, points.size())
                .mapToDouble(i -> CrossEntropy.ofLogit(logits[i], points.labels()[i], 1))
                .toArray();
    }

    /** The share of one positive in the sum of all losses shrinks with every negative. */
    @Holds({"classification.imbalance.text", "classification.imbalance.try"})
    @ParameterizedTest
    @ValueSource(doubles = {1, 3})
    void amongManyNegativesOnePositiveHardlyCounts(double weight) {
        double before = 1;
        for (int negatives = 1; negatives <= 12; negatives++) {
            WeightedLoss loss = WeightedLoss.of(0.9, 0.9, negatives, weight);
            double share = loss.terms().getFirst().weighted() / loss.sum();
            assertThat(share).isLessThan(before);
            before = share;
        }
        WeightedLoss book = WeightedLoss.of(0.9, 0.2, 3, 3);
        assertThat(book.mean()).isCloseTo(0.2464, within(5e-5));
    }

    /** Drawing positives three times as often shifts the odds about as pos_weight 3 does. */
    @Holds("classification.imbalance.text")
    @Test
    void drawingPositivesMoreOftenMovesTheOddsLikeAWeight() {
        ExperimentSpec often = Draft.of(
                Recipes.book(),
                draft ->
                        draft.options = draft.options.withSampler(new SamplerSpec.WeightedRandom(List.of(0.25, 0.75))));
        Samples points = trained.data().training();
        double[] plain = trained.outputs(points);
        double[] drawn = Replay.of(often).toTheEnd().outputs(points);
        double factor = Math.exp(IntStream.range(0, plain.length)
                .mapToDouble(i -> drawn[i] - plain[i])
                .average()
                .orElseThrow());
        assertThat(factor).isBetween(2.0, 4.5);
    }

    /** The loss falls and the boundary turns; a point is of class 1 from the threshold on, which at one half is z ≥ 0. */
    @Holds("classification.train.text")
    @Test
    void theLossFallsAndTheBoundaryTurns() {
        start.goTo(5);
        assertThat(trained.trainingLoss().orElseThrow())
                .isLessThan(start.trainingLoss().orElseThrow() / 2);
        assertThat(Math.abs(direction(Replay.of(Recipes.book())) - direction(trained)))
                .as("degrees")
                .isGreaterThan(5);
        Samples points = trained.data().training();
        double[] z = trained.outputs(points);
        double[] p = trained.probabilities(points);
        for (int i = 0; i < z.length; i++) {
            assertThat(p[i] >= 0.5).isEqualTo(z[i] >= 0);
        }
    }

    /** In which the weights point, in degrees: across the boundary. */
    private static double direction(Replay run) {
        return Math.toDegrees(Math.atan2(run.parameters()[1], run.parameters()[0]));
    }

    /** Times ten the boundary at one half stays, that at another threshold does not, and the cliff is steeper. */
    @Holds({"classification.boundary.text", "classification.boundary.try"})
    @Test
    void aFactorLeavesTheBoundaryAtOneHalfWhereItIs() {
        double[] p = trained.parameters();
        for (double x1 = -3; x1 <= 3; x1++) {
            double half = place(p, 1, 0.5, x1);
            assertThat(place(p, 10, 0.5, x1)).isCloseTo(half, within(1e-9));
            assertThat(place(p, 10, 0.7, x1)).isNotCloseTo(place(p, 1, 0.7, x1), within(0.01));
            double above = p[0] * x1 + p[1] * (half + 0.01) + p[2];
            assertThat(Math.abs(sigmoid(10 * above) - 0.5)).isGreaterThan(5 * Math.abs(sigmoid(above) - 0.5));
        }
    }

    /** Where the probability of all weights and the bias times {@code factor} is the threshold, above {@code x1}. */
    private static double place(double[] p, double factor, double threshold, double x1) {
        double z = new Odds(threshold).logOdds();
        return (z - factor * (p[0] * x1 + p[2])) / (factor * p[1]);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** Two hidden units are right about no more training points than a straight boundary, four about nearly all. */
    @Holds({"classification.hidden.text", "classification.hidden.mission"})
    @Test
    void withEnoughUnitsAStraightLineDividesTheClassesBetter() {
        double straight = accuracy(trained, trained.data().training());
        Replay two = Replay.of(Recipes.hidden()).toTheEnd();
        assertThat(accuracy(two, two.data().training())).isLessThanOrEqualTo(straight);
        Replay four = Replay.of(Draft.of(
                        Recipes.hidden(),
                        draft -> draft.model = new ModelSpec(
                                List.of(new LayerSpec.Linear(2, 4), new LayerSpec.Tanh(), new LayerSpec.Linear(4, 1)))))
                .toTheEnd();
        assertThat(accuracy(four, four.data().training())).isGreaterThan(straight + 0.1);
        assertThat(accuracy(four, four.data().training())).isGreaterThanOrEqualTo(0.93);
        assertThat(accuracy(four, four.data().validation())).isGreaterThanOrEqualTo(0.93);
    }

    private static double accuracy(Replay run, Samples samples) {
        return run.table(samples).at(0.5).accuracy();
    }
}
