package dev.paso.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Someone who watches a run. It is sent the newest frame whenever fewer than two are unacknowledged; without an acknowledgement for
 * long it counts as gone and the run forgets it, until it acknowledges after all.
 */
public final class Viewer implements AutoCloseable {
    static final int MOST_UNDER_WAY = 2;

    /** A frame that was sent and not acknowledged yet: when, and how much of the losses its viewer knows with it. */
    private record Sent(long sequence, long at, long mark) {}

    private final Delivery delivery;
    private final FrameSink sink;
    private final Deque<Sent> underWay = new ArrayDeque<>(); // this and all below: guarded by the delivery
    private Set<Frame.Kind> wanted = Frame.Kind.USUAL;
    private long sequence;
    private long known;
    private long version;
    private long parts;
    private long sentAt;
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
        return (picture.version() > version || partsDone > parts) && underWay.size() < MOST_UNDER_WAY;
    }

    /** The serial number of the newest expensive part it was sent. */
    long parts() {
        return parts;
    }

    /** When its next frame may be sent. */
    long dueAt(long pause, long now) {
        return isFresh ? now : sentAt + pause;
    }

    /** The run has another recipe: its first frame will be sent at once, whatever the pace. */
    void restart() {
        isFresh = true;
        parts = 0;
    }

    /** What is under way will not arrive. */
    void lose() {
        underWay.clear();
        version = 0;
        parts = 0;
        isFresh = true;
    }

    /** Everything is to be sent again: what the browser knows is not known any more. */
    void forget() {
        underWay.clear();
        known = 0;
        version = 0;
        parts = 0;
        isFresh = true;
    }

    /** Notes that {@code picture} is about to be sent; tells how the losses' increment is to begin. */
    long send(Picture picture, long partsDone, long now) {
        sequence++;
        parts = partsDone;
        version = picture.version();
        sentAt = now;
        isFresh = false;
        underWay.add(new Sent(sequence, now, picture.losses().mark()));
        return known;
    }

    /** Notes that the frame sent last was not handed over after all. */
    void takeBack(long sequence) {
        underWay.removeIf(sent -> sent.sequence == sequence);
    }

    /** False for a sequence that is not under way. */
    boolean isAcknowledged(long sequence) {
        boolean isNews = false;
        while (!underWay.isEmpty() && underWay.getFirst().sequence <= sequence) {
            known = underWay.removeFirst().mark;
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
