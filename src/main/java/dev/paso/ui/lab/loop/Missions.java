package dev.paso.ui.lab.loop;

import dev.paso.core.lesson.MiniBatch;

/** What the missions of the lab ask for. */
final class Missions {
    private static final double ASTRAY = 45; // degrees between a batch's gradient and the full one
    private static final int POWER = 32;
    private static final int POWER_BASE = 2;

    private Missions() {}

    /** One whole update was gone through, line by line. */
    static boolean isUpdateWalked(Loop loop) {
        return loop.beat() == Beat.ZERO;
    }

    /** The function that makes 32 of 2 was built and called. */
    static boolean isPowerBuilt(Loop loop) {
        return loop.power().base() == POWER_BASE && loop.power().result() == POWER;
    }

    /** A mini-batch is at hand that points elsewhere. */
    static boolean isBatchAstray(Loop loop) {
        return loop.beat() != Beat.NONE
                && loop.batch()
                        .map(MiniBatch::angle)
                        .filter(angle -> angle > ASTRAY)
                        .isPresent();
    }
}
