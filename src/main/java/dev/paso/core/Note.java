package dev.paso.core;

import java.util.List;
import java.util.function.Function;

/**
 * An assumption about something that somebody gave.
 *
 * @param values for the assumption's places, in the order of {@link Assumption#places()}
 */
public record Note(Assumption assumption, List<Object> values) {
    public Note {
        values = List.copyOf(values);
        if (values.size() != assumption.places().size()) {
            throw new MisuseException(
                    "values of %s must be %s, were %s".formatted(assumption, assumption.places(), values));
        }
    }

    /** @param values for the assumption's places, in their order */
    public static Note of(Assumption assumption, Object... values) {
        return new Note(assumption, List.of(values));
    }

    /** As one plain sentence. */
    public String english() {
        return in(Worded::english);
    }

    /** The same in the language whose words {@code language} knows. */
    public String in(Function<Worded, String> language) {
        return new Wording(language.apply(assumption)).filled(place -> said(place, language));
    }

    private String said(String place, Function<Worded, String> language) {
        Object value = values.get(assumption.places().indexOf(place));
        return value instanceof Given given ? language.apply(given) : Require.shortened(String.valueOf(value));
    }
}
