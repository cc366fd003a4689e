package dev.paso.experiment;

/**
 * How many frames of a viewer may be under way: over a long way as many as keep its pace, and before a slow line or a busy browser no
 * more than one that waits, however fast the run is. After TCP Vegas: frames that take longer than the way itself stood in a queue. For
 * one thread at a time.
 *
 * @see <a href="https://doi.org/10.1109/49.464716">Brakmo and Peterson (1995), TCP Vegas</a>
 */
final class Window {
    static final int LEAST = 2; // one is painted while the next is on its way
    static final int MOST = 12; // at 30 frames/s a way of 400 ms

    private static final double FEW =
            0.75; // of the frames under way so many stood in a queue: there may be more of them,
    private static final double MANY = 1.5; // and where so many did, fewer
    private static final double LONGER = 1.25; // than the shortest known: the way itself may have become longer
    private static final long LOOK = 5_000_000_000L; // nanoseconds after which that is looked into

    private int size = LEAST;
    private long shortest = Long.MAX_VALUE; // nanoseconds there and back, without a queue
    private long shortestSince = Long.MAX_VALUE;
    private long since = Long.MIN_VALUE;
    private boolean isSounding;

    /** Whether one more may be sent. */
    boolean hasRoom(int underWay) {
        return underWay < (isSounding ? 1 : size);
    }

    /**
     * A frame was acknowledged.
     *
     * @param took nanoseconds since it was sent
     * @param of frames were under way when it was sent, itself included
     * @param now in nanoseconds
     */
    void acknowledged(long took, int of, long now) {
        if (isSounding && of == 1) {
            isSounding = false;
            shortest = took;
        }
        shortest = Math.min(shortest, took);
        shortestSince = Math.min(shortestSince, took);
        double queued = of * (1 - (shortest + 1.0) / (took + 1.0));
        if (queued > MANY && of <= size) { // more were under way only before it shrank
            size = Math.max(LEAST, size - 1);
        } else if (queued < FEW && of >= size) { // fewer, while there was room for another
            size = Math.min(MOST, size + 1);
        }
        look(now);
    }

    /** A queue that always stands looks like a longer way; one frame alone tells them apart. */
    private void look(long now) {
        if (since == Long.MIN_VALUE) {
            since = now;
        } else if (now - since >= LOOK) {
            isSounding = shortestSince > LONGER * shortest;
            shortestSince = Long.MAX_VALUE;
            since = now;
        }
    }
}
