package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.Until;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.lesson.Replay;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.classify.Recipes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the story of classification says of its own steps, asked of the runs that they show. */
class ClassificationClaimsTest {
    private final Work work = new Work();
    private final Classification lab = new ClassificationLab().begin(new dev.paso.experiment.Desk(work));
    private final Replay trained = Replay.of(Recipes.book()).toTheEnd();

    @AfterEach
    void end() {
        work.close();
    }

    private void follow(ExperimentSpec spec) {
        lab.follow(spec, spec.prepared(), Recipes.UPDATES, Optional.empty());
    }

    /** The book's model, all of it times {@code factor} once it is trained. */
    private ExperimentSpec sharper(double factor) {
        double[] p = trained.parameters();
        return Recipes.book()
                .withEdits(List.of(
                        new Edit.SetParameter(Recipes.UPDATES, "0.weight", List.of(0, 0), factor * p[0]),
                        new Edit.SetParameter(Recipes.UPDATES, "0.weight", List.of(0, 1), factor * p[1]),
                        new Edit.SetParameter(Recipes.UPDATES, "0.bias", List.of(0), factor * p[2])));
    }

    private Optional<String> answer(String step) {
        Until.holds(
                "it is worked out",
                () -> lab.answer(step).isPresent() || !lab.desk().isBusy());
        return lab.answer(step);
    }

    /** What the questions' answers are. */
    @Holds({
        "classification.bce.seen",
        "classification.boundary.seen",
        "classification.threshold.guess",
        "classification.quirk.seen"
    })
    @Test
    void theQuestionsHaveTheseAnswers() {
        follow(Recipes.book().withThreshold(0.7));
        assertThat(answer("threshold")).contains("rises");
        assertThat(answer("quirk")).as("before the look").isEmpty();
        lab.setLine(1, 0.5);
        assertThat(answer("quirk")).contains("falls");
        lab.points().forEach(point -> point.set(0.5));
        assertThat(answer("bce")).contains("ln_two");
        follow(sharper(10));
        lab.sharpness().set(10);
        assertThat(answer("boundary")).contains("loss_up");
    }

    /** What is drawn is the mean of two mini-batches, not that of all points. */
    @Holds({"classification.train.text", "classification.train.mission"})
    @Test
    void theValidationLossIsTheMeanOfTwoMiniBatches() {
        EpochMeans means = EpochMeans.of(trained.spec(), trained.data(), trained.parameters(), 16);
        assertThat(means.batches().stream().map(EpochMeans.Batch::size)).containsExactly(16, 4);
        assertThat(trained.validationLoss().orElseThrow())
                .isEqualTo(means.ofBatches())
                .isCloseTo(0.227, within(5e-4));
        assertThat(means.ofSamples()).isCloseTo(0.262, within(5e-4));
    }

    /** What only goes one way while the threshold rises. */
    @Holds({"classification.threshold.seen", "classification.misses.text", "classification.quirk.text"})
    @Test
    void aHigherThresholdNeverCallsMorePointsPositive() {
        ThresholdTable table = trained.shown();
        for (int i = 1; i <= 1000; i++) {
            ConfusionMatrix lower = table.at((i - 1) / 1000.0);
            ConfusionMatrix higher = table.at(i / 1000.0);
            assertThat(higher.tp()).isLessThanOrEqualTo(lower.tp());
            assertThat(higher.fp()).isLessThanOrEqualTo(lower.fp());
        }
    }

    /** The odds at the cheapest threshold, with both shares of positives; {@code pos_weight} shifts one of them. */
    @Holds("classification.costs.text")
    @Test
    void theoryTakesBothSharesOfPositives() {
        follow(Recipes.book());
        double share =
                Arrays.stream(lab.replay().data().training().labels()).average().orElseThrow();
        assertThat(lab.learnedPrevalence()).isEqualTo(share);
        double threshold = new ExpectedCost(1, 5, 0.1).theoreticalThreshold(lab.learnedPrevalence());
        double odds = 1 / 5.0 * (1 - 0.1) / 0.1 * share / (1 - share);
        assertThat(threshold / (1 - threshold)).isCloseTo(odds, within(1e-12));
        assertThat(threshold).isCloseTo(0.631, within(5e-4));
        follow(weighted(3));
        double learned = lab.learnedPrevalence();
        assertThat(learned / (1 - learned)).isCloseTo(3 * share / (1 - share), within(1e-12));
    }

