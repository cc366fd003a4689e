package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.data.Samples;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerEditTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "noise": 0.3},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13},
             "model": [{"type": "Linear", "in": 2, "out": 4}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.2},
                       {"type": "Linear", "in": 4, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "Adam", "lr": 0.01}, "scheduler": {"type": "StepLR", "step_size": 2, "gamma": 0.5},
             "loader": {"batch_size": 16}, "epochs": 6}
            """);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 10, 17, 29, 30})
    void anEditOnTheWayEqualsTheSameEditFromTheStart(long step) {
        List<Edit> edits = List.of(
                new Edit.SetLr(step, 0.2),
                new Edit.SetParameter(step, "0.weight", List.of(1, 0), 1.5),
                new Edit.SetPosWeight(step, 3));
        Trainer edited = after(SPEC, step);
        edits.forEach(edited::edit);
        Trainer told = new Trainer(SPEC.withEdits(edits), event -> {});
        while (told.step() < step) {
            told.update();
        }
        assertThat(edited.spec()).isEqualTo(told.spec());
        assertThat(edited.learningRate()).isEqualTo(told.learningRate()).isEqualTo(0.2);
        assertThat(edited.parameters()).isEqualTo(told.parameters());
        edited.run();
        told.run();
        assertThat(edited.stateDict()).isEqualTo(told.stateDict());
        assertThat(edited.learningRate()).isEqualTo(told.learningRate());
    }

    @Test
    void anEditDropsWhatTheRecipeWouldHaveChangedLaterAndTheSameEditBefore() {
        Edit before = new Edit.SetLr(3, 0.1);
        Trainer trainer = after(SPEC.withEdits(List.of(before, new Edit.SetLr(20, 0.2))), 7);
        trainer.edit(new Edit.SetLr(7, 0.3));
        trainer.edit(new Edit.SetPosWeight(7, 2));
        trainer.edit(new Edit.SetLr(7, 0.4));
        assertThat(trainer.spec().edits()).containsExactly(before, new Edit.SetPosWeight(7, 2), new Edit.SetLr(7, 0.4));
    }

    @Test
    void anEditForAnotherStepIsRefused() {
        Trainer trainer = after(SPEC, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.edit(new Edit.SetLr(3, 0.1)))
                .withMessage("edit.step must be 4, the updates made, was 3");
        assertThat(trainer.spec()).isEqualTo(SPEC);
    }

    @Test
    void theLossesOfAStepComeBackWithItsCheckpoint() {
        Trainer trainer = after(SPEC, 12);
        Trainer other = new Trainer(SPEC, trainer.data(), event -> {});
        assertThat(other.losses().last()).isEmpty();
        other.restore(trainer.checkpoint());
        assertThat(other.losses().last()).isEqualTo(trainer.losses().last()).isPresent();
        assertThat(other.losses().training())
                .isEqualTo(trainer.losses().training())
                .isPresent();
        assertThat(other.losses().validation())
                .isEqualTo(trainer.losses().validation())
                .isNotEqualTo(OptionalDouble.empty());
        assertThat(other.totalSteps()).isEqualTo(30);
        assertThat(other.batchesPerEpoch()).isEqualTo(5);
    }

    /** An edit is of one number: row by row, as its parameter is written. */
    @Test
    void aWeightThatIsSetIsTheOneThatIsNamed() {
        Trainer trainer = new Trainer(SPEC, event -> {});
        double[] expected = trainer.parameters();
        trainer.edit(new Edit.SetParameter(0, "0.weight", List.of(2, 1), 1.5));
        expected[2 * 2 + 1] = 1.5;
        assertThat(trainer.parameters()).isEqualTo(expected);
    }

    @Test
    void theLossOfOtherSamplesWeighsPositivesAsTheLastEditSays() {
        Trainer trainer = after(SPEC, 10);
        trainer.edit(new Edit.SetPosWeight(10, 3));
        Samples held = trainer.data().validation();
        double[] logits = trainer.predict(held.x(), held.size());
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            boolean isPositive = held.labels()[i] == 1;
            sum += (isPositive ? 3 : 1) * Math.log1p(Math.exp(isPositive ? -logits[i] : logits[i]));
        }
        assertThat(trainer.lossOf(held)).isCloseTo(sum / logits.length, within(1e-6)); // float32
    }

    private static Trainer after(ExperimentSpec spec, long steps) {
        Trainer trainer = new Trainer(spec, event -> {});
        while (trainer.step() < steps) {
            trainer.update();
        }
        return trainer;
    }
}
