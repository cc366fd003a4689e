package dev.paso.experiment;

import dev.paso.experiment.Frame.Kind;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a run's expensive parts are drawn beside its frames, some rows of answers a turn, one picture after the other and always of
 * the newest: what is done joins the next frame. So a picture of seconds delays neither the losses of its own run nor anybody else.
 */
final class Easel {
    private static final Logger LOG = System.getLogger(Easel.class.getName());

    private final Slices.Seat seat;
    private final Runnable whenDone;
    private final Map<Kind, Done> done = new EnumMap<>(Kind.class); // this and all below: guarded by this
    private Optional<Drawing> waiting = Optional.empty();
    private Optional<Drawing> current = Optional.empty();
    private long serial;
    private int recipe;

    /** A part that was drawn; the serial number grows with each. */
    private record Done(Frame.Part part, long serial) {}

    /** @param whenDone hears of each part, and of the end of a picture; must return soon */
    Easel(Slices slices, Runnable whenDone) {
        seat = slices.seat(Slices.Lane.SLOW, this::turn);
        this.whenDone = whenDone;
    }

    /** Draws what is expensive of {@code wanted} as soon as the picture at work is done; replaces one that still waits. */
    void offer(Picture picture, Set<Kind> wanted) {
        List<Kind> kinds = picture.slowBuilder().slow(wanted, FrameBuilder.isMoving(picture));
        synchronized (this) {
            if (picture.recipe() != recipe) {
                return;
            }
            current.ifPresent(drawing -> drawing.follow(picture));
            if (kinds.isEmpty() || !picture.hasParameters()) {
                return;
            }
            waiting = Optional.of(new Drawing(picture, picture.slowBuilder(), kinds));
        }
        seat.wake();
    }

    /** Nothing is drawn and nothing waits. */
    synchronized boolean isIdle() {
        return waiting.isEmpty() && current.isEmpty();
    }

    /** The parts that were done after {@code mark}. */
    synchronized List<Frame.Part> since(long mark) {
        List<Frame.Part> parts = new ArrayList<>();
        for (Done one : done.values()) {
            if (one.serial > mark) {
                parts.add(one.part);
            }
        }
        return parts;
    }

    /** The serial number of the part that was done last; 0 where there is none. */
    synchronized long mark() {
        return done.isEmpty() ? 0 : serial;
    }

    /** Only pictures of {@code recipe} from now on; what was drawn before is forgotten. */
    synchronized void restart(int recipe) {
        this.recipe = recipe;
        done.clear();
        waiting = Optional.empty();
        current = Optional.empty();
    }

    private boolean turn() {
        Optional<Drawing> drawing;
        synchronized (this) {
            if (current.isEmpty()) {
                current = waiting;
                waiting = Optional.empty();
            }
            drawing = current;
        }
        drawing.ifPresent(this::work);
        return !isIdle();
    }

    private void work(Drawing drawing) {
        Optional<Frame.Part> part = Optional.empty();
        boolean isOver = true;
        try {
            part = drawing.work();
            isOver = drawing.isOver();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Logger.Level.ERROR, "a part of a frame could not be drawn", unexpected);
        }
        synchronized (this) {
            if (current.filter(one -> one == drawing).isEmpty()) {
                return; // another recipe came meanwhile
            }
            part.ifPresent(one -> done.put(one.kind(), new Done(one, ++serial)));
            if (isOver) {
                current = Optional.empty();
            }
        }
        if (part.isPresent() || isOver) {
            whenDone.run();
        }
    }
}
