package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Scores and truth as they come from any model. */
class ScoresTest {
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);

    private static Scores scores(String csv) {
        Table table = READER.read(csv, Wishes.NONE);
        return Scores.of(table, ScoreChoice.suggestedFor(table));
    }

    @Test
    void probabilitiesAreTakenAsTheyAre() {
        Scores scores = scores("score,label\n0.25,0\n0.75,1\n,1\n0.5,1\n");
        assertThat(scores.probabilities().toArray()).containsExactly(0.25, 0.75, 0.5);
        assertThat(scores.labels()).containsExactly(0, 1, 1);
        assertThat(scores.leftOut()).isEqualTo(1);
    }

    @Test
    void logitsBecomeProbabilities() {
        Scores scores = scores("logit;y\n-2,5;ham\n0;spam\n3;spam\n");
        assertThat(scores.probabilities().at(0)).isCloseTo(1 / (1 + Math.exp(2.5)), within(1e-15));
        assertThat(scores.probabilities().at(1)).isEqualTo(0.5);
        assertThat(scores.classes()).containsExactly("ham", "spam");
    }

    @Test
    void columnsAreFoundWithoutNamesAndInAnyOrder() {
        assertThat(scores("1,0.9\n0,0.2\n1,0.6\n").labels()).containsExactly(1, 0, 1);
        assertThat(scores("id,truth,p\n1,no,0.1\n2,yes,0.8\n").probabilities().toArray())
                .containsExactly(0.1, 0.8);
    }

    @Test
    void theOtherLabelCanBeThePositiveOne() {
        Table table = READER.read("score,label\n0.2,a\n0.8,b\n", Wishes.NONE);
        Scores swapped = Scores.of(table, new ScoreChoice(0, 1, ScoreScale.PROBABILITY, true));
        assertThat(swapped.labels()).containsExactly(1, 0);
        assertThat(swapped.classes()).containsExactly("b", "a");
    }

    @Test
    void twoProbabilitiesAreNoTruthBesideWhatIsCalledSo() {
        Table table = READER.read(
                "truth,p_cat,p_dog,p_cow\ncat,0.7,0.2,0.1\ndog,0.1,0.8,0.1\ncow,0.2,0.2,0.6\ncat,0.5,0.4,0.1\n",
                Wishes.NONE);
        assertThat(ScoreChoice.suggestedFor(table).label()).isZero();
    }

    @Test
    void whatIsNoScoreIsRefused() {
        assertProblem("score,label\n0.2,1\n0.4,1\n", Rule.NOT_TWO_LABELS);
        assertProblem("score,label\n0.2,a\n0.4,b\n0.3,c\n", Rule.NOT_TWO_LABELS);
        assertProblem("score,label\nhigh,0\nlow,1\n", Rule.NOT_A_NUMBER);
        Table table = READER.read("score,label\n0.2,1\n1.4,0\n", Wishes.NONE);
        assertThatThrownBy(() -> Scores.of(table, new ScoreChoice(0, 1, ScoreScale.PROBABILITY, false)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.refusal().rule()).isEqualTo(Rule.NO_PROBABILITY);
                    assertThat(e.refusal().values()).containsExactly("score", "1.4", 3L);
                });
    }

    @Test
    void aCounterIsNoScoreUnlessSomebodyChoosesIt() {
        assertProblem("id,y\n7,0\n8,1\n9,0\n10,1\n", Rule.NO_SCORES);
        assertThat(scores("rank,y\n1,1\n2,1\n3,0\n4,0\n").scores().toArray()).containsExactly(1, 2, 3, 4);
        Table table = READER.read("id,p,y\n1,0.2,0\n2,0.7,1\n3,0.4,0\n", Wishes.NONE);
        Scores chosen = Scores.of(table, new ScoreChoice(0, 2, ScoreScale.LOGIT, false));
        assertThat(chosen.scores().toArray()).containsExactly(1, 2, 3);
    }

    /** As WEKA writes them: how sure each prediction is. Worth the same as the probabilities of one class. */
    @Test
    void probabilitiesOfWhatWasPredictedAreThoseOfThePositiveClass() {
        String confidences = "inst#,actual,predicted,error,prediction\n1,2:yes,1:no,+,0.639\n2,1:no,1:no,,0.9\n"
                + "3,2:yes,2:yes,,0.8\n4,1:no,1:no,,0.71\n5,2:yes,2:yes,,0.55\n6,1:no,2:yes,+,0.52\n";
        Scores scores = scores(confidences);
        assertThat(scores.probabilities().toArray())
                .containsExactly(new double[] {0.361, 0.1, 0.8, 0.29, 0.55, 0.52}, within(1e-12));
        assertThat(scores.rocAuc()).isCloseTo(8.0 / 9, within(1e-12));
        Table table = READER.read(confidences, Wishes.NONE);
        assertThat(scores.notes(table, ScoreChoice.suggestedFor(table)).stream().map(Note::assumption))
                .contains(Assumption.OF_PREDICTED)
                .doesNotContain(Assumption.HARD_PREDICTION, Assumption.BELOW_CHANCE);
        Scores cut = scores("y,pred,p\n1,1,0.9\n0,0,0.6\n1,1,0.8\n0,0,0.55\n");
        assertThat(cut.probabilities().toArray())
                .as("decided at 0.7: of one class")
                .containsExactly(0.9, 0.6, 0.8, 0.55);
    }

    @Test
    void logarithmsOfProbabilitiesAreReadAsSuch() {
        Scores scores = scores("label,log_prob\n1,-0.1\n0,-2.3\n1,-0.3\n0,-1.2\n");
        assertThat(scores.scale()).isEqualTo(ScoreScale.LOG_PROBABILITY);
        assertThat(scores.probabilities().toArray())
                .containsExactly(Math.exp(-0.1), Math.exp(-2.3), Math.exp(-0.3), Math.exp(-1.2));
        assertThat(scores("label,log_odds\n1,-0.1\n0,-2.3\n").scale()).isEqualTo(ScoreScale.LOGIT);
    }

    private static void assertProblem(String csv, Rule problem) {
        assertThatThrownBy(() -> scores(csv))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().rule()).isEqualTo(problem));
    }

    /** A hundred thousand scores count exactly as a plain loop over the file's own text does. */
    @Test
    void manyScoresAreCountedExactly() {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("score,label\n");
        int[] counted = new int[4];
        for (int i = 0; i < 100_000; i++) {
            int label = random.nextInt(10) < 3 ? 1 : 0;
            double score = Math.round(1e4 * Math.clamp(0.4 + 0.2 * label + 0.2 * random.nextGaussian(), 0, 1)) / 1e4;
            csv.append(score).append(',').append(label).append('\n');
            counted[2 * label + (score >= 0.55 ? 1 : 0)]++;
        }
        Scores scores = scores(csv.toString());
        ConfusionMatrix matrix =
                ThresholdTable.of(scores.probabilities(), scores.labels()).at(0.55);
        assertThat(matrix).isEqualTo(new ConfusionMatrix(counted[0], counted[1], counted[2], counted[3]));
    }

    /** What large logits lose as probabilities, they keep on the line. */
    @Test
    void largeLogitsKeepTheirRanksOnTheLine() {
        Table table = READER.read("logit,label\n98.095,0\n98.4612,1\n97.6037,1\n-800,0\n-799,1\n99.5,1\n", Wishes.NONE);
        Scores scores = Scores.of(table, ScoreChoice.suggestedFor(table));
        assertThat(scores.probabilities().toArray()).startsWith(1, 1, 1);
        double auc =
                Curve.roc(ThresholdTable.of(scores.places(), scores.labels())).area();
        assertThat(auc).isEqualTo(scores.rocAuc());
        assertThat(Arrays.stream(scores.places().toArray()).boxed())
                .allMatch(place -> place > 0 && place < 1)
                .doesNotHaveDuplicates();
    }

    /** One half on the line is where the model itself decides, as a support vector machine's {@code predict} does at 0. */
    @Test
    void largeLogitsStandOnTheSideOnWhichTheModelDecides() {
        Table table = READER.read("margin,label\n-98.5,0\n-120.25,0\n-300,1\n-75,0\n61,1\n61.5,1\n", Wishes.NONE);
        Scores scores = Scores.of(table, ScoreChoice.suggestedFor(table));
        assertThat(ThresholdTable.of(scores.places(), scores.labels()).at(0.5))
                .isEqualTo(new ConfusionMatrix(3, 0, 1, 2));
    }
}
