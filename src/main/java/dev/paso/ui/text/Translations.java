package dev.paso.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * All texts a user reads, from {@code vaadin-i18n/translations*.properties}; English where a language lacks one. Texts that the
 * server fills hold {@link MessageFormat} places ({@code {0}}); groups for browser elements hold named ones ({@code {n}}).
 */
public final class Translations implements I18NProvider {
    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.of("es"));

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /** The text of {@code key}; the key itself where there is none, so that it is noticed. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        ResourceBundle texts = bundle(locale);
        if (!texts.containsKey(key)) {
            return key;
        }
        return values.length == 0
                ? texts.getString(key)
                : new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** Every text whose key starts with {@code prefix} and a dot, by the rest of its key. */
    public static Map<String, String> group(String prefix, Locale locale) {
        ResourceBundle texts = bundle(locale);
        Map<String, String> group = new TreeMap<>();
        texts.keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .forEach(key -> group.put(key.substring(prefix.length() + 1), texts.getString(key)));
        return group;
    }

    /** The language Paso speaks to somebody who asks for {@code wanted}. */
    public static Locale closest(Locale wanted) {
        return LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                closest(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
