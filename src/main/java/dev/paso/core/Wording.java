package dev.paso.core;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with named places: {@code {field} must be at least {least}, was {value}}. */
public record Wording(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Their names, in order. */
    public List<String> places() {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The words, with what {@code values} gives for the name of each place. */
    String filled(UnaryOperator<String> values) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
