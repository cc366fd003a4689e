package dev.paso.ui.text;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a place of a text that says nothing of its format: a whole number as in a story, all else as ever. */
final class Filling extends Format {
    private static final long serialVersionUID = 1;

    private final Locale locale;

    Filling(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(@Nullable Object value, StringBuffer to, FieldPosition at) {
        return value instanceof Integer || value instanceof Long
                ? to.append(new Digits(locale).count(((Number) value).longValue()))
                : to.append(new MessageFormat("{0}", locale).format(new Object[] {value}));
    }

    @Override
    public Object parseObject(String text, ParsePosition at) {
        throw new UnsupportedOperationException("texts are written, and not read");
    }
}
