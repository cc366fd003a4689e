package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.experiment.Moments.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of a run of five updates an epoch. */
class MomentsTest {
    private static final int UPDATES = 5;

    private final Moments moments = new Moments(1);

    private static void goOn(Moments moments, int from, int to) {
        for (int epoch = from; epoch <= to; epoch++) {
            if (moments.keeps(epoch)) {
                moments.add((long) epoch * UPDATES, epoch, new double[] {epoch});
            }
        }
    }

    private List<Integer> shown(int epoch) {
        return moments.until(at(epoch)).stream().map(Moment::epoch).toList();
    }

    private static Moment at(int epoch) {
        return new Moment((long) epoch * UPDATES, epoch, new double[] {epoch});
    }

    @Test
    void aRunOfMoreEpochsShowsEverySecondThenEveryFourth() {
        goOn(moments, 0, 30);
        assertThat(shown(3)).containsExactly(0, 1, 2, 3);
        assertThat(shown(15)).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 15);
        assertThat(shown(30)).containsExactly(0, 4, 8, 12, 16, 20, 24, 28, 30);
    }

    @Test
    void whoGoesBackSeesWhatARunThatStoppedThereSees() {
        goOn(moments, 0, 200);
        for (int epoch = 0; epoch <= 200; epoch++) {
            Moments stopped = new Moments(1);
            goOn(stopped, 0, epoch);
            assertThat(stopped.until(at(epoch)).stream().map(Moment::epoch)).containsExactlyElementsOf(shown(epoch));
            assertThat(shown(epoch)).hasSizeLessThanOrEqualTo(Moments.MOST + 1);
        }
    }

    @Test
    void whatIsForgottenIsRememberedAnewAndNothingTwice() {
        goOn(moments, 0, 10);
        moments.forgetFrom(6 * UPDATES);
        assertThat(shown(10)).containsExactly(0, 1, 2, 3, 4, 5, 10);
        goOn(moments, 6, 10);
        assertThat(shown(10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void ofLargeModelsFewAreRemembered() {
        Moments large = new Moments(100_000);
        goOn(large, 0, 100);
        assertThat(large.until(at(100)).stream().map(Moment::epoch)).containsExactly(0, 64, 100);
        assertThat(large.bytes()).as("as many as there are").isEqualTo(8 * kept(100));
    }

    /** Epochs that a run which keeps two of them remembers: at most one more with each doubling, and the first. */
    private static long kept(int epochs) {
        long kept = 1;
        for (int epoch = 1; epoch <= epochs; epoch *= 2) {
            kept++;
        }
        return kept;
    }
}
