package dev.paso.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import dev.paso.core.Worded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts a user reads, from the files of {@code vaadin-i18n/}; English where a language lacks one. Texts that the server fills
 * hold {@link MessageFormat} places ({@code {0}}); groups for browser elements hold named ones ({@code {n}}).
 */
public final class Translations implements I18NProvider {
    /** What cannot be and what was assumed, in each language but English: that is said in {@link dev.paso.core.Rule} and its like. */
    static final String REFUSALS = "refusals";

    private static final String FOLDER = "vaadin-i18n/";
    private static final String ENGLISH = ".properties";
    private static final String SPANISH = "_es.properties";

    /** Whatever is there in both languages: what all screens share, and a file for each lab. */
    static final List<String> FILES = find();

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.of("es"));
    private static final Map<Locale, Map<String, String>> TEXTS = new ConcurrentHashMap<>();
    private static final Map<Group, Map<String, String>> GROUPS =
            new ConcurrentHashMap<>(); // as many as the code names

    private record Group(String prefix, Locale locale) {}

    private static List<String> find() {
        try {
            Set<String> names = Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*" + ENGLISH))
                    .map(file -> String.valueOf(file.getFilename()))
                    .collect(Collectors.toSet());
            return names.stream()
                    .filter(name -> name.endsWith(SPANISH))
                    .map(name -> name.substring(0, name.length() - SPANISH.length()))
                    .filter(name -> names.contains(name + ENGLISH))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /** The text of {@code key}; the key itself where there is none, so that it is noticed. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String text = texts(locale).getOrDefault(key, key);
        return values.length == 0 || text.equals(key)
                ? text
                : filled(text, locale).format(values);
    }

    /** Its whole numbers are written as {@link Digits#count} does, where a place says nothing else. */
    private static MessageFormat filled(String text, Locale locale) {
        MessageFormat format = new MessageFormat(text, locale);
        Format[] places = format.getFormats();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == null) {
                format.setFormat(i, new Filling(locale));
            }
        }
        return format;
    }

    /** With the names of its places still in it. */
    static String worded(Worded words, Locale locale) {
        return texts(locale).getOrDefault(words.key(), words.english());
    }

    /** Every text whose key starts with {@code prefix} and a dot, by the rest of its key, in the order of the keys. */
    public static Map<String, String> group(String prefix, Locale locale) {
        return GROUPS.computeIfAbsent(new Group(prefix, closest(locale)), Translations::find);
    }

    private static Map<String, String> find(Group wanted) {
        Map<String, String> group = new TreeMap<>();
        String begin = wanted.prefix + ".";
        texts(wanted.locale).forEach((key, text) -> {
            if (key.startsWith(begin)) {
                group.put(key.substring(begin.length()), text);
            }
        });
        return Collections.unmodifiableMap(group);
    }

    /** The language Paso speaks to somebody who asks for {@code wanted}. */
    public static Locale closest(Locale wanted) {
        return LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Whether Paso speaks {@code wanted}. */
    public static boolean isSpoken(Locale wanted) {
        return closest(wanted).getLanguage().equals(wanted.getLanguage());
    }

    /** All that is said in a language. */
    static Map<String, String> texts(Locale locale) {
        return TEXTS.computeIfAbsent(closest(locale), Translations::read);
    }

    private static Map<String, String> read(Locale locale) {
        Map<String, String> texts = new HashMap<>();
        FILES.forEach(file -> read(file, locale, texts));
        if (!locale.equals(Locale.ENGLISH)) {
            read(REFUSALS, locale, texts);
        }
        return Map.copyOf(texts);
    }

    private static void read(String file, Locale locale, Map<String, String> texts) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "vaadin-i18n." + file,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
}
