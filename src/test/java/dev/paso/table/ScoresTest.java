package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.table.CsvFormat.Wishes;
import dev.paso.table.TableException.Problem;
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
        Scores swapped = Scores.of(table, new ScoreChoice(0, 1, false, true));
        assertThat(swapped.labels()).containsExactly(1, 0);
        assertThat(swapped.classes()).containsExactly("b", "a");
    }

    @Test
    void whatIsNoScoreIsRefused() {
        assertProblem("score,label\n0.2,1\n0.4,1\n", Problem.NOT_TWO_LABELS);
        assertProblem("score,label\n0.2,a\n0.4,b\n0.3,c\n", Problem.NOT_TWO_LABELS);
        assertProblem("score,label\nhigh,0\nlow,1\n", Problem.NOT_A_NUMBER);
        Table table = READER.read("score,label\n0.2,1\n1.4,0\n", Wishes.NONE);
        assertThatThrownBy(() -> Scores.of(table, new ScoreChoice(0, 1, false, false)))
                .isInstanceOfSatisfying(TableException.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.NO_PROBABILITY);
                    assertThat(e.values()).containsExactly("score", 3L, "1.4");
                });
    }

    private static void assertProblem(String csv, Problem problem) {
        assertThatThrownBy(() -> scores(csv))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.problem()).isEqualTo(problem));
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
}
