package dev.paso.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What was refused: {@code field}, a path as in an experiment file, broke {@code rule}.
 *
 * @param values for the rule's places, in the order of {@link Rule#places()}: what the rule asks for, then what was given
 */
public record Refusal(String field, Rule rule, List<Object> values) {
    static final String FIELD = "field";
    static final String VALUE = "value";
    private static final Set<String> OF_WRITTEN = Set.of(VALUE, "wanted", "least"); // may be what another field gives
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e15;

    public Refusal {
        values = List.copyOf(values);
        if (values.size() != rule.places().size()) {
            throw new MisuseException("values of %s must be %s, were %s".formatted(rule, rule.places(), values));
        }
    }

    /** The same, where {@code field} is how its place is called from further outside. */
    public Refusal at(String field) {
        return new Refusal(field, rule, values);
    }

    /** The same, where {@code held} stood for what was {@code written}. */
    public Refusal instead(long held, Object written) {
        List<Object> others = IntStream.range(0, values.size())
                .mapToObj(i -> OF_WRITTEN.contains(rule.places().get(i))
                        ? instead(values.get(i), held, written)
                        : values.get(i))
                .toList();
        return new Refusal(field, rule, others);
    }

    private static Object instead(Object value, long held, Object written) {
        return switch (value) {
            case Number one when one.doubleValue() == held -> written;
            case List<?> list ->
                list.stream().map(one -> instead(one, held, written)).toList();
            default -> value;
        };
    }

    /** The same, whose numbers are written as a language writes them. */
    public Refusal measured() {
        return new Refusal(
                field,
                rule,
                values.stream()
                        .<Object>map(value -> value instanceof Double number ? new Measure(number) : value)
                        .toList());
    }

    /** "optimizer.lr must be greater than 0, was -1". */
    public String english() {
        return in(Worded::english, Refusal::number);
    }

    /** The same in the language whose words {@code language} knows, and whose numbers {@code numbers} writes. */
    public String in(Function<Worded, String> language, DoubleFunction<String> numbers) {
        return new Wording(language.apply(rule))
                .filled(place -> place.equals(FIELD) ? field : said(place, language, numbers));
    }

    private String said(String place, Function<Worded, String> language, DoubleFunction<String> numbers) {
        Object value = values.get(rule.places().indexOf(place));
        return switch (value) {
            case Given given -> language.apply(given);
            case Measure measure -> numbers.apply(measure.value());
            case Given.Many many ->
                new Wording(language.apply(many.what())).filled(size -> String.valueOf(many.size()));
            default -> place.equals(VALUE) ? shown(value) : String.valueOf(value);
        };
    }

    /** Whatever was sent must fit a line. */
    private static String shown(Object value) {
        return Require.shortened(value instanceof Double number ? number(number) : String.valueOf(value));
    }

    /** As people write it: 3, 0.00002, 1e39. */
    public static String number(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        double size = Math.abs(value);
        String java = Double.toString(value);
        return size >= LEAST_PLAIN && size < MOST_PLAIN
                ? new BigDecimal(java).stripTrailingZeros().toPlainString()
                : java.replace(".0E", "e").replace('E', 'e');
    }
}
