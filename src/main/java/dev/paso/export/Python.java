package dev.paso.export;

import dev.paso.core.Tensor;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers, texts and calls as Python writes them. What a part is called there, and its options, are in the table of its kinds. */
final class Python {
    /** Told although they may be as usual: versions of PyTorch differ in what is. */
    private static final Set<String> ALWAYS = Set.of("lr");

    /** Numbers that PyTorch takes as a tensor of them. */
    private static final Set<String> TENSORS = Set.of("pos_weight");

    private static final double MOST_WHOLE = 1e15;
    private static final double MOST_PLAIN = 1e16;
    private static final double LEAST_PLAIN = 1e-4;

    private Python() {}

    /** As short as it can be read back: 2, 0.25, 1e-8. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "float('inf')" : "-float('inf')";
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < MOST_WHOLE;
        return isWhole && !isMinusZero(value) ? String.valueOf((long) value) : fraction(value);
    }

    /** The same with a point, so that it is no whole number for Python either: 2.0. */
    static String real(double value) {
        String number = number(value);
        return number.matches("-?\\d+") ? number + ".0" : number;
    }

    private static boolean isMinusZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    private static String fraction(double value) {
        if (value == 0) {
            return "-0.0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= LEAST_PLAIN && size < MOST_PLAIN) {
            return digits.toPlainString();
        }
        int exponent = digits.precision() - digits.scale() - 1;
        String mantissa = digits.scaleByPowerOfTen(-exponent)
                .round(MathContext.UNLIMITED)
                .stripTrailingZeros()
                .toPlainString();
        return mantissa + "e" + exponent;
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    static String reals(List<Double> values) {
        return list(values.stream().map(Python::real).toList());
    }

    static String numbers(List<Double> values) {
        return list(values.stream().map(Python::number).toList());
    }

    /** A parameter by its place in the model: {@code model[0].weight}. */
    static String parameter(String name) {
        int dot = name.indexOf('.');
        return "model[%s].%s".formatted(name.substring(0, dot), name.substring(dot + 1));
    }

    /** A layer: what it must be given stands in its order, without a name. */
    static <T> String positional(String module, Kinds<T> kinds, T part) {
        return call(module, kinds.of(part), part, List.of(), true);
    }

    /** A call of the kind's own name with its options that are not usual, after {@code first}. */
    static <T> String call(String module, Kinds<T> kinds, T part, String... first) {
        return call(module, kinds.of(part), part, List.of(first), false);
    }

    private static String call(String module, Kind<?> kind, Object part, List<String> first, boolean isPositional) {
        List<String> arguments = new ArrayList<>(first);
        for (Field field : kind.fields()) {
            if (field.isRequired() && isPositional) {
                arguments.add(value(field, part));
            } else if (field.isRequired() || ALWAYS.contains(field.name()) || !field.saysSame(part, kind.usual())) {
                arguments.add(field.name() + "=" + value(field, part));
            }
        }
        return module + kind.name() + "(" + String.join(", ", arguments) + ")";
    }

    private static String value(Field field, Object part) {
        Object value = field.of(part);
        return switch (field.form()) {
            case NUMBER, UNBOUNDED -> {
                String number = real((double) value);
                yield TENSORS.contains(field.name()) ? "torch.tensor([" + number + "])" : number;
            }
            case SIZE -> number((double) value);
            case WHOLE, LONG -> value.toString();
            case OPTIONAL_WHOLE -> {
                OptionalInt whole = (OptionalInt) value;
                yield whole.isPresent() ? String.valueOf(whole.getAsInt()) : "None";
            }
            case OPTIONAL_LONG -> throw new IllegalStateException(field.name() + " is no option of PyTorch");
            case SWITCH -> (boolean) value ? "True" : "False";
            case WORD, TEXT -> quoted(value.toString());
            case NUMBERS ->
                "torch.tensor("
                        + reals(((List<?>) value)
                                .stream().map(one -> (double) one).toList()) + ")";
            case WHOLES ->
                list(((List<?>) value).stream().<String>map(String::valueOf).toList());
            case PAIR -> {
                double[] two = (double[]) value;
                yield "(" + real(two[0]) + ", " + real(two[1]) + ")";
            }
        };
    }

    /** Items in lines of at most {@code width} characters, each line but the last with a comma at its end. */
    static List<String> wrapped(Stream<String> items, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        items.forEach(item -> {
            if (!line.isEmpty() && line.length() + item.length() + 2 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(item).append(',');
        });
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** One line of any text: what comes from somebody else cannot end a comment. */
    static String line(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT
                        ? " "
                        : Character.toString(c))
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The values of a row, as a list. */
    static String row(Tensor matrix, int row) {
        return list(IntStream.range(0, matrix.columns())
                .mapToObj(column -> number(matrix.at(row, column)))
                .toList());
    }
}
