package dev.paso.experiment;

import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Fitting;
import java.util.function.BooleanSupplier;

/**
 * The memory that a host has for its runs, in bytes as {@link Cost} estimates them. Large experiments share a part of it; the rest
 * stays for small ones, so that a lesson goes on however many large ones came before.
 */
final class Budget {
    private static final int SMALL = 160; // a small experiment takes at most this part of all,
    private static final long SMALLEST = 4_000_000; // or this: twice what usual ones take
    private static final double FOR_LARGE = 0.8;

    private final long most;
    private final BooleanSupplier makeRoom;
    private long used;
    private long usedByLarge;

    /**
     * For runs and replays that take at most so much together.
     *
     * @param most bytes
     * @param makeRoom closes something that nobody needs; false where there is nothing like that
     */
    Budget(long most, BooleanSupplier makeRoom) {
        this.most = most;
        this.makeRoom = makeRoom;
    }

    /** What one run has of the budget. */
    final class Share implements AutoCloseable {
        private long bytes;
        private boolean isClosed;

        private Share() {}

        /**
         * Has enough for {@code spec} from now on, whatever it needs besides.
         *
         * @throws IllegalArgumentException with what would fit, where that is more than is left
         * @throws TooManyRunsException where not even small experiments have room any more
         */
        void grow(ExperimentSpec spec) {
            long wanted = Cost.of(spec).memory();
            while (!has(wanted)) {
                if (!makeRoom.getAsBoolean()) {
                    throw refusal(spec, wanted);
                }
            }
        }

        private boolean has(long wanted) {
            synchronized (Budget.this) {
                if (wanted > bytes && !isClosed) {
                    if (wanted > left(wanted)) {
                        return false;
                    }
                    set(wanted);
                }
                return true;
            }
        }

        private RuntimeException refusal(ExperimentSpec spec, long wanted) {
            synchronized (Budget.this) {
                return isLarge(wanted)
                        ? Fitting.refusal(spec, Math.max(left(wanted), smallest()))
                        : TooManyRunsException.ofMemory(most);
            }
        }

        /** Where this share might grow to. */
        private long left(long wanted) {
            long left = most - used + bytes;
            long ofLarge = usedByLarge - (isLarge(bytes) ? bytes : 0);
            return isLarge(wanted) ? Math.min(left, (long) (FOR_LARGE * most) - ofLarge) : left;
        }

        /** Whether it has more than small experiments take. */
        boolean isOfLarge() {
            synchronized (Budget.this) {
                return isLarge(bytes);
            }
        }

        /** Needs no more than {@code spec} does any more. */
        void shrink(ExperimentSpec spec) {
            shrink(Cost.of(spec).memory());
        }

        private void shrink(long wanted) {
            synchronized (Budget.this) {
                set(Math.min(bytes, wanted));
            }
        }

        private void set(long wanted) {
            used += wanted - bytes;
            usedByLarge += (isLarge(wanted) ? wanted : 0) - (isLarge(bytes) ? bytes : 0);
            bytes = wanted;
        }

        /** All goes back, for good. */
        @Override
        public void close() {
            synchronized (Budget.this) {
                shrink(0);
                isClosed = true;
            }
        }
    }

    Share share() {
        return new Share();
    }

    synchronized long used() {
        return used;
    }

    private long smallest() {
        return Math.max(SMALLEST, most / SMALL);
    }

    private boolean isLarge(long bytes) {
        return bytes > smallest();
    }
}
