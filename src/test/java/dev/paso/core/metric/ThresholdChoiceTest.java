package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import dev.paso.core.metric.ThresholdChoice.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is best, against trying every threshold on every sample by hand. */
class ThresholdChoiceTest {
    private static final double TOLERANCE = 1e-12;
    private static final List<ExpectedCost> COSTS = List.of(
            new ExpectedCost(1, 1, 0.5),
            new ExpectedCost(1, 10, 0.5),
            new ExpectedCost(10, 1, 0.01),
            new ExpectedCost(3, 7, 0.37),
            new ExpectedCost(0, 1, 0.5),
            new ExpectedCost(1, 0, 0.5));

    /** Counted one by one. */
    private record Tried(double threshold, double tp, double fp, double fn, double tn) {
        static List<Tried> all(CurveTest.Scored sample) {
            List<Double> thresholds = new ArrayList<>(List.of(Double.POSITIVE_INFINITY));
            thresholds.addAll(sample.thresholds());
            return thresholds.stream()
                    .map(t -> new Tried(
                            t,
                            sample.count(1, t),
                            sample.count(0, t),
                            sample.count(1) - sample.count(1, t),
                            sample.count(0) - sample.count(0, t)))
                    .toList();
        }

        double cost(ExpectedCost cost) {
            double alarms = fp == 0 ? 0 : fp / (fp + tn);
            double misses = fn == 0 ? 0 : fn / (fn + tp);
            return cost.falsePositive() * (1 - cost.prevalence()) * alarms
                    + cost.falseNegative() * cost.prevalence() * misses;
        }

        double f1() {
            double precision = tp / (tp + fp);
            double recall = tp / (tp + fn);
            return tp == 0 ? 0 : 2 / (1 / precision + 1 / recall);
        }

        double youden() {
            return tp / (tp + fn) - fp / (fp + tn);
        }
    }

