package dev.paso.experiment;

import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A fixed pool of threads that gives everyone who has work a short slice in turn. Whoever was just woken takes turns with those who
 * are busy all the time, so that a command acts soon even on a full machine.
 */
final class Slices implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Slices.class.getName());

    private final Deque<Seat> woken = new ArrayDeque<>();
    private final Deque<Seat> busy = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean isBusyNext;
    private boolean isClosed;

    private enum Standing {
        RESTING,
        QUEUED,
        WORKING,
        WORKING_AND_WOKEN
    }

    /** Someone's place in the round: never on two threads at once. */
    final class Seat {
        private final BooleanSupplier slice;
        private Standing standing = Standing.RESTING;

        private Seat(BooleanSupplier slice) {
            this.slice = slice;
        }

        /** Asks for a slice, soon: one that begins after this call. */
        void wake() {
            synchronized (Slices.this) {
                if (standing == Standing.RESTING) {
                    queue(this, woken);
                } else if (standing == Standing.WORKING) {
                    standing = Standing.WORKING_AND_WOKEN;
                }
            }
        }

        private void work() {
            boolean hasMore = false;
            try {
                hasMore = slice.getAsBoolean();
            } catch (Throwable unexpected) { // the thread belongs to everyone
                LOG.log(Logger.Level.ERROR, "a slice of work failed", unexpected);
            }
            synchronized (Slices.this) {
                if (hasMore) {
                    queue(this, busy);
                } else if (standing == Standing.WORKING_AND_WOKEN) {
                    queue(this, woken);
                } else {
                    standing = Standing.RESTING;
                }
            }
        }
    }

    Slices(int count, String name) {
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::work));
        }
    }

    /** A place for work that a {@link Seat#wake} starts; {@code slice} tells whether there is more to do at once. */
    Seat seat(BooleanSupplier slice) {
        return new Seat(slice);
    }

    private synchronized void queue(Seat seat, Deque<Seat> line) {
        seat.standing = Standing.QUEUED;
        line.add(seat);
        notify();
    }

    private void work() {
        for (Seat seat = next(); seat != null; seat = next()) {
            seat.work();
        }
    }

    /** Waits for someone with work; null when all is over. */
    private synchronized @Nullable Seat next() {
        while (!isClosed && woken.isEmpty() && busy.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        if (isClosed) {
            return null;
        }
        boolean fromBusy = woken.isEmpty() || isBusyNext && !busy.isEmpty();
        isBusyNext = !fromBusy;
        Seat seat = (fromBusy ? busy : woken).remove();
        seat.standing = Standing.WORKING;
        return seat;
    }

    /** Ends the threads after the slices they are at. */
    @Override
    public synchronized void close() {
        isClosed = true;
        notifyAll();
    }
}
