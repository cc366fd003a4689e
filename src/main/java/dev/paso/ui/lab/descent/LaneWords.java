package dev.paso.ui.lab.descent;

import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Comparison;

/** What is said of the ways of a comparison, with the numbers that their recipes have. */
final class LaneWords {
    private LaneWords() {}

    /** @param key {@code lane.}key of a way, or another text about them, under {@code lab.} */
    static String say(Texts texts, String key) {
        return texts.say("lab." + key, Comparison.FACTOR, Comparison.MINI_BATCH, Comparison.MOMENTUM);
    }
}
