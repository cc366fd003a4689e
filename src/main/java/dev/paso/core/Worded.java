package dev.paso.core;

import java.util.Locale;
import java.util.regex.Pattern;

/** What every language has words for: the English ones are here, those of another language are found by the key. */
public sealed interface Worded permits Rule, Given, Assumption {
    String english();

    /** Names the words in any language: {@code refusal.atLeast}. */
    String key();

    /** Where the words for {@code constant} are among those of a group: AT_LEAST of refusal at refusal.atLeast. */
    static String key(String group, Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT);
        return group + "."
                + Pattern.compile("_(.)")
                        .matcher(words)
                        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
