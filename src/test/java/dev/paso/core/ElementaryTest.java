package dev.paso.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    private static final double ULPS = 8 * 0x1p-53; // each function promises a few units in the last place

    @Test
    void expIsWithinAFewUnitsOfTheLastPlace() {
        agrees(Elementary::exp, StrictMath::exp, -700, 700);
        agrees(Elementary::exp, StrictMath::exp, -1, 1);
    }

    @Test
    void expm1AndTanhKeepTheirPrecisionNearZero() {
        for (double width = 1; width > 1e-300; width /= 1e10) {
            agrees(Elementary::expm1, StrictMath::expm1, -width, width);
            agrees(Elementary::tanh, StrictMath::tanh, -width, width);
        }
        agrees(Elementary::tanh, StrictMath::tanh, -25, 25);
    }

    @Test
    void log1pKeepsItsPrecisionNearZero() {
        for (double width = 1; width > 1e-300; width /= 1e10) {
            agrees(Elementary::log1p, StrictMath::log1p, 0, width);
        }
    }

    @Test
    void theLogisticFunctionNeitherOverflowsNorLosesSmallValues() {
        agrees(Elementary::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), -700, 700);
        assertThat(Elementary.sigmoid(1e308)).isEqualTo(1);
        assertThat(Elementary.sigmoid(-1e308)).isCloseTo(0, within(1e-300));
    }

    @Test
    void extremesSaturateAndNanStaysNan() {
        assertThat(Elementary.tanh(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementary.tanh(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isCloseTo(0, within(1e-300));
        assertThat(Elementary.exp(0)).isEqualTo(1);
        assertThat(Elementary.exp(Double.NaN)).isNaN();
        assertThat(Elementary.tanh(Double.NaN)).isNaN();
        assertThat(Elementary.log1p(Double.NaN)).isNaN();
    }

    private static void agrees(DoubleUnaryOperator ours, DoubleUnaryOperator theirs, double from, double to) {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double x = from + (to - from) * random.nextDouble();
            double expected = theirs.applyAsDouble(x);
            double off = Math.abs(ours.applyAsDouble(x) - expected);
            if (off > ULPS * Math.abs(expected)) {
                assertThat(ours.applyAsDouble(x)).as("at " + x).isEqualTo(expected);
            }
        }
    }
}
