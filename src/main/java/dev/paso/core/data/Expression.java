package dev.paso.core.data;

import java.util.Set;

/**
 * A formula in one column {@code x} or in two, {@code x1} and {@code x2}: a number, or a claim that is true or false. It is a function
 * of numbers and nothing else: what can be written is what {@link FormulaReader} knows.
 */
final class Expression {
    /** A formula or a part of one; a claim is 1 where it is true and 0 where it is not. */
    interface Term {
        double at(double x1, double x2);
    }

    private final Term term;
    private final boolean isClaim;
    private final int inputs;

    private Expression(Term term, boolean isClaim, int inputs) {
        this.term = term;
        this.isClaim = isClaim;
        this.inputs = inputs;
    }

    /** @throws IllegalArgumentException with the place and what must be there, where {@code text} is no formula */
    static Expression of(String text) {
        FormulaReader reader = new FormulaReader(text);
        FormulaReader.Part whole = reader.whole();
        Set<String> columns = reader.columns();
        return new Expression(whole.term(), whole.isClaim(), columns.contains("x") ? 1 : 2);
    }

    /** It makes two classes: 1 where it is true. */
    boolean isClaim() {
        return isClaim;
    }

    /** Columns it is about, 1 or 2. */
    int inputs() {
        return inputs;
    }

    /** Its value; not finite where it has none. The second column counts for nothing where there is one only. */
    double at(double x1, double x2) {
        return term.at(x1, x2);
    }
}
