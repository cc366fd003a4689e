package dev.paso.experiment;

import java.lang.System.Logger;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A fixed pool of threads that gives everyone who has work a slice in turn, fair by the time used: next is whoever had least of it.
 * Whoever was just woken takes turns with those who are busy all the time, so that a command acts soon even on a full machine. Work
 * whose slices are long goes to a lane of its own with threads of its own: others never wait for it.
 */
final class Slices implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Slices.class.getName());
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();
    private static final long GRACE =
            20_000_000; // nanoseconds ahead of all others with which one still counts as just woken
    private static final int LATELY = 32; // turns over which is averaged how much there is to do
    private static final double NOBODY = 1e9; // nanoseconds between two turns before there were many

    private final Lock lock = new ReentrantLock();
    private final Map<Lane, Line> lines = new EnumMap<>(Lane.class);
    private final List<Thread> threads = new ArrayList<>();
    private final LongSupplier clock;
    private final LongSupplier wall;
    private boolean isClosed;
    private long tickets;

    /** Where work is done. */
    enum Lane {
        QUICK,
        SLOW
    }

    private enum Standing {
        RESTING,
        QUEUED,
        WORKING,
        WORKING_AND_WOKEN
    }

    /** Those who wait in a lane. */
    private final class Line {
        private final Condition change = lock.newCondition();
        private final Deque<Seat> woken = new ArrayDeque<>();
        private final PriorityQueue<Seat> busy = new PriorityQueue<>(
                Comparator.<Seat>comparingLong(seat -> seat.start).thenComparing(seat -> seat.ticket));
        private long now; // the time used by whoever was begun last: who rested for long begins there too
        private boolean isBusyNext;
        private double lag;
        private double apart = NOBODY;
        private long turnAt = wall.getAsLong();

        void add(Seat seat, boolean isWoken) {
            seat.standing = Standing.QUEUED;
            seat.queuedAt = wall.getAsLong();
            seat.start = Math.max(now, seat.used);
            seat.ticket = tickets++;
            if (isWoken && seat.start <= now + GRACE) {
                woken.add(seat);
            } else {
                busy.add(seat);
            }
            change.signal();
        }

        boolean isEmpty() {
            return woken.isEmpty() && busy.isEmpty();
        }

        private void measure(Seat next) {
            long time = wall.getAsLong();
            lag += (time - next.queuedAt - lag) / LATELY;
            apart += (time - turnAt - apart) / LATELY;
            turnAt = time;
        }

        Seat next() {
            boolean fromBusy = woken.isEmpty() || isBusyNext && !busy.isEmpty();
            isBusyNext = !fromBusy;
            Seat seat = fromBusy ? busy.remove() : woken.remove();
            now = Math.max(now, seat.start);
            measure(seat);
            return seat;
        }
    }

    /** Someone's place in the round: never on two threads at once. */
    final class Seat {
        private final BooleanSupplier slice;
        private Standing standing = Standing.RESTING;
        private Lane lane;
        private Lane wanted;
        private long used; // nanoseconds in this lane, and those that passed while it rested
        private long start;
        private long ticket;
        private long queuedAt;

        private Seat(Lane lane, BooleanSupplier slice) {
            this.lane = lane;
            wanted = lane;
            this.slice = slice;
        }

        /** Asks for a slice, soon: one that begins after this call. */
        void wake() {
            lock.lock();
            try {
                if (standing == Standing.RESTING) {
                    queue(true);
                } else if (standing == Standing.WORKING) {
                    standing = Standing.WORKING_AND_WOKEN;
                }
            } finally {
                lock.unlock();
            }
        }

        /** From the next slice that is asked for on. */
        void move(Lane lane) {
            lock.lock();
            try {
                wanted = lane;
            } finally {
                lock.unlock();
            }
        }

        private void queue(boolean isWoken) {
            if (lane != wanted) {
                lane = wanted;
                used = 0;
            }
            line(lane).add(this, isWoken);
        }

        private void work() {
            long begun = clock.getAsLong();
            boolean hasMore = false;
            try {
                hasMore = slice.getAsBoolean();
            } catch (Throwable unexpected) { // the thread belongs to everyone
                LOG.log(Logger.Level.ERROR, "a slice of work failed", unexpected);
            }
            lock.lock();
            try {
                used = start + Math.max(0, clock.getAsLong() - begun);
                if (hasMore || standing == Standing.WORKING_AND_WOKEN) {
                    queue(!hasMore);
                } else {
                    standing = Standing.RESTING;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Threads for quick work only. */
    Slices(int count, String name) {
        this(count, 0, name, Slices::processorTime, System::nanoTime);
    }

    /** Threads for quick work, and some for what is slow. */
    Slices(int quick, int slow, String name) {
        this(quick, slow, name, Slices::processorTime, System::nanoTime);
    }

    /**
     * @param clock nanoseconds that the thread which asks has used
     * @param wall nanoseconds that passed
     */
    Slices(int quick, int slow, String name, LongSupplier clock, LongSupplier wall) {
        this.clock = clock;
        this.wall = wall;
        for (Lane lane : Lane.values()) {
            lines.put(lane, new Line());
        }
        start(Lane.QUICK, quick, name);
        start(Lane.SLOW, slow, name + "-slow");
    }

    /** Of this thread: whoever is held up by others has used nothing meanwhile. */
    private static long processorTime() {
        return TIME.isCurrentThreadCpuTimeSupported() ? TIME.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private void start(Lane lane, int count, String name) {
        for (int i = 1; i <= count; i++) {
            Thread thread = Threads.named(name + "-" + i).newThread(() -> work(lane));
            threads.add(thread);
            thread.start();
        }
    }

    private Line line(Lane lane) {
        return lines.computeIfAbsent(lane, missing -> new Line());
    }

    /** A place for work that a {@link Seat#wake} starts; {@code slice} tells whether there is more to do at once. */
    Seat seat(BooleanSupplier slice) {
        return seat(Lane.QUICK, slice);
    }

    /** As {@link #seat(BooleanSupplier)}, in a lane. */
    Seat seat(Lane lane, BooleanSupplier slice) {
        return new Seat(lane, slice);
    }

    /**
     * How much there was to do in the quick lane lately.
     *
     * @param lag nanoseconds that somebody waited for a turn: much where the machine has more to do than it can
     * @param apart nanoseconds from one turn to the next
     */
    record Rush(double lag, double apart) {}

    Rush rush() {
        lock.lock();
        try {
            Line line = line(Lane.QUICK);
            return new Rush(line.lag, line.apart);
        } finally {
            lock.unlock();
        }
    }

    private void work(Lane lane) {
        for (Seat seat = next(lane); seat != null; seat = next(lane)) {
            seat.work();
        }
    }

    /** Waits for someone with work; null when all is over. */
    private @Nullable Seat next(Lane lane) {
        lock.lock();
        try {
            Line line = line(lane);
            while (!isClosed && line.isEmpty()) {
                line.change.await();
            }
            if (isClosed) {
                return null;
            }
            Seat seat = line.next();
            seat.standing = Standing.WORKING;
            return seat;
        } catch (InterruptedException e) {
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the threads after the slices they are at. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            lines.values().forEach(line -> line.change.signalAll());
        } finally {
            lock.unlock();
        }
    }
}
