package dev.paso.ui.line;

import java.time.Duration;

/**
 * How long lines wait.
 *
 * @param tick between two signs of life on a line on which nothing else goes: shorter than any proxy's patience
 * @param resting without a word of its browser what is expensive behind a page is given up after so long; it is made again when the
 *     browser is back
 * @param silent without a word of its browser a page is closed after so long; it is made anew when the browser is back
 * @param unanswered a page that no browser came to is closed after so long, and a session without a page too
 * @param mostUnanswered so many pages may wait for their browsers; more, and those that wait longest go
 * @param most pages with a browser
 */
public record LineSettings(
        Duration tick, Duration resting, Duration silent, Duration unanswered, int mostUnanswered, int most) {
    public static final LineSettings DEFAULT = new LineSettings(
            Duration.ofSeconds(20), Duration.ofSeconds(100), Duration.ofSeconds(150), Duration.ofSeconds(30), 500, 200);

    /** Between two looks at who is silent. */
    Duration look() {
        return Duration.ofMillis(Math.clamp(unanswered.toMillis() / 6, 50, 5_000));
    }
}
