package dev.paso.ui.text;

import java.util.Locale;
import java.util.Map;

/** The words of one language. */
public record Texts(Locale locale) {
    private static final Translations TRANSLATIONS = new Translations();

    /** The text of {@code key} with {@code values} in its places. */
    public String say(String key, Object... values) {
        return TRANSLATIONS.getTranslation(key, locale, values);
    }

    /** The words of a browser element: all keys under {@code prefix}. */
    public Map<String, String> group(String prefix) {
        return Translations.group(prefix, locale);
    }
}
