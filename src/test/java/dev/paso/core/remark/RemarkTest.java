package dev.paso.core.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Curvature;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule with what it sees, and with what is nearly it. */
class RemarkTest {
    @Test
    void everyRemarkHasARuleThatLooksForIt() {
        assertThat(Remark.RULES).hasSameSizeAs(List.of(Remark.class.getPermittedSubclasses()));
    }

    @Test
    void aRateAboveTheLargestStableOneIsSeenAndOneBelowIsNot() {
        ExperimentSpec line = line("[[0.5], [1.5], [2.0]]", "None", "null");
        double largest =
                Curvature.largestStableLearningRate(line, data(line).training()).orElseThrow();
        assertThat(of(line, LossCurve.NONE, 0, 1.001 * largest, 0, 0))
                .containsExactly(new Remark.RateTooLarge(1.001 * largest, largest, true));
        assertThat(of(line, LossCurve.NONE, 0, 0.999 * largest, 0, 0)).isEmpty();
    }

    @Test
    void withMiniBatchesTheLargestRateIsAnEstimate() {
        ExperimentSpec line = line("[[0.5], [1.5], [2.0]]", "None", "2");
        assertThat(of(line, LossCurve.NONE, 0, 100, 0, 0))
                .singleElement()
                .isInstanceOfSatisfying(
                        Remark.RateTooLarge.class,
                        seen -> assertThat(seen.isExact()).isFalse());
    }

    @Test
    void aSingleClassIsSeenAndOneSampleOfAnotherIsEnoughToSayNothing() {
        ExperimentSpec two = classes("[[0], [1], [2], [3]]", "[0, 0, 1, 1]");
        assertThat(of(two, LossCurve.NONE, 5, 0.1, 1, 0.5)).contains(new Remark.OneClass(1)); // x + 0.5 > 0
        assertThat(of(two, LossCurve.NONE, 5, 0.1, 1, -0.5)).noneMatch(Remark.OneClass.class::isInstance);
        assertThat(of(two, LossCurve.NONE, 4, 0.1, 1, 0.5)).as("hardly begun").isEmpty();
    }

    @Test
    void dataOfOneClassCanOnlyBePredictedAsOne() {
        ExperimentSpec one = classes("[[0], [1], [2], [3]]", "[1, 1, 1, 1]");
        assertThat(of(one, LossCurve.NONE, 5, 0.1, 1, 0.5)).noneMatch(Remark.OneClass.class::isInstance);
    }

    @Test
    void anAccuracyNoBetterThanTheMajorityIsSeen() {
        ExperimentSpec rare = classes("[[0], [1], [2], [3], [4]]", "[0, 0, 0, 0, 1]");
        assertThat(of(rare, LossCurve.NONE, 5, 0.1, -1, 0.5)) // only x = 0 is class 1: 3 of 5 right
                .contains(new Remark.MajorityShare(0.6, 0.8, 0));
        assertThat(of(rare, LossCurve.NONE, 5, 0.1, 1, -3.5)) // only x = 4: all right
                .isEmpty();
    }

    @Test
    void nobodyTakesAShareNearOneHalfForASuccess() {
        ExperimentSpec even = classes("[[0], [1], [2], [3]]", "[0, 0, 1, 1]");
        assertThat(of(even, LossCurve.NONE, 5, 0.1, -1, 1.5)) // all wrong
                .noneMatch(Remark.MajorityShare.class::isInstance);
    }

