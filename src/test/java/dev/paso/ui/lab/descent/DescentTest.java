package dev.paso.ui.lab.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Missions;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Recipes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescentTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final ExperimentSpec book = Recipes.book();
    private final Descent descent = new Descent(book, new Desk(new Work()));
    private final Story story = Story.of(new GradientDescent(), descent);

    private void begin(String step) {
        story.goTo(step);
        story.begin();
    }

    @Test
    void aStepOfTheRunIsAnUpdateWorkedThrough() {
        begin("loss");
        descent.follow(book, descent.walk().data(), 1, Optional.empty());
        assertThat(descent.phase()).isEqualTo(Phase.UPDATE);
        assertThat(descent.update().before().b()).isEqualTo(0.4967141530112327);
        assertThat(descent.update().after()).isEqualTo(descent.walk().line());
    }

    @Test
    void aLineSetByHandIsMeasuredAnew() {
        begin("loss");
        descent.reach(Phase.LOSS);
        assertThat(Missions.isLossLowByHand(descent)).isFalse();
        descent.follow(
                book.withEdits(List.of(
                        new Edit.SetParameter(0, "0.bias", List.of(0), 1),
                        new Edit.SetParameter(0, "0.weight", List.of(0, 0), 2))),
                descent.walk().data(),
                0,
                Optional.empty());
        assertThat(descent.phase()).isEqualTo(Phase.LOSS);
        assertThat(descent.update().loss()).isLessThan(0.01);
        assertThat(Missions.isLossLowByHand(descent)).isTrue();
    }

    @Test
    void onlyTheNoisiestPointSolvesTheFirstMission() {
        List<Integer> solving =
                IntStream.range(0, 80).boxed().filter(this::solvesData).toList();
        assertThat(solving).hasSize(1);
    }

    private boolean solvesData(int row) {
        descent.pick(row);
        return Missions.isNoisiestPicked(descent);
    }

    @Test
    void onlyTheBestPredictionSolvesThePredictionMissionAndNotBeforeThereAreAny() {
        begin("predict");
        int best = descent.walk().next().closest().row();
        descent.pick(best);
        assertThat(Missions.isBestPredictionPicked(descent)).isFalse();
        descent.reach(Phase.PREDICT);
        assertThat(Missions.isBestPredictionPicked(descent)).isTrue();
        descent.pick(best == 0 ? 1 : 0);
        assertThat(Missions.isBestPredictionPicked(descent)).isFalse();
    }

    @Test
    void theReckoningShowsTheNumbersThatTheBookPrints() {
        descent.reach(Phase.LOSS);
        assertThat(Workings.of(Phase.START, descent, ENGLISH))
                .extracting(Working::result)
                .containsExactly("0.49671415", "−0.13826430");
        assertThat(Workings.of(Phase.LOSS, descent, ENGLISH).getLast().result()).isEqualTo("2.7421577700550976");
        assertThat(Workings.of(Phase.LOSS, descent, new Texts(Locale.of("es")))
                        .getLast()
                        .result())
                .isEqualTo("2,7421577700550976");
    }

    @Test
    void whatIsNotWorkedOutYetIsNotTold() {
        descent.reach(Phase.PREDICT);
        assertThat(Workings.of(Phase.LOSS, descent, ENGLISH))
                .extracting(Working::result)
                .containsOnly("");
    }

    @Test
    void newIsOldMinusLearningRateTimesGradientToTheDigitsShown() {
        for (int step = 1; step <= 30; step++) {
            descent.follow(book, descent.walk().data(), step, Optional.empty());
            for (Working working : Workings.of(Phase.UPDATE, descent, ENGLISH)) {
                double[] numbers = numbers(working.numbers());
                double shown = numbers(working.result())[0];
                assertThat(numbers[0] - numbers[1] * numbers[2])
                        .isCloseTo(shown, within(1.1e-8)); // 8 decimals, rounded
            }
        }
    }

    /** Old, learning rate and gradient of {@code 0.49 − 0.1 × (−3.04)}. */
    private static double[] numbers(String text) {
        return java.util.regex.Pattern.compile("(\\(−)?\\d+\\.?\\d*|^−\\d+\\.?\\d*")
                .matcher(text)
                .results()
                .map(found -> found.group().replace("(", "").replace('−', '-'))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
