package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SavedModelTest {
    private static final double PRINTED = 6e-5; // four decimals

    private final ExperimentSpec spec = Chapter2.pipeline();
    private final SavedModel saved = SavedModel.of(TrainingLog.of(spec));

    @Holds("training-loop.save.text")
    @Test
    void itHoldsWhatTheBookSaves() {
        assertThat(saved.epoch()).isEqualTo(200);
        assertThat(saved.losses()).hasSize(200);
        assertThat(saved.validationLosses()).hasSize(200);
        assertThat(parameter("0.weight")).isCloseTo(1.9448, within(PRINTED));
        assertThat(parameter("0.bias")).isCloseTo(1.0295, within(PRINTED));
    }

    @Test
    void aFreshRunGoesOnFromItAtTheOldLevel() {
        ExperimentSpec resumed = saved.resume(spec, 200);
        TrainingLog start = new TrainingLog(resumed, Chapter2.data(resumed));
        assertThat(SavedModel.of(start).stateDict()).isEqualTo(saved.stateDict());
        TrainingLog log = TrainingLog.of(resumed);
        assertThat(log.trainingLosses().getFirst()).isCloseTo(saved.losses().getLast(), within(2e-3));
        assertThat(log.parameters()[0]).isCloseTo(1.9448, within(PRINTED));
        assertThat(log.parameters()[1]).isCloseTo(1.0295, within(PRINTED));
        SavedModel all = saved.followedBy(SavedModel.of(log));
        assertThat(all.epoch()).isEqualTo(400);
        assertThat(all.losses()).hasSize(400).startsWith(saved.losses().getFirst());
    }

    @Test
    void anotherModelsStateIsRefused() {
        SavedModel strange = with(Map.of("0.weight", Tensor.matrix(1, 2, new double[2]), "0.bias", Tensor.vector(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strange.resume(spec, 1))
                .withMessage("model_state_dict.0.weight must have the shape [1, 1], was [1, 2]");
        SavedModel missing = with(Map.of("0.weight", Tensor.matrix(1, 1, new double[1])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> missing.resume(spec, 1))
                .withMessageContaining("0.bias missing");
    }

    private double parameter(String name) {
        return Objects.requireNonNull(saved.stateDict().get(name)).toArray()[0];
    }

    private static SavedModel with(Map<String, Tensor> state) {
        return new SavedModel(0, state, 0.1, List.of(), List.of());
    }
}
