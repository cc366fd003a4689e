package dev.paso.experiment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands a run's newest picture to its viewers: one slot, the newest wins, and each viewer gets the next frame when it acknowledged enough.
 * Its {@link Courier} builds frames, on delivery threads, and only when someone gets them.
 */
final class Delivery {
    private static final double SECOND = 1e9;

    private final Timer timer;
    private final long pause;
    private final long gone;
    private final Runnable askForPicture;
    private final Slices.Seat seat;
    private final Courier courier; // only while a delivery thread is at work
    private final Easel easel;
    private final Alarm alarm;
    private final Set<Viewer> viewers = new LinkedHashSet<>();
    private Optional<Picture> newest = Optional.empty();
    private int recipe;
    private long watchedAt;
    private long newestAt;
    private boolean isNewestUsed = true;
    private boolean isClosed;

    /** @param threads of the host
     * @param askForPicture tells the run that someone waits for one; must return at once */
    Delivery(Threads threads, Timer timer, RunSettings settings, Runnable askForPicture) {
        Slices deliveries = threads.delivery();
        seat = deliveries.seat(this::work);
        courier = new Courier(this, new Planes(deliveries::rush), timer);
        easel = new Easel(threads.training(), this::partDone);
        alarm = new Alarm(timer, this::startAgain);
        this.timer = timer;
        this.askForPicture = askForPicture;
        pause = (long) (SECOND / settings.framesPerSecond());
        gone = settings.gone().toNanos();
        watchedAt = timer.nanos();
    }

    Viewer watch(FrameSink sink) {
        Viewer viewer = new Viewer(this, sink);
        synchronized (this) {
            if (isClosed) {
                throw new IllegalStateException("a closed run cannot be watched");
            }
            viewers.add(viewer);
        }
        askForPicture.run();
        return viewer;
    }

    /** Someone would get a frame, sooner or later. */
    synchronized boolean isWatched() {
        return !viewers.isEmpty();
    }

    synchronized boolean isWatchedBesides(Viewer one) {
        return viewers.stream().anyMatch(viewer -> viewer != one);
    }

    /** Frames sent to viewers who are still waited for, and not acknowledged. */
    synchronized int underWay() {
        return viewers.stream().mapToInt(Viewer::underWay).sum();
    }

    /** When the last viewer went, or a learner did something; now while someone watches. */
    synchronized long watchedAt() {
        return viewers.isEmpty() ? watchedAt : timer.nanos();
    }

    /** A learner did something: as good as watching for a moment. */
    synchronized void touch() {
        watchedAt = timer.nanos();
    }

    /** Whether a picture taken now would be sent, or at least replace one that is old. */
    synchronized boolean hasUse(long oldest) {
        return !viewers.isEmpty() && (isNewestUsed || newestAt - oldest < 0);
    }

    /** The newest picture; it replaces one that nobody has got yet. */
    synchronized void offer(Picture picture) {
        if (viewers.isEmpty() || picture.recipe() != recipe) {
            return;
        }
        newest = Optional.of(picture);
        newestAt = timer.nanos();
        isNewestUsed = false;
        easel.offer(picture, wanted());
        start();
    }

    /** Whether somebody wants expensive parts and they would be begun at once: until then nothing is worth copying for them. */
    synchronized boolean hasUseForParameters(FrameBuilder builder, boolean isMoving) {
        return easel.isIdle() && !builder.slow(wanted(), isMoving).isEmpty();
    }

    /** Whether somebody wants parts of a kind. */
    synchronized boolean wants(Frame.Kind kind) {
        return viewers.stream().anyMatch(viewer -> viewer.wanted().contains(kind));
    }

    private Set<Frame.Kind> wanted() {
        Set<Frame.Kind> wanted = EnumSet.noneOf(Frame.Kind.class);
        viewers.forEach(viewer -> wanted.addAll(viewer.wanted()));
        return wanted;
    }

    /** An expensive part is there; where the picture on the screen came without parameters, they are asked for. */
    private void partDone() {
        boolean isBehind;
        synchronized (this) {
            start();
            isBehind = easel.isIdle()
                    && newest.filter(picture -> !picture.hasParameters()).isPresent();
        }
        if (isBehind) {
            askForPicture.run();
        }
    }

    /** From now on only pictures of {@code recipe} are sent, the first one at once. */
    synchronized void restart(int recipe) {
        this.recipe = recipe;
        newest = Optional.empty();
        isNewestUsed = true;
        easel.restart(recipe);
        viewers.forEach(Viewer::restart);
    }

