package dev.paso.experiment;

import java.util.function.Supplier;

/**
 * When the planes of a run that moves are drawn, which are most of the work of a small model's frame: with every frame where few learn,
 * with every second where many do, and a few times a second where the host has more to do than it can. Curves and numbers come with
 * every frame. For one thread at a time.
 */
final class Planes {
    private static final double CROWD = 7e6; // nanoseconds between two frames of the host, of whomever: some five learn
    private static final double LATE = 8e6; // nanoseconds that frames wait
    private static final long SECOND_FRAME = 60_000_000;
    private static final long FEW = 140_000_000;

    private final Supplier<Slices.Rush> rush;
    private long drawnAt;

    /** @param rush of those who deliver frames */
    Planes(Supplier<Slices.Rush> rush) {
        this.rush = rush;
    }

    /**
     * Whether they come with this frame.
     *
     * @param mustBe because they may not come later
     */
    boolean areDrawn(boolean mustBe, long now) {
        boolean areDrawn = mustBe || now - drawnAt >= pause(rush.get());
        drawnAt = areDrawn ? now : drawnAt;
        return areDrawn;
    }

    private static long pause(Slices.Rush rush) {
        return rush.lag() > LATE ? FEW : rush.apart() < CROWD ? SECOND_FRAME : 0;
    }
}
