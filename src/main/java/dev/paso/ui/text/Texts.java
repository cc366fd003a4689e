package dev.paso.ui.text;

import dev.paso.core.Note;
import dev.paso.core.Refused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language. */
public record Texts(Locale locale) {
    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]\\w*)}");
    private static final Translations TRANSLATIONS = new Translations();

    /** The text of {@code key} with {@code values} in its places. */
    public String say(String key, Object... values) {
        return TRANSLATIONS.getTranslation(key, locale, values);
    }

    /** The text of {@code key} with what is in its named places, such as {@code {goal}}; a place without a value stays as it is. */
    public String fill(String key, Map<String, String> values) {
        return NAMED.matcher(say(key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** What cannot be, in this language; the message itself where nothing was refused. */
    public String refusal(RuntimeException thrown) {
        return thrown instanceof Refused refused
                ? refused.refusal().in(words -> Translations.worded(words, locale), this::plain)
                : String.valueOf(thrown.getMessage());
    }

    /** What was assumed, in this language. */
    public String note(Note note) {
        return note.in(words -> Translations.worded(words, locale), this::plain);
    }

    /** {@code value} with three significant digits. */
    public String significant(double value) {
        return plain(BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue());
    }

    /** {@code value} with all the digits it has, and a real minus. */
    public String plain(double value) {
        boolean isUsual = value == 0 || Math.abs(value) >= 1e-9 && Math.abs(value) < 1e9;
        return isUsual || !Double.isFinite(value)
                ? Digits.minus(Digits.atMost(12, value, locale).format(value))
                : Digits.minus(powerOfTen(value));
    }

    /** 2.5e12, with the decimal mark of the language. */
    private String powerOfTen(double value) {
        DecimalFormat format = new DecimalFormat("0.###########E0", DecimalFormatSymbols.getInstance(locale));
        return format.format(value).replace('E', 'e');
    }

    /** {@code value} as somebody may type it: thousands are not set apart. */
    public String written(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(12);
        return format.format(value);
    }

    /** The words of a browser element: all keys under {@code prefix}. */
    public Map<String, String> group(String prefix) {
        return Translations.group(prefix, locale);
    }

    /** The words of a browser element that draws charts: all keys under {@code prefix}, and those of a chart with their full names. */
    public Map<String, String> drawing(String prefix) {
        Map<String, String> words = new TreeMap<>(group(prefix));
        group("chart").forEach((key, text) -> words.put("chart." + key, text));
        return words;
    }
}
