package dev.paso.workspace;

import dev.paso.core.Refusal;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * What is told of handles, being read: each is a text under a name that stays. A handle that was not told is left as it is; a text
 * that cannot be read, or says what cannot be there, is refused under the handle's name.
 */
public final class ToldHandles {
    public static final int LONGEST_WORD = 100;

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIMENSIONS = 10;
    private static final int MOST_ROWS = 10_000; // of a tensor without numbers

    private final Map<String, String> told;

    public ToldHandles(Map<String, String> told) {
        this.told = told;
    }

    /** How a constant is told. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** How several constants are told. */
    public static String words(List<? extends Enum<?>> constants) {
        return constants.stream().map(ToldHandles::word).collect(Collectors.joining(" "));
    }

    /** How numbers are told. */
    public static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    /** How a tensor is told: its lengths, and then its numbers row by row. */
    public static String tensor(Tensor tensor) {
        return tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" ")) + ":"
                + numbers(tensor.toArray());
    }

    /** The text of a handle. */
    public Optional<String> text(String name, int longest) {
        String text = told.get(name);
        if (text != null && text.length() > longest) {
            throw new RefusedException(name, Rule.LONG, longest, text.length());
        }
        return Optional.ofNullable(text);
    }

    /** A text that something else reads, which refuses under names of its own. */
    public void document(String name, int longest, Consumer<String> handle) {
        text(name, longest).ifPresent(text -> {
            try {
                handle.accept(text);
            } catch (RefusedException refused) {
                Refusal inner = refused.refusal();
                throw new RefusedException(inner.at(name + "." + inner.field())).by(refused);
            }
        });
    }

    public void flag(String name, Consumer<Boolean> handle) {
        text(name, LONGEST_WORD).ifPresent(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new RefusedException(name, Rule.BOOLEAN, Require.shortened(text));
            }
            handle.accept(text.equals("true"));
        });
    }

    /** Both ends belong to the range. */
    public void whole(String name, int low, int high, IntConsumer handle) {
        text(name, LONGEST_NUMBER)
                .ifPresent(text -> handle.accept(Require.inRange(name, whole(name, text), low, high)));
    }

    private static int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(name, Rule.WHOLE, Require.shortened(text)).by(e);
        }
    }

    /** Both ends belong to the range. */
    public void number(String name, double low, double high, DoubleConsumer handle) {
        text(name, LONGEST_NUMBER)
                .ifPresent(text -> handle.accept(Require.inRange(name, number(name, text), low, high)));
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(name, Rule.NUMBER, Require.shortened(text)).by(e);
        }
    }

    /** Exactly so many finite numbers. */
    public void numbers(String name, int count, Consumer<double[]> handle) {
        text(name, count * LONGEST_NUMBER).ifPresent(text -> {
            double[] numbers = numbers(name, text, count);
            if (numbers.length != count) {
                throw new RefusedException(name, Rule.ROW_OF, count, Require.shortened(text));
            }
            for (double number : numbers) {
                Require.finite(name, number);
            }
            handle.accept(numbers);
        });
    }

    private static double[] numbers(String name, String text, int most) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.split(" ", most + 1);
        if (words.length > most) {
            throw new RefusedException(name, Rule.ROW_OF, most, Require.shortened(text));
        }
        return Arrays.stream(words).mapToDouble(word -> number(name, word)).toArray();
    }

    /** At most so many numbers in any shape. */
    public void tensor(String name, int most, Consumer<Tensor> handle) {
        text(name, (most + 1) * LONGEST_NUMBER).ifPresent(text -> {
            String[] halves = text.split(":", -1);
            if (halves.length != 2) {
                throw new RefusedException(name, Rule.WRITTEN_BY_PASO, Require.shortened(text));
            }
            List<Integer> shape = shape(name, halves[0]);
            double[] numbers = numbers(name, halves[1], most);
            int size = shape.stream().reduce(1, (a, b) -> a * b);
            if (numbers.length != size) {
                throw new RefusedException(name, Rule.ROW_OF, size, numbers.length);
            }
            handle.accept(Tensor.of(shape, numbers));
        });
    }

    private static List<Integer> shape(String name, String text) {
        List<Integer> shape = new ArrayList<>();
        int rows = 1;
        for (String word : text.isEmpty() ? new String[0] : text.split(" ", MOST_DIMENSIONS)) {
            int length = Require.inRange(name, whole(name, word), 0, MOST_ROWS);
            rows = Require.inRange(name, rows * Math.max(1, length), 1, MOST_ROWS);
            shape.add(length);
        }
        return shape;
    }

    /** One of some constants. */
    public <E extends Enum<E>> void choice(String name, List<E> constants, Consumer<E> handle) {
        text(name, LONGEST_WORD).ifPresent(word -> handle.accept(constant(name, constants, word)));
    }

    /** Some of some constants. */
    public <E extends Enum<E>> void choices(String name, List<E> constants, Consumer<List<E>> handle) {
        text(name, LONGEST_WORD * constants.size())
                .ifPresent(text -> handle.accept(
                        text.isEmpty()
                                ? List.of()
                                : Arrays.stream(text.split(" ", -1))
                                        .map(word -> constant(name, constants, word))
                                        .toList()));
    }

    private static <E extends Enum<E>> E constant(String name, List<E> constants, String word) {
        return constants.stream()
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        name,
                        Rule.ONE_OF,
                        constants.stream().map(ToldHandles::word).toList(),
                        Require.shortened(word)));
    }
}
