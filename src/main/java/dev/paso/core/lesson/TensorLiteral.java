package dev.paso.core.lesson;

import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.AutogradException.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code torch.tensor(…)} makes of nested lists of numbers as a learner types them.
 *
 * @param isInteger whether all numbers are whole ones without a point: PyTorch's int64
 */
public record TensorLiteral(Tensor tensor, boolean isInteger) {
    public static final int MOST_ELEMENTS = 200;
    private static final int MOST_CHARACTERS = 2000;
    private static final int MOST_DIMENSIONS = 6;

    /**
     * Reads a number, or lists of lists of numbers.
     *
     * @throws AutogradException as Python and PyTorch refuse it: brackets that do not match, rows of different lengths
     */
    public static TensorLiteral read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw refused(Type.SYNTAX_ERROR, "more than " + MOST_CHARACTERS + " characters");
        }
        return new Reader(text.replaceAll("\\s+", "")).literal();
    }

    private static AutogradException refused(Type type, String message) {
        return new AutogradException(type, message);
    }

    /** Follows the text from left to right; lists must have the lengths that the first ones of their dimension had. */
    private static final class Reader {
        private final String text;
        private final List<Integer> shape = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private boolean isInteger = true;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private TensorLiteral literal() {
            element(0);
            if (at < text.length()) {
                throw invalid();
            }
            double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
            return new TensorLiteral(Tensor.of(shape, numbers), isInteger && numbers.length > 0);
        }

        private void element(int depth) {
            if (at >= text.length()) {
                throw invalid();
            }
            if (text.charAt(at) == '[') {
                list(depth);
            } else {
                number(depth);
            }
        }

        private void list(int depth) {
            if (depth >= MOST_DIMENSIONS) {
                throw refused(Type.VALUE_ERROR, "more than " + MOST_DIMENSIONS + " dimensions");
            }
            if (depth >= shape.size() && !values.isEmpty()) {
                throw refused(Type.TYPE_ERROR, "must be real number, not list");
            }
            boolean isFirst = depth == shape.size();
            if (isFirst) {
                shape.add(firstLength());
            }
            at++;
            int length = 0;
            while (at < text.length() && text.charAt(at) != ']') {
                element(depth + 1);
                length++;
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                } else if (at < text.length() && text.charAt(at) != ']') {
                    throw invalid();
                }
            }
            if (at == text.length()) {
                throw refused(Type.SYNTAX_ERROR, "'[' was never closed");
            }
            at++;
            if (length != shape.get(depth)) {
                throw refused(
                        Type.VALUE_ERROR,
                        "expected sequence of length " + shape.get(depth) + " at dim " + depth + " (got " + length
                                + ")");
            }
        }

        /** Elements of the list that begins here. */
        private int firstLength() {
            int depth = 0;
            int commas = 0;
            boolean isEmpty = true;
            for (int i = at; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                commas += c == ',' && depth == 1 && i + 1 < text.length() && text.charAt(i + 1) != ']' ? 1 : 0;
                if (depth == 0) {
                    break;
                }
                isEmpty &= i == at;
            }
            return isEmpty ? 0 : commas + 1;
        }

        private void number(int depth) {
            if (depth < shape.size()) {
                throw refused(Type.TYPE_ERROR, "not a sequence");
            }
            int from = at;
            while (at < text.length() && ",[]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String number = text.substring(from, at).toLowerCase(Locale.ROOT);
            if (!number.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?")) {
                throw invalid();
            }
            isInteger &= number.matches("[+-]?\\d+");
            values.add(Double.parseDouble(number));
            if (values.size() > MOST_ELEMENTS) {
                throw refused(Type.VALUE_ERROR, "more than " + MOST_ELEMENTS + " elements");
            }
        }

        private static AutogradException invalid() {
            return refused(Type.SYNTAX_ERROR, "invalid syntax");
        }
    }
}