    private static ExperimentSpec weighted(double posWeight) {
        return Draft.of(
                Recipes.book(), draft -> draft.loss = new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, posWeight));
    }

    /** A model trained with pos_weight says odds that are about so many times too large. */
    @Holds("classification.imbalance.text")
    @Test
    void posWeightMultipliesTheOdds() {
        Samples points = trained.data().training();
        double[] plain = trained.outputs(points);
        double[] heavy = Replay.of(weighted(3)).toTheEnd().outputs(points);
        double factor = Math.exp(IntStream.range(0, plain.length)
                .mapToDouble(i -> heavy[i] - plain[i])
                .average()
                .orElseThrow());
        assertThat(factor).isBetween(2.0, 4.5);
    }

    /** Multiplying all weights changes neither AUC nor accuracy, but what probabilities mean. */
    @Holds({"classification.boundary.text", "classification.calibration.text"})
    @Test
    void sharpnessMovesNeitherAreaNorAccuracy() {
        Replay sharp = Replay.of(sharper(1.5)).toTheEnd();
        assertThat(Curve.roc(sharp.shown()).area())
                .isEqualTo(Curve.roc(trained.shown()).area());
        assertThat(sharp.shown().at(0.5).accuracy())
                .isEqualTo(trained.shown().at(0.5).accuracy());
        assertThat(sharp.probabilities(sharp.data().validation()))
                .isNotEqualTo(trained.probabilities(trained.data().validation()));
    }

    /** The logit is linear in both inputs. */
    @Holds("classification.neuron.text")
    @Test
    void theLogitIsAPlane() {
        Samples points = trained.data().training();
        double[] p = trained.parameters();
        double[] x = points.x();
        double[] z = trained.outputs(points);
        for (int i = 0; i < z.length; i++) {
            assertThat(z[i]).isCloseTo(p[0] * x[2 * i] + p[1] * x[2 * i + 1] + p[2], within(1e-5));
        }
    }

    /** No threshold on the line is right about all ten points; the square of x cuts the middle off. */
    @Holds({"classification.separable.text", "classification.separable.mission"})
    @Test
    void theSquareSeparatesWhatTheLineCannot() {
        List<Double> x = Recipes.ON_A_LINE;
        for (double cut : x) {
            long below = IntStream.range(0, x.size())
                    .filter(i -> (x.get(i) < cut) == (Recipes.LABELS.get(i) == 1))
                    .count();
            assertThat(below).isBetween(1L, x.size() - 1L);
        }
        assertThat(IntStream.range(0, x.size()))
                .allMatch(i -> (x.get(i) * x.get(i) < 1) == (Recipes.LABELS.get(i) == 1));
    }

    /** Probabilities of softmax add up to 1, and every class has its curve. */
    @Holds("classification.many.text")
    @Test
    void softmaxAddsUpToOne() {
        Replay many = Replay.of(Recipes.clouds(Recipes.CLASSES)).toTheEnd();
        OneAgainstRest rest = OneAgainstRest.of(many, many.data().validation());
        assertThat(Arrays.stream(rest.probabilities(0)).sum()).isCloseTo(1, within(1e-6));
        assertThat(rest.classes()).isEqualTo(Recipes.CLASSES);
    }

    /** No straight line gets so many points of the training split right. */
    @Holds("classification.hidden.mission")
    @Test
    void noStraightBoundaryIsRightAboutNinetyThreePercent() {
        Samples training = Recipes.hidden().prepared().training();
        int best = IntStream.range(0, training.size() * training.size())
                .map(pair -> right(training, pair / training.size(), pair % training.size()))
                .max()
                .orElseThrow();
        assertThat(best).isEqualTo(70);
        assertThat((double) best / training.size()).isLessThan(0.93);
    }

    /** As many as the best line through two points has right, those two on whichever side is better. */
    private static int right(Samples samples, int one, int other) {
        if (one == other) {
            return 0;
        }
        double[] x = samples.x();
        double nx = x[2 * one + 1] - x[2 * other + 1];
        double ny = x[2 * other] - x[2 * one];
        int positive = 0;
        for (int k = 0; k < samples.size(); k++) {
            if (k != one && k != other) {
                double side = nx * (x[2 * k] - x[2 * one]) + ny * (x[2 * k + 1] - x[2 * one + 1]);
                positive += side > 0 == (samples.labels()[k] == 1) ? 1 : 0;
            }
        }
        return Math.max(positive, samples.size() - 2 - positive) + 2;
    }
}
