package dev.paso.core;

import java.util.List;
import java.util.function.DoubleFunction;
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
        return in(Worded::english, Refusal::number);
    }

    /** The same in the language whose words {@code language} knows, and whose numbers {@code numbers} writes. */
    public String in(Function<Worded, String> language, DoubleFunction<String> numbers) {
        return new Wording(language.apply(assumption)).filled(place -> said(place, language, numbers));
    }

    private String said(String place, Function<Worded, String> language, DoubleFunction<String> numbers) {
        Object value = values.get(assumption.places().indexOf(place));
        return switch (value) {
            case Given given -> language.apply(given);
            case Measure measure -> numbers.apply(measure.value());
            default -> Require.shortened(String.valueOf(value));
        };
    }
}
