package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.kind.Kind;
import dev.paso.core.random.NumpyRandom;
import java.util.function.DoubleBinaryOperator;

/**
 * What a formula says of uniform points in [low, high), or in the square of it: a number, to which noise is added, or of which of two
 * classes they are, before noise moves them. {@link FormulaReader} says how it is written.
 */
public record FormulaSpec(String formula, int n, double noise, long seed, double low, double high)
        implements DatasetSpec.Drawn {
    /** Two classes that no straight line divides. */
    public static final FormulaSpec EXAMPLE = new FormulaSpec("x2 > sin(3*x1)", DEFAULT_N, 0, 0, -1, 1);

    public static final Kind<FormulaSpec> KIND =
            Drawn.kind("Formula", EXAMPLE).required("formula").fields("low", "high");

    public FormulaSpec {
        Drawn.check(n, noise, seed);
        Require.finite("low", low);
        Require.finite("high", high);
        if (high <= low) {
            throw new RefusedException("high", Rule.GREATER_THAN, low, high);
        }
        Expression.of(formula);
    }

    private Expression read() {
        return Expression.of(formula);
    }

    /** The same data by another formula. */
    public FormulaSpec withFormula(String other) {
        return new FormulaSpec(other, n, noise, seed, low, high);
    }

    /** What it says of a place, without noise; of one input the second number counts for nothing. A claim is 1 where it is true. */
    public DoubleBinaryOperator truth() {
        return read()::at;
    }

    @Override
    public int inputs() {
        return read().inputs();
    }

    @Override
    public int classes() {
        return read().isClaim() ? 2 : 0;
    }

    @Override
    public Samples samples(NumpyRandom random) {
        return Generators.formula(this, read(), random);
    }
}
