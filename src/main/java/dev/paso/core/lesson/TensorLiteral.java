package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.AutogradException.Type;
import dev.paso.core.lesson.PythonLiteral.Items;
import dev.paso.core.lesson.PythonLiteral.Number;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code torch.tensor(…)} makes of nested lists of numbers as a learner types them: int64 where all are whole numbers, else float32.
 *
 * @param tensor its numbers as PyTorch keeps them: 1e39 in float32 is infinite
 * @param isInteger whether all numbers are whole ones without a point
 */
public record TensorLiteral(Tensor tensor, boolean isInteger) {
    public static final int MOST_ELEMENTS = 200;
    private static final double BEYOND_LONG = 0x1p63;
    private static final double EXACT = 0x1p53; // whole numbers beyond are not all kept

    /**
     * Reads a number, or lists of lists of numbers.
     *
     * @throws AutogradException as Python and PyTorch refuse it: brackets that do not match, rows of different lengths; or
     *     {@linkplain AutogradException#isUnknown unknown} where it may be more than this knows
     */
    public static TensorLiteral read(String text) {
        if (text.isBlank()) {
            throw new AutogradException(Type.TYPE_ERROR, "tensor() missing 1 required positional arguments: \"data\"");
        }
        PythonLiteral literal = PythonLiteral.read(text);
        List<Integer> shape = shape(literal);
        List<Number> numbers = new ArrayList<>();
        flatten(literal, numbers);
        boolean isInteger = !numbers.isEmpty() && numbers.stream().allMatch(Number::isWhole);
        check(literal, shape, 0, isInteger);
        double[] values = numbers.stream()
                .mapToDouble(number -> isInteger ? whole(number) : Dtype.FLOAT32.round(number.value()))
                .toArray();
        return new TensorLiteral(Tensor.of(shape, values), isInteger);
    }

    /** PyTorch looks at first elements alone to find out the shape. */
    private static List<Integer> shape(PythonLiteral literal) {
        List<Integer> shape = new ArrayList<>();
        PythonLiteral at = literal;
        while (at instanceof Items list) {
            shape.add(list.items().size());
            if (list.items().isEmpty()) {
                break;
            }
            at = list.items().getFirst();
        }
        return shape;
    }

    private static void flatten(PythonLiteral literal, List<Number> numbers) {
        switch (literal) {
            case Number number -> numbers.add(number);
            case Items list -> list.items().forEach(item -> flatten(item, numbers));
        }
        if (numbers.size() > MOST_ELEMENTS) {
            throw PythonLiteral.unknown();
        }
    }

    /** Then it fills the tensor, and finds what does not fit. */
    private static void check(PythonLiteral literal, List<Integer> shape, int dimension, boolean isInteger) {
        if (dimension == shape.size()) {
            if (literal instanceof Items) {
                throw new AutogradException(
                        Type.TYPE_ERROR,
                        isInteger
                                ? "'list' object cannot be interpreted as an integer"
                                : "must be real number, not list");
            }
            return;
        }
        if (!(literal instanceof Items list)) {
            throw new AutogradException(Type.TYPE_ERROR, "not a sequence");
        }
        int length = shape.get(dimension);
        if (list.items().size() != length) {
            throw new AutogradException(
                    Type.VALUE_ERROR,
                    "expected sequence of length " + length + " at dim " + dimension + " (got "
                            + list.items().size() + ")");
        }
        list.items().forEach(item -> check(item, shape, dimension + 1, isInteger));
    }

    private static double whole(Number number) {
        double value = number.value();
        if (Math.abs(value) >= BEYOND_LONG && !number.text().equals(String.valueOf(Long.MAX_VALUE))) {
            throw new AutogradException(Type.RUNTIME_ERROR, "Overflow when unpacking long");
        }
        if (Math.abs(value) >= EXACT) {
            throw PythonLiteral.unknown();
        }
        return value;
    }
}
