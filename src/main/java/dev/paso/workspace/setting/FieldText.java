package dev.paso.workspace.setting;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.kind.Form;
import dev.paso.core.lesson.NumpyText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between what a field holds and a line of text: all digits of a number as Python writes it, a comma and a space between numbers. */
final class FieldText {
    private static final String INFINITY = "inf"; // as Python writes it
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,9})?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:[.,]\\d{3})+"); // or a fraction: who knows

    private static final int DIGITS_OF_A_LONG = 18; // whatever they are

    private FieldText() {}

    static String of(Form form, Object value) {
        return switch (form) {
            case UNBOUNDED -> Double.isInfinite((double) value) ? INFINITY : number(value);
            case SIZE -> (double) value < 1 ? number(value) : String.valueOf((long) (double) value);
            case OPTIONAL_WHOLE -> {
                OptionalInt whole = (OptionalInt) value;
                yield whole.isPresent() ? String.valueOf(whole.getAsInt()) : "";
            }
            case OPTIONAL_LONG -> {
                OptionalLong whole = (OptionalLong) value;
                yield whole.isPresent() ? String.valueOf(whole.getAsLong()) : "";
            }
            case NUMBERS -> ((List<?>) value).stream().map(FieldText::number).collect(Collectors.joining(", "));
            case WHOLES -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(", "));
            case PAIR -> Arrays.stream((double[]) value).mapToObj(NumpyText::of).collect(Collectors.joining(", "));
            case NUMBER -> number(value);
            case WHOLE, LONG, SWITCH, WORD, TEXT -> String.valueOf(value);
        };
    }

    private static String number(Object value) {
        return NumpyText.of((double) value);
    }

    /** @throws RefusedException with the field where the text is no such thing */
    static Object read(String field, Form form, String text) {
        return switch (form) {
            case NUMBER -> number(field, text);
            case UNBOUNDED -> text.trim().equalsIgnoreCase(INFINITY) ? Double.POSITIVE_INFINITY : number(field, text);
            case SIZE -> size(field, text);
            case WHOLE -> whole(field, text);
            case OPTIONAL_WHOLE -> text.isBlank() ? OptionalInt.empty() : OptionalInt.of(whole(field, text));
            case LONG -> longWhole(field, text);
            case OPTIONAL_LONG -> text.isBlank() ? OptionalLong.empty() : OptionalLong.of(longWhole(field, text));
            case SWITCH -> Boolean.valueOf(text);
            case NUMBERS -> parts(text).map(part -> number(field, part)).toList();
            case WHOLES -> parts(text).map(part -> whole(field, part)).toList();
            case PAIR -> pair(field, text);
            case WORD, TEXT -> text;
        };
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.trim().split("[,;\\s]+")).filter(part -> !part.isEmpty());
    }

    private static double number(String field, String text) {
        String number = plain(text);
        if (!NUMBER.matcher(number).matches()) {
            throw refused(field, Rule.NUMBER, text);
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw new RefusedException(field, Rule.TOO_LARGE);
        }
        return value;
    }

    /** With the hyphen for the minus that the page writes. */
    private static String plain(String text) {
        return text.trim().replace('−', '-');
    }

    /** One thing is 1, and the whole of them, 1.0, is none of both. */
    private static double size(String field, String text) {
        double size = number(field, text);
        if (size == 1 && text.contains(".")) {
            throw refused(field, Rule.SHARE, text);
        }
        return size;
    }

    /** The nearest of 32 bits. */
    private static int whole(String field, String text) {
        return (int) held(exact(field, text), Form.WHOLE);
    }

    /** The nearest of 64 bits. */
    private static long longWhole(String field, String text) {
        return held(exact(field, text), Form.LONG);
    }

    private static BigDecimal exact(String field, String text) {
        return exact(text).orElseThrow(() -> refused(field, Rule.WHOLE, text));
    }

    /** A whole number, however it is written: 3, 3.0 or 3e0. */
    private static Optional<BigDecimal> exact(String text) {
        String number = plain(text);
        String pointed = number.replace(',', '.');
        return Optional.of(pointed)
                .filter(one -> NUMBER.matcher(one).matches()
                        && !GROUPED.matcher(number).matches())
                .map(one -> new BigDecimal(one).stripTrailingZeros())
                .filter(value -> value.scale() <= 0);
    }

    private static long held(BigDecimal value, Form form) {
        boolean isLong = form == Form.LONG || form == Form.OPTIONAL_LONG;
        long low = isLong ? Long.MIN_VALUE : Integer.MIN_VALUE;
        long high = isLong ? Long.MAX_VALUE : Integer.MAX_VALUE;
        if (value.precision() - value.scale() > DIGITS_OF_A_LONG) {
            return value.signum() < 0 ? low : high;
        }
        return Math.clamp(value.longValueExact(), low, high);
    }

    /**
     * A whole number that a field cannot hold.
     *
     * @param held the nearest that it can
     * @param written as it was typed
     */
    record Beyond(long held, String written) {}

    /** Of a text that {@link #read} accepts: the numbers for which others stand. */
    static List<Beyond> beyond(Form form, String text) {
        Stream<String> wholes = switch (form) {
            case WHOLE, OPTIONAL_WHOLE, LONG, OPTIONAL_LONG -> Stream.of(text);
            case WHOLES -> parts(text);
            default -> Stream.empty();
        };
        return wholes.flatMap(whole -> exact(whole).stream()
                        .filter(value -> value.compareTo(BigDecimal.valueOf(held(value, form))) != 0)
                        .map(value -> new Beyond(held(value, form), whole.trim())))
                .toList();
    }

    private static double[] pair(String field, String text) {
        double[] two = parts(text).mapToDouble(part -> number(field, part)).toArray();
        if (two.length != 2) {
            throw refused(field, Rule.TWO_NUMBERS, text);
        }
        return two;
    }

    private static RefusedException refused(String field, Rule rule, String text) {
        return new RefusedException(field, rule, "\"" + Require.shortened(text) + "\"");
    }
}