    @Test
    void aLargeInputIsSeenAndStandardisingEndsIt() {
        ExperimentSpec raw = line("[[100], [300], [500]]", "None", "2");
        assertThat(of(raw, LossCurve.NONE, 0, 1e-6, 0, 0))
                .containsExactly(new Remark.LargeInput(0, Math.sqrt(350_000 / 3.0)));
        ExperimentSpec scaled = line("[[100], [300], [500]]", "StandardScaler", "2");
        assertThat(of(scaled, LossCurve.NONE, 0, 1e-6, 0, 0)).isEmpty();
        ExperimentSpec far = line("[[100], [101], [102]]", "None", "2");
        assertThat(of(far, LossCurve.NONE, 0, 1e-6, 0, 0))
                .as("however little it varies")
                .containsExactly(new Remark.LargeInput(0, Math.sqrt(30_605 / 3.0)));
        ExperimentSpec nearly = line("[[29], [29.5], [-29.9]]", "None", "2");
        assertThat(of(nearly, LossCurve.NONE, 0, 1e-6, 0, 0)).isEmpty();
    }

    @Test
    void inputsOfVeryDifferentScalesAreSeen() {
        assertThat(of(plane("[[0, 0], [1, 10], [0, 10], [1, 0]]"), LossCurve.NONE, 0, 1e-6, 0, 0, 0))
                .containsExactly(new Remark.UnequalScales(1, 0, 10));
        assertThat(of(plane("[[0, 0], [1, 9.9], [0, 9.9], [1, 0]]"), LossCurve.NONE, 0, 1e-6, 0, 0, 0))
                .isEmpty();
        assertThat(of(plane("[[1, 0], [1, 10], [1, 10], [1, 0]]"), LossCurve.NONE, 0, 1e-6, 0, 0, 0))
                .as("what never varies has no scale")
                .isEmpty();
    }

    @Test
    void aDeadUnitIsSeenAndOneThatAnswersASingleSampleLives() {
        ExperimentSpec relu = hidden("ReLU");
        // weights of two units, their biases, weights and bias of the output
        assertThat(of(relu, LossCurve.NONE, 5, 0.1, 1, -1, 0, 0, 1, -1, -1))
                .as("-x is 0 or less for every x")
                .contains(new Remark.DeadUnits(1, 1, 2));
        assertThat(of(relu, LossCurve.NONE, 4, 0.1, 1, -1, 0, 0, 1, -1, -1))
                .as("hardly begun")
                .noneMatch(Remark.DeadUnits.class::isInstance);
        assertThat(of(relu, LossCurve.NONE, 5, 0.1, 1, -1, 0, 0.5, 1, -1, -1))
                .as("0.5 - x is above 0 at x = 0")
                .noneMatch(Remark.DeadUnits.class::isInstance);
    }

    /** Whoever then trains for longer waits in vain. */
    @Test
    void whereAWholeLayerIsDeadThatIsWhatIsSeenAndNotThatItAnswersOneClass() {
        ExperimentSpec relu = hidden("ReLU");
        assertThat(of(relu, LossCurve.NONE, 5, 0.1, -1, -1, 0, 0, 1, -1, -1))
                .containsExactly(new Remark.DeadUnits(1, 2, 2));
        assertThat(of(relu, LossCurve.NONE, 5, 0.1, 1, -1, 0, 0, -1, -1, -1))
                .as("one lives")
                .contains(new Remark.DeadUnits(1, 1, 2), new Remark.OneClass(0));
    }

    @Test
    void saturatedUnitsAreSeenWhereTheyAreMost() {
        ExperimentSpec tanh = hidden("Tanh");
        assertThat(of(tanh, LossCurve.NONE, 0, 0.1, 1, 1, 10, 0, 1, 1, -1))
                .as("tanh(x + 10) is 1 everywhere")
                .contains(new Remark.SaturatedUnits(1, 1, 2));
        assertThat(of(tanh, LossCurve.NONE, 0, 0.1, 1, 1, 2, 0, 1, 1, -1))
                .as("tanh(2) is 0.964")
                .noneMatch(Remark.SaturatedUnits.class::isInstance);
        ExperimentSpec sigmoid = hidden("Sigmoid");
        assertThat(of(sigmoid, LossCurve.NONE, 0, 0.1, 1, 1, -10, 0, 1, 1, -1))
                .contains(new Remark.SaturatedUnits(1, 1, 2));
    }

