package dev.paso;

import dev.paso.experiment.Run;
import dev.paso.experiment.State;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions. */
public final class Until {
    private static final long LONGEST = 30_000_000_000L;

    private Until() {}

    public static void holds(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LONGEST) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(200_000);
        }
    }

    public static void state(Run run, State state) {
        holds("the run is " + state.word(), () -> run.snapshot().state() == state);
    }

    public static void step(Run run, long step) {
        holds("the run is at step " + step, () -> run.snapshot().step() == step);
    }
}
