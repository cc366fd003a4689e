package dev.paso;

import dev.paso.experiment.Run;
import dev.paso.experiment.State;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions. */
public final class Until {
    /** A condition is waited for so long: a machine that others use is slow. */
    public static final Duration LONGEST = Duration.ofSeconds(90);

    private Until() {}

    public static void holds(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
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
