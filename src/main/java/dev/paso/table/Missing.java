package dev.paso.table;

import java.util.Locale;
import java.util.Set;

/** How tables say that there is no value. */
final class Missing {
    private static final Set<String> WORDS =
            Set.of("", "na", "n/a", "nan", "null", "none", "nil", "?", "-", "--", ".", "#n/a", "nd", "n/d", "s/d");

    private Missing() {}

    static boolean is(String text) {
        return text.length() <= 5 && WORDS.contains(text.strip().toLowerCase(Locale.ROOT)) || text.isBlank();
    }
}
