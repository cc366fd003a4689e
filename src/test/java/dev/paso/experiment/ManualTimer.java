package dev.paso.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that stands still until a test moves it. */
final class ManualTimer implements Timer {
    private final List<Alarm> alarms = new ArrayList<>();
    private long now = 1_000;

    private record Alarm(long at, Runnable action) {}

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Runnable at(long at, Runnable action) {
        if (at <= now) { // time was moved since the caller looked at it
            Thread.startVirtualThread(action);
            return () -> {};
        }
        Alarm alarm = new Alarm(at, action);
        alarms.add(alarm);
        return () -> cancel(alarm);
    }

    private synchronized void cancel(Alarm alarm) {
        alarms.removeIf(other -> other == alarm);
    }

    /** Moves on and calls what is due, each at its moment. */
    void advance(Duration by) {
        long end = nanos() + by.toNanos();
        for (Optional<Alarm> next = next(end); next.isPresent(); next = next(end)) {
            next.get().action().run();
        }
        jump(end);
    }

    private synchronized Optional<Alarm> next(long end) {
        Optional<Alarm> next =
                alarms.stream().filter(alarm -> alarm.at() <= end).min(Comparator.comparingLong(Alarm::at));
        next.ifPresent(alarm -> {
            alarms.remove(alarm);
            now = Math.max(now, alarm.at());
        });
        return next;
    }

    private synchronized void jump(long to) {
        now = Math.max(now, to);
    }

    /** Time passes and nobody is called: a stalled machine. */
    void stall(Duration by) {
        jump(nanos() + by.toNanos());
    }

    synchronized int waiting() {
        return alarms.size();
    }
}
