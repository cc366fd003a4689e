package dev.paso.ui.text;

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

    /** What was wrong, in this language where it is one of the rules that numbers have. */
    public String refusal(RuntimeException refused) {
        return Refusals.translate(String.valueOf(refused.getMessage()), this);
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
