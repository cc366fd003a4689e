package dev.paso.ui.lab.loop;

/** The chapter's first example of a function that builds functions: an exponent makes a function of a base. */
final class Power {
    private static final int BOOK_EXPONENT = 2;
    private static final int BOOK_BASE = 5;

    private int exponent;
    private int base;

    Power() {
        reset();
    }

    void reset() {
        exponent = BOOK_EXPONENT;
        base = BOOK_BASE;
    }

    void build(int exponent) {
        this.exponent = exponent;
    }

    void call(int base) {
        this.base = base;
    }

    int exponent() {
        return exponent;
    }

    int base() {
        return base;
    }

    /** What the function that was built answers. */
    double result() {
        return Math.pow(base, exponent);
    }
}
