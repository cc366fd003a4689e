package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedModelJsonTest {
    private static final ModelSpec MODEL = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));
    private static final SavedModel SAVED = new SavedModel(
            2,
            Map.of("0.weight", Tensor.matrix(1, 1, new double[] {1.9448}), "0.bias", Tensor.vector(1.0295)),
            0.1,
            List.of(0.5, 0.25),
            List.of(0.75, 0.125));

    @Test
    void whatIsWrittenIsReadBack() {
        String json = SavedModelJson.write(SAVED, MODEL, Dtype.FLOAT64);
        assertThat(json).contains("\"epoch\"", "\"model_state_dict\"", "\"optimizer_state_dict\"", "\"val_loss\"");
        assertThat(SavedModelJson.read(json)).isEqualTo(SAVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"epoch\" : 2 | \"epoch\" : 2.5 | epoch must be a whole number",
                "\"epoch\" : 2 | \"epoch\" : 3 | loss must hold one loss for each of the 3 epochs, was 2",
                "\"lr\" : 0.1 | \"lr\" : 0 | lr must be greater than 0, was 0",
                "1.0295 | \"a\" | model_state_dict.0.bias[0] must be a number",
                "\"loss\" | \"lost\" | lost must be called loss",
                "\"epoch\" | epoch | checkpoint must be JSON, was not at line"
            })
    void whatIsWrongIsNamed(String good, String bad, String message) {
        String json = SavedModelJson.write(SAVED, MODEL, Dtype.FLOAT64);
        assertThat(json).contains(good);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavedModelJson.read(json.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .withMessageContaining(message);
    }

    @Test
    void whatIsNoObjectIsNoCheckpoint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavedModelJson.read("[]"))
                .withMessageContaining("checkpoint must be an object");
    }
}
