package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    /** At x1 = 2, x2 = 3; the values are Python's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x1 + 2*x2 | 8",
                "-x1^2 | -4",
                "2^-x1 | 0.25",
                "2^3^x1 | 512",
                "x1 - x2 - 1 | -2",
                "12 / x1 / x2 | 2",
                "x1 ** 2 * x2 | 12",
                "(x1 + x2) * (x1 - x2) | -5",
                "sin(x1)^2 + cos(x1)^2 | 1",
                "exp(log(x2)) | 3",
                "sqrt(x1 + 2) + abs(-x2) + sign(-x1) + floor(2.9) | 6",
                "tanh(0) + tan(0) + 1e-1 + .5 + x1 - x1 | 0.6",
                "pi - 3 + e - e + 0*x1 | 0.14159265358979312",
                "x2 > sin(3*x1) | 1",
                "x1 >= 2 and not x2 < 3 | 1",
                "x1 > 5 or x2 <= 3 | 1",
                "x1 > 5 or x2 < 3 | 0",
                "not (x1 > 1 and x2 > 5) | 1",
                "(x1 > 1) + (x2 > 1) | 2"
            })
    void aFormulaIsReadAsPythonReadsIt(String formula, double value) {
        assertThat(Expression.of(formula).at(2, 3)).isCloseTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x > 1 | 1 | true",
                "x^2 | 1 | false",
                "x2 | 2 | false",
                "x1 > 0 and x1 < 1 | 2 | true",
                "(x > 1) + 1 | 1 | false",
                "((x > 1)) | 1 | true"
            })
    void itsColumnsAndKindAreKnown(String formula, int inputs, boolean isClaim) {
        assertThat(Expression.of(formula).inputs()).isEqualTo(inputs);
        assertThat(Expression.of(formula).isClaim()).isEqualTo(isClaim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x1 + * 2 | formula must have a number, a name or ( at character 6, had *",
                "x1 + | formula must have a number, a name or ( at character 5, had \"\"",
                "sin x1 | formula must have ( at character 5, had x1",
                "(x1 + 2 | formula must have ) at character 8, had \"\"",
                "2 x1 | formula must have * between its factors, at character 3, had x1",
                "sin(3x1) | formula must have * between its factors, at character 6, had x1",
                "2(x + 1) | formula must have * between its factors, at character 2, had (",
                "0 < x < 1 | formula must join comparisons with and, as in 0 < x and x < 1, had at character 7 <",
                "(0 < x <= 1) | formula must join comparisons with and, as in 0 < x and x < 1, had at character 8 <=",
                "x1 not x2 | formula must end or go on with an operator (+ - * / ^ < > and or) at character 4, had not",
                "x1 + y | formula must be made of [x, x1, x2, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, sign, floor],"
                        + " had at character 6 y",
                "x + x2 | formula must use x, or x1 and x2, used [x, x2]",
                "1 + 2 | formula must use x, or x1 and x2, used none",
                "x1.real | formula must end or go on with an operator (+ - * / ^ < > and or) at character 3, had .",
                "x1 = 3 | formula must end or go on with an operator (+ - * / ^ < > and or) at character 4, had =",
            })
    void whatIsWrongIsToldWithItsPlace(String formula, String says) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.of(formula))
                .withMessage(says);
    }

    @Test
    void nestingHasALimit() {
        String deep = "(".repeat(90) + "x" + ")".repeat(90);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.of(deep))
                .withMessage("formula.depth must be in [1, 50], was 51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.of("x" + "+1".repeat(100)))
                .withMessage("formula.length must be in [1, 200], was 201");
        assertThat(Expression.of("x" + "+1".repeat(99)).at(1, 1)).isEqualTo(100);
        assertThat(Expression.of("-".repeat(50) + "x").at(1, 1)).isEqualTo(1);
    }
}
