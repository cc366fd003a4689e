package dev.paso.experiment;

import java.lang.System.Logger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Builds a frame where somebody gets one, and takes it there. For one thread at a time. */
final class Courier {
    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final long LOOK =
            250_000_000; // nanoseconds between two looks at a run that moves: words need not move with it

    private final Delivery delivery;
    private final Planes planes;
    private final Timer timer;
    private final Rarely looks = new Rarely(LOOK);

    /** What a delivery thread is to do for one viewer. */
    record Errand(
            Viewer viewer, boolean isFirst, long sequence, long mark, Set<Frame.Kind> wanted, List<Frame.Part> parts) {}

    Courier(Delivery delivery, Planes planes, Timer timer) {
        this.delivery = delivery;
        this.planes = planes;
        this.timer = timer;
    }

    /** Builds a frame that all of them share, and hands each viewer its own of it. */
    void send(Picture picture, List<Errand> errands) {
        Frame shared;
        try {
            shared = draw(picture, quick(picture, errands));
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Logger.Level.ERROR, "a frame could not be built", unexpected);
            errands.forEach(delivery::takeBack);
            return;
        }
        for (Errand errand : errands) {
            hand(
                    shared.forViewer(errand.sequence, picture.losses().since(errand.mark), errand.wanted, errand.parts),
                    picture.recipe(),
                    errand);
        }
    }

    private Frame draw(Picture picture, Set<Frame.Kind> kinds) {
        long now = timer.nanos();
        if (FrameBuilder.isMoving(picture) && !looks.isDue(now)) {
            return picture.builder().drawOnly(picture, kinds);
        }
        looks.done(now);
        return picture.builder().draw(picture, kinds);
    }

    /** What comes with this frame: what is not drawn beside the frames, and planes when it is their turn. */
    private Set<Frame.Kind> quick(Picture picture, List<Errand> errands) {
        Set<Frame.Kind> wanted = EnumSet.noneOf(Frame.Kind.class);
        errands.forEach(errand -> wanted.addAll(errand.wanted));
        picture.slowBuilder().slow(wanted, false).forEach(wanted::remove);
        boolean isFirst = errands.stream().anyMatch(Errand::isFirst);
        if (!planes.areDrawn(isFirst || !FrameBuilder.isMoving(picture), timer.nanos())) {
            wanted.removeAll(Effort.PLANES);
        }
        return wanted;
    }

    private void hand(Frame frame, int of, Errand errand) {
        if (!delivery.isWanted(errand, of)) {
            return;
        }
        try {
            errand.viewer.sink().accept(frame);
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Logger.Level.WARNING, "a viewer is dropped: it could not take a frame", unexpected);
            delivery.leave(errand.viewer);
        }
    }
}