    static List<CurveTest.Scored> samples() {
        return CurveTest.samples().toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCostIsThatOfEveryThresholdAndItsMinimumTheLeast(CurveTest.Scored sample) {
        for (ExpectedCost cost : COSTS) {
            List<ExpectedCost.Point> curve = cost.curve(sample.table());
            if (!sample.hasBothClasses()) {
                continue;
            }
            List<Tried> tried = Tried.all(sample);
            assertThat(curve).hasSameSizeAs(tried);
            for (int i = 0; i < tried.size(); i++) {
                assertThat(curve.get(i).threshold() == tried.get(i).threshold()).isTrue();
                assertThat(curve.get(i).cost()).isCloseTo(tried.get(i).cost(cost), within(TOLERANCE));
            }
            check(
                    new ThresholdChoice.Cost(cost).in(sample.table()),
                    tried,
                    each -> -each.cost(cost),
                    choice -> -choice.value());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void f1AndYoudenAreTheHighestThereAre(CurveTest.Scored sample) {
        List<Tried> tried = Tried.all(sample);
        if (sample.count(1) > 0) {
            check(new ThresholdChoice.BestF1().in(sample.table()), tried, Tried::f1, Choice::value);
        }
        if (sample.hasBothClasses()) {
            check(new ThresholdChoice.BestYouden().in(sample.table()), tried, Tried::youden, Choice::value);
        } else {
            assertThat(new ThresholdChoice.BestYouden().in(sample.table())).isEmpty();
        }
    }

    /** The best value there is, at the highest threshold that has it. */
    private static void check(
            Optional<Choice> choice, List<Tried> tried, ToDoubleFunction<Tried> worth, ToDoubleFunction<Choice> value) {
        double best = tried.stream().mapToDouble(worth).max().orElseThrow();
        assertThat(value.applyAsDouble(choice.orElseThrow())).isCloseTo(best, within(TOLERANCE));
        Tried first = tried.stream()
                .filter(each -> worth.applyAsDouble(each) >= best - TOLERANCE)
                .findFirst()
                .orElseThrow();
        assertThat(choice.orElseThrow().threshold() == first.threshold()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void recallIsReachedWithTheFewestFalsePositives(CurveTest.Scored sample) {
        for (double recall : new double[] {0.1, 0.5, 0.9, 1}) {
            Optional<Choice> choice = new ThresholdChoice.RecallAtLeast(recall).in(sample.table());
            if (sample.count(1) == 0) {
                assertThat(choice).isEmpty();
                continue;
            }
            double fewest = Tried.all(sample).stream()
                    .filter(each -> each.tp() / (each.tp() + each.fn()) >= recall)
                    .mapToDouble(Tried::fp)
                    .min()
                    .orElseThrow();
            assertThat(choice.orElseThrow().value()).isGreaterThanOrEqualTo(recall);
            assertThat((double) choice.orElseThrow().counts().fp()).isEqualTo(fewest);
        }
    }

    /** 100,000 cases whose label is drawn with the very probability that is their score. */
    @Test
    void theTheoreticalThresholdIsTheEmpiricalOneOfProbabilitiesThatAreRight() {
        Random random = new Random(5);
        double[] scores = random.doubles(100_000).toArray();
        int[] labels = new int[scores.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextDouble() < scores[i] ? 1 : 0;
        }
        ThresholdTable table = ThresholdTable.of(Tensor.vector(scores), labels);
        double learned = (double) table.positives() / labels.length;
        for (ExpectedCost cost : List.of(
                new ExpectedCost(1, 1, learned),
                new ExpectedCost(1, 4, learned),
                new ExpectedCost(4, 1, learned),
                new ExpectedCost(1, 1, 0.1),
                new ExpectedCost(1, 5, 0.2))) {
            double theory = cost.theoreticalThreshold(learned);
            double least = cost.minimum(table).orElseThrow().cost();
            assertThat(cost.of(table.at(theory)))
                    .as("%s", cost)
                    .isCloseTo(least, within(least * 0.005)); // chance of 1e5 draws
        }
    }

    @Holds("classification.costs.text")
    @Test
    void theTheoreticalThresholdWeighsTheCostsAndBothPrevalences() {
        assertThat(new ExpectedCost(1, 4, 0.3).theoreticalThreshold(0.3)).isCloseTo(0.2, within(TOLERANCE));
        assertThat(new ExpectedCost(1, 1, 0.1).theoreticalThreshold(0.5)).isCloseTo(0.9, within(TOLERANCE));
        assertThat(new ExpectedCost(0, 1, 0.3).theoreticalThreshold(0.5)).isZero();
        assertThat(new ExpectedCost(1, 0, 0.3).theoreticalThreshold(0.5)).isEqualTo(1);
        assertThat(new ExpectedCost(1, 0, 1).theoreticalThreshold(0.5))
                .as("any")
                .isEqualTo(0.5);
    }

    /** Moving along such a line changes FPR by 1 and TPR by the slope: the cost stays. */
    @Test
    void theCostIsTheSameAlongAnIsoCostLine() {
        ExpectedCost cost = new ExpectedCost(2, 3, 0.4);
        double slope = cost.isoCostSlope();
        assertThat(2 * 0.6 - 3 * 0.4 * slope).isCloseTo(0, within(TOLERANCE));
        assertThat(new ExpectedCost(1, 0, 0.5).isoCostSlope()).isInfinite();
    }

    @Test
    void aSampleWithoutAClassThatMattersHasNoCost() {
        ThresholdTable onlyPositives = ThresholdTable.of(Tensor.vector(0.2, 0.7), new int[] {1, 1});
        assertThat(new ExpectedCost(1, 1, 0.5).curve(onlyPositives)).isEmpty();
        assertThat(new ExpectedCost(1, 1, 0.5).minimum(onlyPositives)).isEmpty();
        assertThat(new ExpectedCost(1, 1, 1)
                        .minimum(onlyPositives)
                        .orElseThrow()
                        .threshold())
                .isEqualTo(0.2);
    }

    @Test
    void impossibleCostsAreRefusedWithFieldRuleAndValue() {
        assertThatThrownBy(() -> new ExpectedCost(-1, 1, 0.5)).hasMessage("falsePositive must be at least 0, was -1");
        assertThatThrownBy(() -> new ExpectedCost(1, 1, 1.5)).hasMessage("prevalence must be in [0.0, 1.0], was 1.5");
        assertThatThrownBy(() -> new ExpectedCost(0, 0, 0.5))
                .hasMessage("falseNegative must be greater than 0 where falsePositive is 0, was 0");
        assertThatThrownBy(() -> new ExpectedCost(1, 1, 0.5).theoreticalThreshold(1))
                .hasMessage("learned must be in (0, 1), was 1");
        assertThatThrownBy(() -> new ThresholdChoice.RecallAtLeast(0))
                .hasMessage("recall must be greater than 0, was 0");
    }

    @Test
    void weightsOfPositivesMultiplyTheOddsThatProbabilitiesStandFor() {
        for (double share : new double[] {0.05, 0.3, 0.5, 0.9}) {
            for (double weight : new double[] {0.25, 1, 8}) {
                double learned = ExpectedCost.learned(share, weight);
                assertThat(learned / (1 - learned)).isCloseTo(weight * share / (1 - share), within(1e-12));
            }
        }
    }
}
