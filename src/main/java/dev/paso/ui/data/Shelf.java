package dev.paso.ui.data;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of what people brought a host keeps at once: a fifth of its memory. A page keeps what it shows, and nothing else does. */
final class Shelf {
    private static final Shelf OF_HOST = new Shelf(Runtime.getRuntime().maxMemory() / 5);

    private final long room;
    private final AtomicLong kept = new AtomicLong();

    Shelf(long room) {
        this.room = room;
    }

    static Shelf ofHost() {
        return OF_HOST;
    }

    /** Keeps so many bytes more, unless there is no room for them. */
    boolean keepIfRoom(long bytes) {
        long now = kept.addAndGet(bytes);
        if (now <= room) {
            return true;
        }
        kept.addAndGet(-bytes);
        return false;
    }

    /** Keeps so many bytes more that are in memory already. */
    void keep(long bytes) {
        kept.addAndGet(bytes);
    }

    void giveUp(long bytes) {
        kept.addAndGet(-bytes);
    }

    long kept() {
        return kept.get();
    }
}