    void acknowledge(Viewer viewer, long sequence) {
        synchronized (this) {
            if (isClosed || sequence > viewer.lastSequence()) {
                return;
            }
            if (viewers.contains(viewer)) {
                if (viewer.isAcknowledged(sequence, timer.nanos())) {
                    start();
                }
                return;
            }
            if (viewer.isClosed()) {
                return;
            }
            viewer.forget();
            viewers.add(viewer);
        }
        askForPicture.run();
    }

    /** What the viewer shows from now on; more than before is sent at once. */
    void want(Viewer viewer, Set<Frame.Kind> kinds) {
        synchronized (this) {
            if (!viewer.changesTo(kinds) || !viewers.contains(viewer)) {
                return;
            }
        }
        askForPicture.run();
    }

    /** A browser is back: it goes on where it was, or begins again where it was given up. */
    void resume(Viewer viewer, long sequence) {
        synchronized (this) {
            if (isClosed || viewer.isClosed()) {
                return;
            }
            if (viewers.add(viewer)) {
                viewer.forget();
            } else {
                viewer.isAcknowledged(sequence, timer.nanos());
                viewer.lose();
            }
        }
        askForPicture.run();
    }

    synchronized void leave(Viewer viewer) {
        viewer.markClosed();
        remove(viewer);
    }

    private void remove(Viewer viewer) {
        if (viewers.remove(viewer) && viewers.isEmpty()) {
            watchedAt = timer.nanos();
            newest = Optional.empty();
            isNewestUsed = true;
        }
    }

    synchronized void close() {
        isClosed = true;
        List.copyOf(viewers).forEach(this::leave);
        easel.restart(recipe);
        alarm.stop();
    }

    /** Sets a delivery thread to work where some viewer can get the newest picture; else arranges to look again. */
    private void start() {
        if (newest.isEmpty()) {
            return;
        }
        long now = timer.nanos();
        long partsDone = easel.mark();
        long due = Long.MAX_VALUE;
        for (Viewer viewer : viewers) {
            if (viewer.hasRoomFor(newest.get(), partsDone)) {
                due = Math.min(due, Math.max(0, viewer.dueAt(now) - now));
            }
        }
        if (due == 0) {
            seat.wake();
        } else if (due != Long.MAX_VALUE) {
            alarm.ringAt(now + due);
        }
    }

    private synchronized void startAgain() {
        alarm.hasRung();
        start();
    }

    private boolean work() {
        List<Courier.Errand> errands = new ArrayList<>();
        Optional<Picture> picture;
        synchronized (this) {
            picture = newest;
            picture.ifPresent(one -> errands.addAll(errands(one)));
        }
        picture.filter(one -> !errands.isEmpty()).ifPresent(one -> courier.send(one, errands));
        synchronized (this) {
            start();
        }
        return false;
    }

    private List<Courier.Errand> errands(Picture picture) {
        long now = timer.nanos();
        long partsDone = easel.mark();
        List<Courier.Errand> errands = new ArrayList<>();
        for (Viewer viewer : viewers) {
            if (viewer.hasRoomFor(picture, partsDone) && viewer.dueAt(now) - now <= 0) {
                List<Frame.Part> parts = easel.since(viewer.parts());
                boolean isFirst = viewer.isFresh();
                long mark = viewer.send(picture, partsDone, pause, now);
                errands.add(new Courier.Errand(viewer, isFirst, viewer.lastSequence(), mark, viewer.wanted(), parts));
                waitFor(viewer);
            }
        }
        isNewestUsed |= !errands.isEmpty();
        return errands;
    }

    /** Whether the viewer may still be handed a frame of this recipe; if not, it counts as not sent. */
    synchronized boolean isWanted(Courier.Errand errand, int of) {
        boolean isWanted = of == recipe && viewers.contains(errand.viewer());
        if (!isWanted) {
            takeBack(errand);
        }
        return isWanted;
    }

    /** A frame that was sent did not come into being. */
    synchronized void takeBack(Courier.Errand errand) {
        errand.viewer().takeBack(errand.sequence());
    }

    /** Looks after a while whether the frames under way were acknowledged. */
    private void waitFor(Viewer viewer) {
        if (!viewer.isAlreadyWaitedFor()) {
            timer.at(viewer.waitingSince() + gone, () -> look(viewer));
        }
    }

    private synchronized void look(Viewer viewer) {
        viewer.stopWaiting();
        if (!viewers.contains(viewer) || !viewer.isWaiting()) {
            return;
        }
        if (timer.nanos() - viewer.waitingSince() >= gone) {
            remove(viewer);
        } else {
            waitFor(viewer);
        }
    }
}
