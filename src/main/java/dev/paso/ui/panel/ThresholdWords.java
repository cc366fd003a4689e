package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a threshold and what belongs to it, with the names of the two classes where they have some. */
public final class ThresholdWords {
    private ThresholdWords() {}

    /** Of the split that is judged on the workspace. */
    public static Map<String, String> of(Texts texts, ExperimentSpec spec, PreparedData data) {
        List<String> names = DataNames.classes(spec.data());
        Map<String, String> words = of(texts, names);
        if (SplitWords.isOfTraining(data)) {
            words.putAll(texts.group("trained"));
            name(words, texts.group("trainedNamed"), names);
        }
        return words;
    }

    /** @param names of the negative and of the positive class; others than two are not said */
    public static Map<String, String> of(Texts texts, List<String> names) {
        Map<String, String> words = new HashMap<>(texts.drawing("threshold"));
        name(words, texts.group("named"), names);
        return words;
    }

    private static void name(Map<String, String> words, Map<String, String> named, List<String> names) {
        if (names.size() == 2 && !names.equals(List.of("0", "1"))) {
            named.forEach((key, text) -> words.put(
                    key, text.replace("{negative}", names.getFirst()).replace("{positive}", names.getLast())));
        }
    }
}
