package dev.paso.experiment;

import dev.paso.core.RefusedException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A replay that takes turns with the runs of a host; it waits for memory as long as there is none for it. */
final class Tracing {
    private static final long TURN = 2_000_000; // nanoseconds, as a run has
    private static final long PATIENCE = 1_000_000_000; // nanoseconds between two looks for memory

    private final ExperimentSpec spec;
    private final Supplier<Retrace> maker;
    private final Timer timer;
    private final Budget.Share memory;
    private final Slices.Seat seat;
    private final CompletableFuture<Trace> answer = new CompletableFuture<>();
    private Optional<Retrace> replay = Optional.empty();

    private Tracing(ExperimentSpec spec, Supplier<Retrace> maker, Timer timer, Threads threads, Budget.Share memory) {
        this.spec = spec;
        this.maker = maker;
        this.timer = timer;
        this.memory = memory;
        seat = threads.training().seat(RunLoop.lane(spec), this::turn);
    }

    /** Whoever cancels the answer stops the work. */
    static CompletableFuture<Trace> begin(
            ExperimentSpec spec,
            Optional<PreparedData> data,
            long steps,
            Timer timer,
            Threads threads,
            Budget.Share memory) {
        Tracing tracing = new Tracing(
                spec,
                () -> new Retrace(spec, data.orElseGet(() -> Recipe.of(spec).data()), steps),
                timer,
                threads,
                memory);
        tracing.seat.wake();
        return tracing.answer;
    }

    private boolean turn() {
        try {
            if (!answer.isDone() && (replay.isPresent() || isBegun()) && work()) {
                return true;
            }
        } catch (RuntimeException | Error unexpected) {
            answer.completeExceptionally(unexpected);
        }
        if (answer.isDone()) {
            replay = Optional.empty();
            memory.close();
        }
        return false;
    }

    private boolean isBegun() {
        try {
            memory.grow(spec);
        } catch (RefusedException | TooManyRunsException full) { // others are first: it is only to compare with
            timer.at(timer.nanos() + PATIENCE, seat::wake);
            return false;
        }
        replay = Optional.of(maker.get());
        return true;
    }

    /** For as long as a turn is; true while there is more to do. */
    private boolean work() {
        Retrace worked = replay.orElseThrow();
        long start = System.nanoTime();
        while (System.nanoTime() - start < TURN) {
            if (!worked.goOn()) {
                answer.complete(worked.trace());
                return false;
            }
        }
        return true;
    }
}
