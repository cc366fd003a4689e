package dev.paso.ui.panel;

import dev.paso.core.data.DatasetSpec;
import dev.paso.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a threshold and what belongs to it, with the names of the two classes where they have some. */
public final class ThresholdWords {
    private ThresholdWords() {}

    /** Of data on the workspace. */
    public static Map<String, String> of(Texts texts, DatasetSpec data) {
        return of(texts, namesOf(data));
    }

    /** @param names of the negative and of the positive class; others than two are not said */
    public static Map<String, String> of(Texts texts, List<String> names) {
        Map<String, String> words = new HashMap<>(texts.group("threshold"));
        if (names.size() == 2 && !names.equals(List.of("0", "1"))) {
            texts.group("named")
                    .forEach((key, text) -> words.put(
                            key, text.replace("{negative}", names.getFirst()).replace("{positive}", names.getLast())));
        }
        return words;
    }

    /** What the classes are called, or nothing. */
    public static List<String> namesOf(DatasetSpec data) {
        return data instanceof DatasetSpec.Inline own ? own.names().classes() : List.of();
    }
}
