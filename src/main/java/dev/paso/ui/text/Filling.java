package dev.paso.ui.text;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a place of a text that says nothing of its format: a whole number as in a story, any other with all its digits. */
final class Filling extends Format {
    private static final long serialVersionUID = 1;

    private final Locale locale;

    Filling(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(@Nullable Object value, StringBuffer to, FieldPosition at) {
        return to.append(
                switch (value) {
                    case Integer whole -> new Digits(locale).count(whole);
                    case Long whole -> new Digits(locale).count(whole);
                    case Number number -> new Texts(locale).plain(number.doubleValue());
                    case null, default -> new MessageFormat("{0}", locale).format(new Object[] {value});
                });
    }

    @Override
    public Object parseObject(String text, ParsePosition at) {
        throw new UnsupportedOperationException("texts are written, and not read");
    }
}
