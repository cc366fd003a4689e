package dev.paso.workspace.setting;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.kind.Form;
import dev.paso.core.lesson.NumpyText;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between what a field holds and a line of text: all digits of a number as Python writes it, a comma and a space between numbers. */
final class FieldText {
    private static final String INFINITY = "inf"; // as Python writes it

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
        try {
            double number = Double.parseDouble(text.trim());
            if (Double.isInfinite(number)) {
                throw new RefusedException(field, Rule.TOO_LARGE);
            } else if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(field, Rule.NUMBER, text).by(e);
        }
        throw refused(field, Rule.NUMBER, text);
    }

    /** One thing is 1, and the whole of them, 1.0, is none of both. */
    private static double size(String field, String text) {
        double size = number(field, text);
        if (size == 1 && text.contains(".")) {
            throw refused(field, Rule.SHARE, text);
        }
        return size;
    }

    private static int whole(String field, String text) {
        long number = longWhole(field, text);
        if (number != (int) number) {
            throw new RefusedException(field, Rule.IN_RANGE, Integer.MIN_VALUE, Integer.MAX_VALUE, number);
        }
        return (int) number;
    }

    private static long longWhole(String field, String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw refused(field, Rule.WHOLE, text).by(e);
        }
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
