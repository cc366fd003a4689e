package dev.paso.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Someone who watches a run. It is sent the newest frame whenever its {@link Window} has room for one more that is not acknowledged;
 * without an acknowledgement for long it counts as gone and the run forgets it, until it acknowledges after all.
 */
public final class Viewer implements AutoCloseable {
    /**
     * A frame that was sent and not acknowledged yet.
     *
     * @param of how many were under way then, with this one
     * @param mark how much of the losses its viewer knows with it
     */
    private record Sent(long sequence, long at, int of, long mark) {}

    private final Delivery delivery;
    private final FrameSink sink;
    private final Deque<Sent> underWay = new ArrayDeque<>(); // this and all below: guarded by the delivery
    private Window window = new Window();
    private Set<Frame.Kind> wanted = Frame.Kind.USUAL;
    private long sequence;
    private long known;
    private long version;
    private long parts;
    private long nextAt; // when its next frame may be sent
    private boolean isFresh = true;
    private boolean isWaitedFor;
    private boolean isClosed;

    Viewer(Delivery delivery, FrameSink sink) {
        this.delivery = delivery;
        this.sink = sink;
    }

    /** The browser has frame {@code sequence}, and all before it. */
    public void acknowledge(long sequence) {
        delivery.acknowledge(this, sequence);
    }

    /** From now on frames have parts of these kinds; at first they have {@link Frame.Kind#USUAL}. */
    public void want(Set<Frame.Kind> kinds) {
        delivery.want(this, Set.copyOf(kinds));
    }

    /** The browser was away and has frame {@code sequence}, and all before it; what was sent later is lost. A frame comes at once. */
    public void resume(long sequence) {
        delivery.resume(this, sequence);
    }

    /** Nothing more is sent. */
    @Override
    public void close() {
        delivery.leave(this);
    }

    Set<Frame.Kind> wanted() {
        return wanted;
    }

    /** Notes what is wanted; true where that needs another frame. */
    boolean changesTo(Set<Frame.Kind> kinds) {
        boolean isMore = !wanted.containsAll(kinds);
        wanted = kinds;
        if (isMore) {
            version = 0;
            parts = 0;
            isFresh = true;
        }
        return isMore;
    }

    FrameSink sink() {
        return sink;
    }

    /** @param partsDone the serial number of the newest part that was drawn beside the frames */
    boolean hasRoomFor(Picture picture, long partsDone) {
        return (picture.version() > version || partsDone > parts) && window.hasRoom(underWay.size());
    }

    /** The serial number of the newest expensive part it was sent. */
    long parts() {
        return parts;
    }

    /** Whether its next frame is the first of what it is to show. */
    boolean isFresh() {
        return isFresh;
    }

    /** When its next frame may be sent. */
    long dueAt(long now) {
        return isFresh ? now : nextAt;
    }

    /** The run has another recipe: its first frame will be sent at once, whatever the pace. */
    void restart() {
        isFresh = true;
        parts = 0;
    }

    /** What is under way will not arrive; what comes next may go another way. */
    void lose() {
        underWay.clear();
        window = new Window();
        version = 0;
        parts = 0;
        isFresh = true;
    }

    /** Everything is to be sent again: what the browser knows is not known any more. */
    void forget() {
        lose();
        known = 0;
    }

    /**
     * Notes that {@code picture} is about to be sent; tells how the losses' increment is to begin.
     *
     * @param pause between two frames; one that was late by up to half of it does not delay those after it
     */
    long send(Picture picture, long partsDone, long pause, long now) {
        sequence++;
        parts = partsDone;
        version = picture.version();
        nextAt = pause + (isFresh ? now : Math.max(nextAt, now - pause / 2));
        isFresh = false;
        underWay.add(
                new Sent(sequence, now, underWay.size() + 1, picture.losses().mark()));
        return known;
    }

    /** Notes that the frame sent last was not handed over after all. */
    void takeBack(long sequence) {
        underWay.removeIf(sent -> sent.sequence == sequence);
    }

    /** False for a sequence that is not under way. */
    boolean isAcknowledged(long sequence, long now) {
        boolean isNews = false;
        while (!underWay.isEmpty() && underWay.getFirst().sequence <= sequence) {
            Sent sent = underWay.removeFirst();
            known = sent.mark;
            window.acknowledged(now - sent.at, sent.of, now);
            isNews = true;
        }
        return isNews;
    }

    long lastSequence() {
        return sequence;
    }

    boolean isWaiting() {
        return !underWay.isEmpty();
    }

    int underWay() {
        return underWay.size();
    }

    /** When the oldest frame under way was sent. */
    long waitingSince() {
        return underWay.getFirst().at;
    }

    /** Whether a look at its acknowledgements is already arranged; arranges it otherwise. */
    boolean isAlreadyWaitedFor() {
        boolean before = isWaitedFor;
        isWaitedFor = true;
        return before;
    }

    void markClosed() {
        isClosed = true;
    }

    boolean isClosed() {
        return isClosed;
    }

    void stopWaiting() {
        isWaitedFor = false;
    }
}
