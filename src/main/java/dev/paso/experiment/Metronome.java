package dev.paso.experiment;

/**
 * Says when the next unit of a {@link Pace} may be made. Time that was missed is not made up for, but for a few hundredths of a
 * second: after a stall there is no burst.
 */
final class Metronome {
    private static final double SECOND = 1e9;
    private static final double MAKE_UP = 0.05 * SECOND;
    private static final long SHORTEST_REST = 10_000_000; // waking more often would cost more than it shows

    private Pace pace = Pace.FULL;
    private double credit;
    private long counted;

    /** The first unit is due at once. */
    void start(Pace pace, long now) {
        this.pace = pace;
        counted = now;
        credit = 1;
    }

    /** Another pace from now on; what was waited already counts. */
    void change(Pace other, long now) {
        count(now);
        pace = other;
        credit = Math.min(credit, most());
    }

    Pace pace() {
        return pace;
    }

    /** True once for every unit that may be made. */
    boolean beat(long now) {
        if (pace.isFull()) {
            return true;
        }
        count(now);
        if (credit < 1) {
            return false;
        }
        credit--;
        return true;
    }

    /** When to ask again, after {@link #beat} said no. */
    long next(long now) {
        double wait = (1 - credit) / pace.perSecond() * SECOND;
        return now + Math.max(SHORTEST_REST, (long) Math.ceil(Math.min(wait, Long.MAX_VALUE / 4)));
    }

    private void count(long now) {
        if (!pace.isFull()) {
            credit = Math.min(most(), credit + Math.max(0, now - counted) / SECOND * pace.perSecond());
        }
        counted = now;
    }

    private double most() {
        return pace.isFull() ? 1 : Math.max(1, MAKE_UP / SECOND * pace.perSecond());
    }
}
