package dev.paso.json;

import dev.paso.core.RefusedException;
import dev.paso.core.Tensor;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What experiments are drawn from: numbers, choices, and records of a kind with every field drawn. */
final class Draws {
    private static final double[] EDGES = {
        -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 1e-300, Math.nextUp(1.0), 123_456_789_012_345_680.0
    };

    private static final int MOST_TRIES = 10_000;
    private static final long SPREAD =
            0x9E3779B97F4A7C15L; // seeds side by side begin alike: with one of two kinds of eight
    private static final List<String> FORMULAS =
            List.of("x2 > sin(3*x1)", "sin(3*x) + x^2/4", "x1*x2", "not (x < 0.5)", "exp(-x1^2 - x2^2)");

    private final Random random;
    private final boolean isWild;

    /** Wild numbers may be anything that a file can hold; others are near 0. */
    Draws(long seed, boolean isWild) {
        random = new Random(seed * SPREAD);
        this.isWild = isWild;
    }

    boolean isWild() {
        return isWild;
    }

    /** For what is drawn in no other place. */
    Random random() {
        return random;
    }

    /** A record of this kind with every field drawn, again and again until it likes them. */
    <T> T made(Kind<T> kind) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<T> made = tried(kind);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("no values were found for " + kind);
    }

    private <T> Optional<T> tried(Kind<T> kind) {
        try {
            return Optional.of(kind.make(this::value));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private Object value(Field field) {
        return switch (field.form()) {
            case NUMBER -> number();
            case UNBOUNDED -> rarely() ? Double.POSITIVE_INFINITY : number();
            case SIZE -> flip() ? share() : 1.0 + random.nextInt(50);
            case WHOLE -> 1 + random.nextInt(field.name().equals("n") ? 500 : 12);
            case OPTIONAL_WHOLE -> flip() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(100));
            case LONG -> seed();
            case OPTIONAL_LONG -> flip() ? OptionalLong.empty() : OptionalLong.of(seed());
            case SWITCH -> flip();
            case WORD -> field.meaning(one(field.words()));
            case NUMBERS -> numbers(random.nextInt(5)).boxed().toList();
            case WHOLES ->
                random.ints(random.nextInt(4), 1, 20)
                        .sorted()
                        .distinct()
                        .boxed()
                        .toList();
            case TEXT -> one(FORMULAS);
            case PAIR -> new double[] {number(), number()};
        };
    }

    private double number() {
        return random.nextInt(4) == 0 ? any() : flip() ? share() : positive();
    }

    boolean flip() {
        return random.nextBoolean();
    }

    boolean rarely() {
        return random.nextInt(4) == 0;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    long seed() {
        return random.nextInt() & 0xFFFF_FFFFL;
    }

    double share() {
        return random.nextDouble();
    }

    double positive() {
        return Math.max(Double.MIN_VALUE, Math.abs(any()));
    }

    /** Any finite double at all, edges often; a small one where nothing is wild. */
    double any() {
        if (!isWild) {
            return 0.3 * random.nextGaussian();
        }
        double bits = Double.longBitsToDouble(random.nextLong());
        return switch (random.nextInt(3)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> random.nextGaussian();
            default -> Double.isFinite(bits) ? bits : 1.0;
        };
    }

    DoubleStream numbers(int n) {
        return IntStream.range(0, n).mapToDouble(i -> any());
    }

    Tensor tensor(int rows, int columns) {
        return Tensor.matrix(rows, columns, numbers(rows * columns).toArray());
    }
}
