package dev.paso.network;

import dev.paso.network.Case.Ending;
import java.time.Duration;

/** One page on its way through a case: the network fails at its moment, the learner does something meanwhile, it works again. */
final class Course {
    private static final Duration MOMENT = Duration.ofMillis(100); // between two looks while the network fails
    private static final Duration FLICKER = Duration.ofMillis(300);

    private final Case one;
    private final Lane lane;
    private final long begin;
    private final long change;
    private final long end;
    private Stage stage = Stage.WELL;
    private long next;
    private boolean isCut;

    private enum Stage {
        WELL,
        FAILING,
        CHANGED,
        RETURNING,
        OVER
    }

    /** @param begin when the network begins to fail for this page, in nanoseconds */
    Course(Case one, Lane lane, long begin) {
        this.one = one;
        this.lane = lane;
        this.begin = begin;
        long length = one.length().toNanos();
        change = begin + (one.fault() instanceof Fault.IdleTimeout ? length : length * 2 / 3);
        end = begin + length;
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    /** Does what is due. */
    void step(long now) {
        switch (stage) {
            case WELL -> {
                if (now >= begin) {
                    begin();
                }
            }
            case FAILING, CHANGED -> fail(now);
            case RETURNING -> {
                lane.look(one.ending());
                if (lane.isBack() || now - end > Lane.LONGEST.toNanos()) {
                    stage = Stage.OVER;
                }
            }
            case OVER -> {}
        }
    }

    private void begin() {
        lane.beginFault();
        lane.begin(one.fault());
        stage = Stage.FAILING;
    }

    private void fail(long now) {
        if (one.fault() instanceof Fault.Flickers) {
            flicker(now);
        }
        if (now >= next) {
            lane.follow();
            next = now + MOMENT.toNanos();
        }
        if (stage == Stage.FAILING && now >= change) {
            if (one.ending() != Ending.RELOADS) {
                lane.meanwhile();
            }
            stage = Stage.CHANGED;
        } else if (stage == Stage.CHANGED && now >= end) {
            lane.follow();
            lane.endFault();
            lane.end(one.fault());
            stage = Stage.RETURNING;
        }
    }

    private void flicker(long now) {
        boolean isNowCut = now < end && (now - begin) / FLICKER.toNanos() % 2 == 0;
        if (isNowCut != isCut) {
            isCut = isNowCut;
            if (isCut) {
                lane.proxy().cut();
            } else {
                lane.proxy().resume();
            }
        }
    }
}