    @Test
    void aValidationLossThatRisesIsSeenWithTheEpochOfItsLowest() {
        ExperimentSpec line = line("[[0.5], [1.5], [2.0]]", "None", "null");
        LossCurve apart = losses(40, epoch -> 1.0 / epoch, epoch -> 1 + 0.1 * Math.abs(epoch - 20));
        assertThat(of(line, apart, 40, 0.01, 0, 0))
                .containsExactly(new Remark.ValidationRises(20, 1, apart.validation(39, 5)));
    }

    @Test
    void aValidationLossThatRisesALittleOrForAShortTimeIsNotWorthAWord() {
        ExperimentSpec line = line("[[0.5], [1.5], [2.0]]", "None", "null");
        IntToDoubleFunction falling = epoch -> 1.0 / epoch;
        IntToDoubleFunction rising = epoch -> 1 + 0.1 * Math.abs(epoch - 20);
        assertThat(of(line, losses(40, falling, epoch -> 1 + 0.002 * Math.abs(epoch - 20)), 40, 0.01, 0, 0))
                .as("by 4 %")
                .isEmpty();
        assertThat(of(line, losses(29, falling, rising), 29, 0.01, 0, 0))
                .as("for nine epochs")
                .isEmpty();
        assertThat(of(line, losses(40, rising, rising), 40, 0.01, 0, 0))
                .as("while the training loss rises too")
                .isEmpty();
        assertThat(of(line, losses(40, epoch -> 1 - 0.001 * epoch, rising), 40, 0.01, 0, 0))
                .as("while the training loss falls by 2 %")
                .isEmpty();
        assertThat(of(line, losses(40, falling, epoch -> epoch == 40 ? 9 : 1), 40, 0.01, 0, 0))
                .as("one bad epoch")
                .isEmpty();
        IntToDoubleFunction hill =
                epoch -> epoch < 20 ? 1.5 : epoch == 20 ? 1 : 1 + Math.min(epoch - 20, 50 - epoch) * 0.1;
        assertThat(of(line, losses(35, falling, hill), 35, 0.01, 0, 0))
                .as("on its way up")
                .isNotEmpty();
        assertThat(of(line, losses(46, falling, hill), 46, 0.01, 0, 0))
                .as("falling again for ten epochs")
                .isEmpty();
    }

    @Test
    void aLossForNumbersOnClassesIsSeen() {
        ExperimentSpec numbers =
                ExperimentReader.read(json("[[0], [1], [2], [3]]", "\"cls\": [0, 0, 1, 1]", "None", 1, "4")
                        .replace("LOSS", "MSELoss"));
        assertThat(of(numbers, LossCurve.NONE, 0, 0.01, 0, 0)).containsExactly(new Remark.SquaredErrorOnClasses());
        ExperimentSpec entropy = classes("[[0], [1], [2], [3]]", "[0, 0, 1, 1]");
        assertThat(of(entropy, LossCurve.NONE, 0, 0.01, 0, 0)).isEmpty();
    }

    @Test
    void aSigmoidBeforeALossThatAppliesOneIsNoticed() {
        String sigmoid = "\"out\": 1}, {\"type\": \"Sigmoid\"}]";
        ExperimentSpec twice =
                ExperimentReader.read(json("[[0], [1], [2], [3]]", "\"cls\": [0, 0, 1, 1]", "None", 1, "4")
                        .replace("LOSS", "BCEWithLogitsLoss")
                        .replaceAll("\"out\": 1}\\s*]", sigmoid));
        assertThat(of(twice, LossCurve.NONE, 0, 0.01, 0, 0)).containsExactly(new Remark.SigmoidTwice());
        ExperimentSpec once =
                ExperimentReader.read(json("[[0], [1], [2], [3]]", "\"cls\": [0, 0, 1, 1]", "None", 1, "4")
                        .replace("LOSS", "BCELoss")
                        .replaceAll("\"out\": 1}\\s*]", sigmoid));
        assertThat(of(once, LossCurve.NONE, 0, 0.01, 0, 0))
                .as("a loss that takes probabilities")
                .isEmpty();
    }

