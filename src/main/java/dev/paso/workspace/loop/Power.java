package dev.paso.workspace.loop;

import dev.paso.workspace.Handles;
import dev.paso.workspace.NumberHandle;

/** The function that the chapter's first builder of functions builds, and what it is called with. */
public final class Power {
    private static final int MOST = 6;
    private static final int BOOK_EXPONENT = 2;
    private static final int BOOK_BASE = 5;

    private final NumberHandle exponent;
    private final NumberHandle base;

    Power(Handles handles) {
        exponent = handles.whole("exponent", BOOK_EXPONENT, 0, MOST);
        base = handles.whole("base", BOOK_BASE, 0, MOST);
    }

    /** What it was built with. */
    public NumberHandle exponent() {
        return exponent;
    }

    /** What it is called with. */
    public NumberHandle base() {
        return base;
    }

    /** What it answers. */
    public double answer() {
        return Math.pow(base.value(), exponent.value());
    }
}
