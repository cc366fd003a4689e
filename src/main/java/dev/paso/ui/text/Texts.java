package dev.paso.ui.text;

import dev.paso.core.Refused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** The words of one language. */
public record Texts(Locale locale) {
    private static final Translations TRANSLATIONS = new Translations();

    /** The text of {@code key} with {@code values} in its places. */
    public String say(String key, Object... values) {
        return TRANSLATIONS.getTranslation(key, locale, values);
    }

    /** What cannot be, in this language; the message itself where nothing was refused. */
    public String refusal(RuntimeException thrown) {
        return thrown instanceof Refused refused
                ? refused.refusal().in(words -> Translations.worded(words, locale))
                : String.valueOf(thrown.getMessage());
    }

    /** {@code value} with three significant digits. */
    public String significant(double value) {
        return plain(new BigDecimal(value).round(new MathContext(3)).doubleValue());
    }

    /** {@code value} with all the digits it has. */
    public String plain(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(12);
        return Math.abs(value) >= 1e-9 && Math.abs(value) < 1e9 ? format.format(value) : String.valueOf(value);
    }

    /** The words of a browser element: all keys under {@code prefix}. */
    public Map<String, String> group(String prefix) {
        return Translations.group(prefix, locale);
    }
}
