package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.controls.DifferenceWords;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts SPANISH = new Texts(Locale.of("es"));
    private static final String FILE = """
        {"version": 1, "name": "Moons", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
         "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13},
         "model": [{"type": "Linear", "in": 2, "out": 8}, {"type": "Tanh"}, {"type": "Linear", "in": 8, "out": 1}],
         "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
         "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 100}
        """;
    private static final ExperimentSpec SPEC = ExperimentReader.read(FILE);

    @Test
    void aRecipeDoesNotDifferFromItself() {
        assertThat(Differences.between(SPEC, ExperimentReader.read(FILE))).isEmpty();
    }

    @Test
    void nameAndThresholdChangeNothingThatIsLearned() {
        assertThat(Differences.between(
                        SPEC, ExperimentReader.read(FILE.replace("\"name\": \"Moons\"", "\"name\": \"Other\""))))
                .isEmpty();
        assertThat(Differences.between(SPEC, SPEC.withThreshold(0.3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lr\": 0.1 | \"lr\": 0.05 | lr 0.1 → 0.05 | lr 0,1 → 0,05",
                "\"noise\": 0.3 | \"noise\": 0.2 | noise 0.3 → 0.2 | ruido 0,3 → 0,2",
                "\"type\": \"Moons\" | \"type\": \"Circles\" | data Moons → Circles | datos Moons → Circles",
                "\"batch_size\": 16 | \"batch_size\": null | batch size 16 → all | tamaño del batch 16 → todos",
                "\"seed\": 42 | \"seed\": 43 | weights seed 42 → 43 | semilla de los pesos 42 → 43",
                "\"out\": 8}, {\"type\": \"Tanh\"}, {\"type\": \"Linear\", \"in\": 8"
                        + " | \"out\": 4}, {\"type\": \"ReLU\"}, {\"type\": \"Linear\", \"in\": 4"
                        + " | model 2-8-1 Tanh → 2-4-1 Relu | modelo 2-8-1 Tanh → 2-4-1 Relu",
                "\"type\": \"SGD\", \"lr\": 0.1 | \"type\": \"Adam\", \"lr\": 0.01"
                        + " | optimizer SGD → Adam · lr 0.1 → 0.01 | optimizador SGD → Adam · lr 0,1 → 0,01"
            })
    void whatWasChangedIsSaidInBothLanguages(String from, String to, String english, String spanish) {
        ExperimentSpec other = ExperimentReader.read(FILE.replace(from, to));
        List<Difference> differences = Differences.between(SPEC, other);
        assertThat(String.join(" · ", DifferenceWords.say(differences, ENGLISH)))
                .isEqualTo(english);
        assertThat(String.join(" · ", DifferenceWords.say(differences, SPANISH)))
                .isEqualTo(spanish);
    }

    /** They are compared whenever something is changed: nobody writes a million numbers for that. */
    @Test
    void ownDataAreToldByTheirShapeAndFirstNumbers() {
        ExperimentSpec own = own(0.5);
        assertThat(Differences.between(own, own(0.5))).isEmpty();
        Difference points = Differences.between(own, own(0.25)).getFirst();
        assertThat(points.path()).isEqualTo("data.x");
        assertThat(points.there()).startsWith("20000×2: 0.0, 0.0, ").hasSizeLessThan(100);
        assertThat(DifferenceWords.say(Differences.between(SPEC, own), ENGLISH)).contains("data Moons → Inline");
    }

    /** @param last of all numbers, which alone differs */
    private static ExperimentSpec own(double last) {
        double[] x = new double[40_000];
        x[x.length - 1] = last;
        List<Integer> labels = IntStream.range(0, 20_000).mapToObj(i -> i % 2).toList();
        Tensor points = Tensor.matrix(20_000, 2, x);
        return Draft.of(SPEC, draft -> draft.data = new InlineSpec(points, Optional.empty(), Optional.of(labels)));
    }

    @Test
    void changesOnTheWayAreSaidWithTheirStep() {
        ExperimentSpec branch = SPEC.edited(new Edit.SetLr(40, 0.05));
        assertThat(Differences.between(SPEC, branch)).containsExactly(new Difference("edits.40.lr", "0.1", "0.05"));
        assertThat(DifferenceWords.say(Differences.between(SPEC, branch), ENGLISH))
                .containsExactly("lr at step 40: 0.1 → 0.05");
    }
}
