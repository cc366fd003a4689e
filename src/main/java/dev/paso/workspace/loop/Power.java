package dev.paso.workspace.loop;

/** The chapter's first example of a function that builds functions: an exponent makes a function of a base. */
public final class Power {
    private static final int BOOK_EXPONENT = 2;
    private static final int BOOK_BASE = 5;

    private int exponent;
    private int base;

    public Power() {
        reset();
    }

    public void reset() {
        exponent = BOOK_EXPONENT;
        base = BOOK_BASE;
    }

    public void build(int exponent) {
        this.exponent = exponent;
    }

    public void call(int base) {
        this.base = base;
    }

    public int exponent() {
        return exponent;
    }

    public int base() {
        return base;
    }

    /** What the function that was built answers. */
    public double result() {
        return Math.pow(base, exponent);
    }
}
