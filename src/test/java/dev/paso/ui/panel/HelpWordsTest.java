package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen, and what can be set, is explained in every language; {@code help.test.ts} asks for what the browser knows. */
class HelpWordsTest {
    private static final List<String> CONTROLS = List.of(
            "transport.train",
            "transport.batch",
            "transport.epoch",
            "transport.reset",
            "transport.newWeights",
            "transport.branch",
            "transport.speed",
            "data.points",
            "data.noise",
            "data.seed",
            "data.classes",
            "data.validation",
            "data.standardise",
            "training.loss",
            "training.optimizer",
            "training.lr",
            "training.batch",
            "training.posWeight",
            "training.momentum",
            "training.nesterov",
            "training.weightDecay");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyOptionAndEveryControlIsExplained(String language) {
        Map<String, String> texts = new Texts(Locale.of(language)).group("help");
        assertThat(texts)
                .containsKeys(CONTROLS.toArray(String[]::new))
                .containsKeys(options().toArray(String[]::new));
    }

    private static Stream<String> options() {
        return Stream.of(
                        OptimizerKinds.ALL.all().stream().map(kind -> "training.optimizer." + kind.name()),
                        LossKinds.ALL.all().stream().map(kind -> "training.loss." + kind.name()),
                        DatasetKinds.PICTURES.stream()
                                .map(picture ->
                                        "data.pictures." + picture.name().toLowerCase(Locale.ROOT)),
                        ExtraKind.ALL.stream().map(kind -> "extra." + kind.key()))
                .flatMap(keys -> keys);
    }
}
