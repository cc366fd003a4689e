package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.metric.RegressionScores;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameBuilderTest {
    @Test
    void aClassifierInThePlaneHasAFieldANetworkAndAThreshold() {
        Frame frame = frame(Recipes.moons(3));
        Frame.Field field = frame.part(Frame.Field.class).orElseThrow();
        assertThat(field.columns()).isEqualTo(64);
        assertThat(field.rows()).isEqualTo(64);
        assertThat(field.low()).isBetween(0.0, field.high());
        assertThat(field.high()).isBetween(field.low(), 1.0);
        assertThat(field.cells().size()).isEqualTo(64 * 64);
        Inside.Network network = frame.part(Inside.Network.class).orElseThrow();
        assertThat(network.parameters().size()).isEqualTo(4 * 17);
        assertThat(network.maps().size()).isEqualTo(7 * network.side() * network.side());
        assertThat(frame.part(Frame.Line.class)).isEmpty();
        assertThat(field.classes()).isEmpty();
        assertThat(frame.part(Frame.Confusion.class)).isEmpty();
    }

    @Test
    void aFittedLineHasNoFieldAndNoThreshold() {
        Frame frame = frame(Recipes.line(0.1, 3));
        assertThat(frame.part(Frame.Line.class).orElseThrow().x().size()).isEqualTo(101 * 8);
        assertThat(frame.part(Frame.Line.class).orElseThrow().y().size()).isEqualTo(101 * 8);
        assertThat(frame.part(Inside.Network.class)).isPresent();
        assertThat(frame.part(Frame.Field.class)).isEmpty();
        assertThat(frame.part(Frame.Threshold.class)).isEmpty();
    }

    @Test
    void theThresholdPartCountsTheValidationSplitAtEveryScore() {
        Trainer trainer = trained(Recipes.moons(3));
        Frame.Threshold part = frame(trainer).part(Frame.Threshold.class).orElseThrow();
        Samples validation = trainer.data().validation();
        double[] logits = trainer.predict(validation.x(), validation.size());
        double[] scores = new double[logits.length];
        DoubleBuffer shown = doubles(part.scores());
        for (int i = 0; i < scores.length; i++) {
            scores[i] = shown.get(i);
            assertThat(scores[i]).isEqualTo((float) scores[i]).isCloseTo(1 / (1 + Math.exp(-logits[i])), within(6e-8));
        }
        for (int i = 0; i < scores.length; i++) {
            assertThat((int) part.labels().toArray()[i]).isEqualTo(validation.labels()[i]);
        }
        assertThat(part.table()).isEqualTo(ThresholdTable.of(Tensor.vector(scores), validation.labels()));
        assertThat(part.positives() + part.negatives()).isEqualTo(20);
        assertThat(part.rocAuc().orElseThrow()).isBetween(0.5, 1.0);
        assertThat(part.averagePrecision().orElseThrow()).isBetween(0.5, 1.0);
    }

    @Test
    void manyClassesHaveRegionsAndAConfusionMatrixInPlaceOfTheThreshold() {
        Trainer trainer = trained(ExperimentReader.read("""
            {"version": 1, "data": {"type": "Blobs", "n": 90, "k": 3, "noise": 1}, "split": {"type": "TrainTestSplit", "test_size": 0.3},
             "model": [{"type": "Linear", "in": 2, "out": 3}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "CrossEntropyLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16}, "epochs": 5}
            """));
        Frame frame = frame(trainer);
        Frame.Field field = frame.part(Frame.Field.class).orElseThrow();
        assertThat(field.classes().orElseThrow().size()).isEqualTo(64 * 64);
        assertThat(field.low()).isEqualTo(1.0 / 3);
        assertThat(field.high()).isEqualTo(1);
        assertThat(frame.part(Frame.Threshold.class)).isEmpty();
        Frame.Confusion confusion = frame.part(Frame.Confusion.class).orElseThrow();
        assertThat(confusion.classes()).isEqualTo(3);
        Samples validation = trainer.data().validation();
        double[] logits = trainer.predict(validation.x(), validation.size());
        int[] expected = new int[9];
        int right = 0;
        for (int i = 0; i < validation.size(); i++) {
            int best = 0;
            for (int c = 1; c < 3; c++) {
                best = logits[3 * i + c] > logits[3 * i + best] ? c : best;
            }
            expected[3 * validation.labels()[i] + best]++;
            right += best == validation.labels()[i] ? 1 : 0;
        }
        assertThat(confusion.counts()).isEqualTo(Bytes.ofInt32(expected));
        assertThat(confusion.accuracy()).hasValue((double) right / validation.size());
    }

    @Test
    void aRegressionIsMeasuredOnBothSplitsAndItsResidualsAreTold() {
        Trainer trainer = trained(Recipes.line(0.1, 3));
        Frame frame = frame(trainer, trainer.parameters(), Set.of(Frame.Kind.ERRORS, Frame.Kind.RESIDUALS));
        Explained.Errors errors = frame.part(Explained.Errors.class).orElseThrow();
        Explained.Residuals residuals = frame.part(Explained.Residuals.class).orElseThrow();
        check(
                errors.training(),
                residuals.training(),
                residuals,
                trainer,
                trainer.data().training());
        check(
                errors.validation().orElseThrow(),
                residuals.validation().orElseThrow(),
                residuals,
                trainer,
                trainer.data().validation());
    }

    private static void check(
            Explained.Scores scores,
            Explained.Residuals.Split split,
            Explained.Residuals residuals,
            Trainer trainer,
            Samples samples) {
        double[] predictions = trainer.predict(samples.x(), samples.size());
        RegressionScores expected = RegressionScores.of(samples.y(), predictions, 1);
        assertThat(scores)
                .isEqualTo(new Explained.Scores(
                        samples.size(), OptionalDouble.of(expected.r2()), expected.rmse(), expected.mae()));
        assertThat(split.predictions()).isEqualTo(Bytes.ofFloat64(predictions));
        assertThat(split.mean()).isEqualTo(expected.meanResidual());
        assertThat(split.rmse()).isEqualTo(expected.rmse());
        DoubleBuffer left = doubles(split.residuals());
        int[] counts = split.counts().int32();
        for (int i = 0; i < samples.size(); i++) {
            assertThat(left.get(i)).isEqualTo(samples.y()[i] - predictions[i]);
            counts[(int) Math.floor((left.get(i) - residuals.low()) / residuals.width())]--;
        }
        assertThat(counts).containsOnly(0);
    }

    /** A loss of scaled targets is no error in their units. */
    @Test
    void whereTargetsAreScaledErrorsAreInTheUnitsOfTheData() {
        Trainer trainer = trained(ExperimentReader.read("""
            {"version": 1, "data": {"type": "Inline", "x": [[0], [1], [2], [3]], "y": [[100], [300], [400], [700]]},
             "split": {"type": "None"}, "target_scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 0}
            """));
        Frame frame = frame(trainer, trainer.parameters(), Set.of(Frame.Kind.ERRORS, Frame.Kind.RESIDUALS));
        Explained.Scores scores =
                frame.part(Explained.Errors.class).orElseThrow().training();
        assertThat(scores.r2().orElseThrow()).as("it predicts the mean, 375").isCloseTo(0, within(1e-6));
        assertThat(scores.mae()).isCloseTo((275 + 75 + 25 + 325) / 4.0, within(1e-3));
        DoubleBuffer predictions = doubles(
                frame.part(Explained.Residuals.class).orElseThrow().training().predictions());
        assertThat(predictions.get(0)).isCloseTo(375, within(1e-3));
    }

    @Test
    void aClassifierHasNoResiduals() {
        Trainer trainer = trained(Recipes.moons(3));
        Frame frame = frame(trainer, trainer.parameters(), Set.of(Frame.Kind.ERRORS, Frame.Kind.RESIDUALS));
        assertThat(frame.parts()).isEmpty();
    }

    @Test
    void aLayerWithoutBiasIsSentWithZeros() {
        Trainer trainer = trained(ExperimentReader.read("""
            {"version": 1, "data": {"type": "Inline", "x": [[1], [3]], "y": [[0], [5]]}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 2, "bias": false}, {"type": "Linear", "in": 2, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.01}, "loader": {"batch_size": null}, "epochs": 1}
            """));
        double[] p = trainer.parameters();
        assertThat(Watcher.floats(
                        frame(trainer).part(Inside.Network.class).orElseThrow().parameters()))
                .containsExactly(p[0], p[1], 0.0, 0.0, p[2], p[3], p[4]);
    }

    @Test
    void aNetworkTooLargeToDrawIsLeftOut() {
        Frame frame = frame(Recipes.wide(300));
        assertThat(frame.part(Inside.Network.class)).isEmpty();
        assertThat(frame.part(Frame.Field.class)).isPresent();
    }

    @Test
    void nothingIsDrawnOfParametersThatAreNoNumbers() {
        ExperimentSpec spec = Recipes.line(0.1, 1);
        Frame frame = frame(new Trainer(spec, event -> {}), new double[] {1, Double.NaN});
        assertThat(frame.part(Frame.Line.class)).isEmpty();
        assertThat(frame.part(Inside.Network.class)).isEmpty();
        assertThat(frame.status().state()).isEqualTo(State.PAUSED);
    }

    @Test
    void bytesAreLittleEndianAndTheirText() {
        assertThat(Bytes.ofFloat32(new double[] {1}).base64()).isEqualTo("AACAPw==");
        assertThat(Bytes.ofFloat64(new double[] {1}).base64()).isEqualTo("AAAAAAAA8D8=");
        assertThat(Bytes.ofInt32(new int[] {258}).toArray()).containsExactly(2, 1, 0, 0);
        assertThat(Bytes.of(new byte[] {1, 2})).isEqualTo(Bytes.of(new byte[] {1, 2}));
    }

    @Test
    void whichInputMattersIsToldAtRest() {
        Trainer trainer = trained(Recipes.moons(3));
        Set<Frame.Kind> wanted = Set.of(Frame.Kind.IMPORTANCE);
        Explained.Importance part = frame(trainer, trainer.parameters(), wanted)
                .part(Explained.Importance.class)
                .orElseThrow();
        assertThat(part.means().float64()).hasSize(2);
        assertThat(part.deviations().float64()).hasSize(2);
        assertThat(part.score()).isBetween(0.5, 1.0);
        Frame moving = frame(trainer, trainer.parameters(), wanted, State.RUNNING);
        assertThat(moving.part(Explained.Importance.class)).isEmpty();
    }

    private static DoubleBuffer doubles(Bytes bytes) {
        return bytes.toBuffer().asDoubleBuffer();
    }

    private static Trainer trained(ExperimentSpec spec) {
        return RunTest.trained(spec, Long.MAX_VALUE);
    }

    private static Frame frame(ExperimentSpec spec) {
        return frame(new Trainer(spec, event -> {}));
    }

    private static Frame frame(Trainer trainer) {
        return frame(trainer, trainer.parameters());
    }

    private static Frame frame(Trainer trainer, double[] parameters) {
        return frame(trainer, parameters, Frame.Kind.USUAL);
    }

    private static Frame frame(Trainer trainer, double[] parameters, Set<Frame.Kind> wanted) {
        return frame(trainer, parameters, wanted, State.PAUSED);
    }

    private static Frame frame(Trainer trainer, double[] parameters, Set<Frame.Kind> wanted, State state) {
        FrameBuilder builder = new FrameBuilder(trainer.spec(), trainer.data());
        Snapshot snapshot = new Training(Recipe.of(trainer.spec())).snapshot(state, 0, Optional.empty());
        return builder.draw(
                new Picture(
                        0,
                        1,
                        snapshot,
                        parameters,
                        new History().view(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        new Builders(builder, builder)),
                wanted);
    }
}
