package dev.paso.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a program says beside its code, in one language. */
final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "vaadin-i18n.pytorch",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text {@code program.}key, with texts in its places. */
    String say(String key, String... values) {
        String text = bundle.getString("program." + key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
