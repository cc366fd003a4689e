package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code print(tensor)} writes, character for character, for tensors of up to 1000 elements.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/torch/_tensor_str.py">torch/_tensor_str.py</a>
 */
public final class TorchText {
    private static final String HEAD = "tensor(";
    private static final int LINE = 80; // characters of a line
    private static final int DECIMALS = 4;
    private static final double WIDEST = 1000; // largest by smallest number before it turns scientific
    private static final double LARGEST = 1e8;
    private static final double SMALLEST = 1e-4;

    private final double[] values;
    private final List<Integer> shape;
    private final Style style;
    private int width = 1;

    private enum Style {
        INTEGER,
        WHOLE,
        FIXED,
        SCIENTIFIC
    }

    private TorchText(Tensor tensor, boolean isInteger) {
        values = tensor.toArray();
        shape = tensor.shape();
        style = isInteger ? Style.INTEGER : style(values);
        for (double value : values) {
            if (value != 0 || style == Style.INTEGER) {
                width = Math.max(width, unpadded(value).length());
            }
        }
    }

    /** A tensor without a past; float32 is PyTorch's default and is not said. */
    public static String of(Tensor tensor, Dtype dtype) {
        return of(tensor, dtype, "");
    }

    /** A tensor of whole numbers, PyTorch's int64. */
    public static String ofIntegers(Tensor tensor) {
        return HEAD + new TorchText(tensor, true).body(0, 0) + ")";
    }

    /** A value with what it says of its past. */
    public static String of(Value value) {
        String past = value.origin()
                .map(operation -> ", grad_fn=<" + operation.operator().gradFn() + ">")
                .orElse(value.requiresGrad() ? ", requires_grad=True" : "");
        return of(value.data(), value.dtype(), past);
    }

    /** The gradient of a value: {@code None} where there is none. */
    public static String ofGrad(Value value) {
        return value.grad().map(grad -> of(grad, value.dtype())).orElse("None");
    }

    /** A Python truth. */
    public static String of(boolean truth) {
        return truth ? "True" : "False";
    }

    /** A shape: {@code torch.Size([2, 3])}. */
    public static String ofShape(Tensor tensor) {
        return "torch.Size(" + shape(tensor, "[", "]") + ")";
    }

    private static String shape(Tensor tensor, String open, String close) {
        return tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", ", open, close));
    }

    private static String of(Tensor tensor, Dtype dtype, String past) {
        String type = dtype == Dtype.FLOAT64 ? ", dtype=torch.float64" : "";
        return HEAD + numbers(tensor) + type + past + ")";
    }

    private static String numbers(Tensor tensor) {
        if (tensor.size() > 0) {
            return new TorchText(tensor, false).body(0, 0);
        }
        return "[]" + (tensor.shape().size() == 1 ? "" : ", size=" + shape(tensor, "(", ")"));
    }

    private static Style style(double[] values) {
        double[] sizes = Arrays.stream(values)
                .filter(value -> Double.isFinite(value) && value != 0)
                .map(Math::abs)
                .toArray();
        if (sizes.length == 0) {
            return Style.WHOLE;
        }
        double least = Arrays.stream(sizes).min().orElseThrow();
        double most = Arrays.stream(sizes).max().orElseThrow();
        boolean isWhole = Arrays.stream(sizes).allMatch(size -> size == Math.rint(size));
        if (most / least > WIDEST || most > LARGEST || !isWhole && least < SMALLEST) {
            return Style.SCIENTIFIC;
        }
        return isWhole ? Style.WHOLE : Style.FIXED;
    }

    private String unpadded(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
        }
        return switch (style) {
            case INTEGER -> String.valueOf((long) value);
            case WHOLE -> decimals(value, 0) + ".";
            case FIXED -> decimals(value, DECIMALS);
            case SCIENTIFIC -> String.format(Locale.ROOT, "%." + DECIMALS + "e", value);
        };
    }

    /** As Python rounds: the nearest decimal to the exact binary value. */
    private static String decimals(double value, int decimals) {
        String text = new BigDecimal(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        return (value < 0 || 1 / value < 0 ? "-" : "") + text;
    }

    private String number(int index) {
        String text = unpadded(values[index]);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** The elements below dimension {@code dimension}, from {@code offset} on. */
    private String body(int dimension, int offset) {
        if (dimension == shape.size()) {
            return unpadded(values[offset]);
        }
        int indent = HEAD.length() + dimension;
        if (dimension == shape.size() - 1) {
            return row(offset, indent);
        }
        int below = shape.subList(dimension + 1, shape.size()).stream().reduce(1, (a, b) -> a * b);
        String between = "," + "\n".repeat(shape.size() - dimension - 1) + " ".repeat(indent + 1);
        return IntStream.range(0, shape.get(dimension))
                .mapToObj(i -> body(dimension + 1, offset + i * below))
                .collect(Collectors.joining(between, "[", "]"));
    }

    private String row(int offset, int indent) {
        int length = shape.getLast();
        int perLine = Math.max(1, (LINE - indent) / (width + 2));
        return IntStream.iterate(0, from -> from < length, from -> from + perLine)
                .mapToObj(from -> IntStream.range(from, Math.min(length, from + perLine))
                        .mapToObj(i -> number(offset + i))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(",\n" + " ".repeat(indent + 1), "[", "]"));
    }
}
