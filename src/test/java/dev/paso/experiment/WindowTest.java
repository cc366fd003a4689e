package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of all kinds, in a time of their own. */
class WindowTest {
    private static final long MILLI = 1_000_000;
    private static final int PAUSE = 33; // milliseconds between frames, 30 a second
    private static final int PAINT = 16; // a browser paints so often

    /** A line and the browser at its end, in milliseconds. */
    private static final class Way {
        private final Random random = new Random(7);
        private final Window window = new Window();
        private final Deque<long[]> underWay = new ArrayDeque<>(); // sent, how many, acknowledged
        private int oneWay;
        private int jitter;
        private int perFrame; // the line is busy with one
        private int perPaint; // and so is the browser
        private long lineFree;
        private long browserFree;
        private long due;
        private long now;
        private int painted;
        private long oldest; // a frame when it was painted
        private int most;

        Way(int roundTrip) {
            oneWay = roundTrip / 2;
        }

        /** Time passes; from then on it counts anew. */
        Way after(int seconds) {
            watch(seconds);
            return this;
        }

        /** Frames a second that were painted and acknowledged. */
        double watch(int seconds) {
            painted = 0;
            oldest = 0;
            most = 0;
            for (long end = now + 1_000L * seconds; now < end; now++) {
                acknowledge();
                if (now >= due && window.hasRoom(underWay.size())) {
                    send();
                }
            }
            return (double) painted / seconds;
        }

        private void acknowledge() {
            while (!underWay.isEmpty() && underWay.getFirst()[2] <= now) {
                long[] frame = underWay.removeFirst();
                window.acknowledged((now - frame[0]) * MILLI, (int) frame[1], now * MILLI);
                painted++;
            }
        }

        private void send() {
            due = now + PAUSE;
            lineFree = Math.max(lineFree, now) + perFrame;
            long there = lineFree + oneWay + (jitter == 0 ? 0 : random.nextInt(jitter));
            browserFree = Math.max(browserFree, there) + perPaint;
            long shown = (browserFree + PAINT) / PAINT * PAINT;
            oldest = Math.max(oldest, shown - now);
            long before = underWay.isEmpty() ? 0 : underWay.getLast()[2];
            underWay.add(new long[] {now, underWay.size() + 1, Math.max(before, shown + oneWay)});
            most = Math.max(most, underWay.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"40, 27", "100, 27", "200, 27", "300, 25"})
    void aLongWayKeepsThePace(int roundTrip, double least) {
        Way way = new Way(roundTrip);
        assertThat(way.after(3).watch(20)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void noMoreAreUnderWayThanThePaceNeeds() {
        Way way = new Way(0);
        assertThat(way.after(3).watch(20)).isGreaterThan(29);
        assertThat(way.most).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 80})
    void aWayThatIsNowLongerNowShorterStillCarriesMost(int jitter) {
        Way way = new Way(200);
        way.jitter = jitter;
        assertThat(way.after(3).watch(30)).isGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "20, 100", "40, 400", "100, 100"})
    void beforeASlowLineNoQueueStands(int roundTrip, int perFrame) {
        Way way = new Way(roundTrip);
        way.perFrame = perFrame;
        double rate = way.after(5).watch(120);
        assertThat(rate).isGreaterThan(0.85 * 1_000 / perFrame);
        assertThat(way.oldest)
                .as("milliseconds until a frame is painted")
                .isLessThanOrEqualTo(roundTrip / 2 + 3L * perFrame + 2 * PAINT);
    }

    @Test
    void beforeABusyBrowserNoQueueStands() {
        Way way = new Way(20);
        way.perPaint = 120;
        assertThat(way.after(5).watch(60)).isGreaterThan(7);
        assertThat(way.most).isLessThanOrEqualTo(3);
    }

    @Test
    void aWayThatBecomesLongerIsFound() {
        Way way = new Way(20).after(10);
        way.oneWay = 100;
        assertThat(way.after(15).watch(10)).isGreaterThan(25);
    }

    @Test
    void aLineThatBecomesSlowIsSpared() {
        Way way = new Way(100).after(10);
        way.perFrame = 200;
        way.after(5).watch(20);
        assertThat(way.oldest).isLessThanOrEqualTo(50 + 3 * 200 + 2 * PAINT);
    }

    /** One is painted while the next is on its way: a single one would halve the rate of a near browser that is only busy. */
    @Test
    void aQueueNeverLeavesRoomForLessThanTwo() {
        Window window = new Window();
        window.acknowledged(MILLI, 1, 0);
        for (int i = 0; i < 50; i++) {
            window.acknowledged(500 * MILLI, 2, 0);
        }
        assertThat(window.hasRoom(1)).isTrue();
        assertThat(window.hasRoom(2)).isFalse();
    }
}
