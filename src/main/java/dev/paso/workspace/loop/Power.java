package dev.paso.workspace.loop;

/** The chapter's first example of a function that builds functions: an exponent makes a function of a base. */
public final class Power {
    /** Of exponent and base. */
    public static final int MOST = 6;

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
        this.exponent = Math.clamp(exponent, 0, MOST);
    }

    public void call(int base) {
        this.base = Math.clamp(base, 0, MOST);
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
