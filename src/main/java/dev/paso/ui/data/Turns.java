package dev.paso.ui.data;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Large tables are read a few at a time, on half of the machine's cores, in the order in which they came: whoever brings one waits, and
 * nobody else's pictures do.
 */
final class Turns {
    private static final Turns OF_HOST =
            new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Semaphore free;

    Turns(int most) {
        free = new Semaphore(most, true);
    }

    static Turns ofHost() {
        return OF_HOST;
    }

    /** Reads when it is its turn. */
    <T> T take(Supplier<T> reading) {
        free.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }
}
