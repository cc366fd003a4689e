package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.Undersampling;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of what anybody sees are so with unusual settings too, and say where these make a difference. */
class UnusualHelpTest {
    /** @param more replaces what it names in a plain recipe, or is added to it */
    private static Trainer trainer(String... more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("optimizer", "{\"type\": \"SGD\", \"lr\": 0.5}");
        parts.put("loader", "{\"batch_size\": 16}");
        for (int i = 0; i < more.length; i += 2) {
            parts.put(more[i], more[i + 1]);
        }
        String others = parts.entrySet().stream()
                .map(part -> "\"%s\": %s".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        return new Trainer(ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 100, "noise": 0.3},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13},
                 "model": [{"type": "Linear", "in": 2, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 %s, "epochs": 2}
                """.formatted(others)), event -> {});
    }

    private static int[] rowsOfAnEpoch(Trainer trainer) {
        int[] rows = {};
        for (int update = 0; update < trainer.batchesPerEpoch(); update++) {
            int[] more = trainer.nextBatch();
            int before = rows.length;
            rows = Arrays.copyOf(rows, before + more.length);
            System.arraycopy(more, 0, rows, before, more.length);
            trainer.update();
        }
        return rows;
    }

    private static void says(String key, String english, String spanish) {
        assertThat(new Texts(Locale.ENGLISH).say(key)).contains(english);
        assertThat(new Texts(Locale.of("es")).say(key)).contains(spanish);
    }

    /** Each sample once, but for those that a sampler draws again and those of a last batch that is dropped. */
    @Holds("help.transport.epoch")
    @Test
    void anEpochUsesEverySampleOnceUnlessASamplerOrTheLoaderSaysOtherwise() {
        assertThat(Arrays.stream(rowsOfAnEpoch(trainer())).distinct()).hasSize(80);
        int[] drawn =
                rowsOfAnEpoch(trainer("sampler", "{\"type\": \"WeightedRandomSampler\", \"shares\": [0.2, 0.8]}"));
        assertThat(drawn).hasSize(80);
        assertThat(Arrays.stream(drawn).distinct().count()).isLessThan(80);
        int[] kept = rowsOfAnEpoch(trainer("loader", "{\"batch_size\": 30, \"drop_last\": true}"));
        assertThat(kept).as("two batches of thirty").hasSize(60);
        says("help.transport.epoch", "sampler", "sampler");
    }

    /** An update has as many mini-batches as it gathers gradients of. */
    @Holds("help.transport.batch")
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anUpdateHasAsManyMiniBatchesAsItAccumulates(int steps) {
        Trainer trainer = trainer("accumulation_steps", String.valueOf(steps));
        assertThat(trainer.nextBatch()).hasSize(16 * steps);
        trainer.update();
        assertThat(trainer.step()).isOne();
        says("help.transport.batch", "accumulation_steps", "accumulation_steps");
    }

    /** The number of points is that of all splits, a test set among them. */
    @Holds("help.data.points")
    @Test
    void theNumberOfPointsIsThatOfAllSplits() {
        Trainer trainer = trainer("test", "{\"type\": \"TrainTestSplit\", \"test_size\": 0.2, \"seed\": 1}");
        assertThat(trainer.data().training().size()
                        + trainer.data().validation().size()
                        + trainer.data().test().size())
                .isEqualTo(100);
        assertThat(trainer.data().test().size()).isEqualTo(20);
        says("help.data.points", "in all splits", "en todos los conjuntos");
    }

    /** Of a recipe where no gradient comes, the bias is pulled as the weights are. */
    @Holds("help.training.weightDecay")
    @Test
    void weightDecayPullsTheBiasToo() {
        double[] first = trainer().parameters();
        double[] plain = afterOne(trainer());
        double[] decayed = afterOne(trainer("optimizer", "{\"type\": \"SGD\", \"lr\": 0.5, \"weight_decay\": 0.1}"));
        assertThat(first).as("two weights and a bias").hasSize(3);
        for (int i = 0; i < first.length; i++) {
            assertThat(decayed[i] - plain[i]).isCloseTo(-0.5 * 0.1 * first[i], within(1e-6));
        }
        says("help.training.weightDecay", "every weight and bias", "cada peso y cada sesgo");
    }

    private static double[] afterOne(Trainer trainer) {
        trainer.update();
        return trainer.parameters();
    }

    /** Points are left out of the class that has too many, whichever that is. */
    @Holds("help.data.balance")
    @ParameterizedTest
    @CsvSource({"0.2, 1", "0.8, 0"})
    void pointsOfTheClassWithTooManyAreLeftOut(double share, int thinned) {
        Trainer trainer = trainer();
        InlineSpec whole = trainer.data().inline(trainer.spec().data());
        List<Integer> left = Undersampling.apply(whole, share, 1).cls().orElseThrow();
        assertThat(left.stream().filter(label -> label == 1 - thinned).count())
                .as("all of the other")
                .isEqualTo(50);
        assertThat(left.stream().filter(label -> label == thinned).count()).isEqualTo(12);
        says("help.data.balance", "the class with too many", "la clase que sobra");
    }

    /** More classes than two without a hidden layer: softmax regression, as the panel itself calls it. */
    @Holds("help.model.kind")
    @Test
    void whatAModelWithoutHiddenLayersIsCalledIsWhatThePanelsCallIt() {
        Texts english = new Texts(Locale.ENGLISH);
        Texts spanish = new Texts(Locale.of("es"));
        for (String kind : List.of("model.linear", "model.logistic", "model.softmax")) {
            assertThat(english.say("help.model.kind").toLowerCase(Locale.ROOT))
                    .contains(english.say(kind).toLowerCase(Locale.ROOT).replace(" regression", ""));
            assertThat(spanish.say("help.model.kind").toLowerCase(Locale.ROOT))
                    .contains(spanish.say(kind).toLowerCase(Locale.ROOT).replace("regresión ", ""));
        }
    }
}