    @Test
    void probabilitiesThatDoNotAddUpAreNoticed() {
        assertThat(of(shares("[[1, 0], [1, 1], [0.5, 0]]"), LossCurve.NONE, 0, 0.01, new double[4]))
                .containsExactly(new Remark.SharesOffOne(1, 2));
        assertThat(of(shares("[[1, 0], [0.5, 0.5], [0.5, 0]]"), LossCurve.NONE, 0, 0.01, new double[4]))
                .as("too few")
                .containsExactly(new Remark.SharesOffOne(2, 0.5));
        assertThat(of(shares("[[1, 0], [0.33, 0.66], [0.995, 0.01]]"), LossCurve.NONE, 0, 0.01, new double[4]))
                .as("as people round them")
                .isEmpty();
    }

    private static ExperimentSpec shares(String y) {
        return ExperimentReader.read(json("[[0], [1], [2]]", "\"y\": " + y, "None", 1, "null")
                .replace("LOSS", "CrossEntropyLoss")
                .replace("\"out\": 1", "\"out\": 2"));
    }

    private static List<Remark> of(
            ExperimentSpec spec, LossCurve losses, int epoch, double learningRate, double... parameters) {
        return Remark.of(new Evidence(
                new Circumstances(spec, data(spec)),
                losses,
                epoch,
                learningRate,
                parameters,
                Predictor.of(spec.model(), spec.dtype())));
    }

    private static PreparedData data(ExperimentSpec spec) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }

    private static LossCurve losses(int epochs, IntToDoubleFunction training, IntToDoubleFunction validation) {
        return new LossCurve(
                IntStream.rangeClosed(1, epochs).toArray(),
                IntStream.rangeClosed(1, epochs)
                        .mapToDouble(training::applyAsDouble)
                        .toArray(),
                IntStream.rangeClosed(1, epochs)
                        .mapToDouble(validation::applyAsDouble)
                        .toArray());
    }

    private static ExperimentSpec line(String x, String scale, String batch) {
        return ExperimentReader.read(
                json(x, "\"y\": [[1], [2], [3]]", scale, 1, batch).replace("LOSS", "MSELoss"));
    }

    private static ExperimentSpec plane(String x) {
        return ExperimentReader.read(
                json(x, "\"y\": [[1], [2], [3], [4]]", "None", 2, "2").replace("LOSS", "MSELoss"));
    }

    private static ExperimentSpec classes(String x, String classes) {
        return ExperimentReader.read(
                json(x, "\"cls\": " + classes, "None", 1, "null").replace("LOSS", "BCEWithLogitsLoss"));
    }

    private static String json(String x, String targets, String scale, int inputs, String batch) {
        return """
                {"version": 1, "dtype": "float64", "data": {"type": "Inline", "x": %s, %s}, "split": {"type": "None"},
                 "scale": {"type": "%s"}, "model": [{"type": "Linear", "in": %d, "out": 1}], "init": {"type": "Zeros"},
                 "loss": {"type": "LOSS"}, "optimizer": {"type": "SGD", "lr": 0.01},
                 "loader": {"batch_size": %s}, "epochs": 100}
                """.formatted(x, targets, scale, inputs, batch);
    }

    private static ExperimentSpec hidden(String activation) {
        return ExperimentReader.read("""
                {"version": 1, "dtype": "float64",
                 "data": {"type": "Inline", "x": [[0], [1], [2], [3]], "cls": [0, 0, 1, 1]}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 2}, {"type": "%s"}, {"type": "Linear", "in": 2, "out": 1}],
                 "init": {"type": "Zeros"}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 100}
                """.formatted(activation));
    }
}
