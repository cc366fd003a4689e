package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After which epoch early stopping ends a run, and with which parameters. */
class StopperTest {
    private final double[] parameters = {0};

    private Stopper stopper(int patience, double minDelta, boolean restores) {
        return new Stopper(Optional.of(new EarlyStopping(patience, minDelta, restores)));
    }

    /** The epoch after which it stops; the only parameter counts epochs. */
    private int end(Stopper stopper, double... losses) {
        for (int epoch = 1; epoch <= losses.length; epoch++) {
            parameters[0] = epoch;
            stopper.afterEpoch(epoch, losses[epoch - 1], parameters);
            if (stopper.isStopped()) {
                return epoch;
            }
        }
        return 0;
    }

    @Test
    void itStopsWhenThePatienceIsOverAndNotBefore() {
        assertThat(end(stopper(3, 0, true), 1, 2, 2)).isZero();
        assertThat(end(stopper(3, 0, true), 1, 2, 2, 2, 2)).isEqualTo(4);
        assertThat(end(stopper(2, 0, true), 1, 2, 0.9, 2, 0.8, 2, 2, 2)).isEqualTo(7);
    }

    @Test
    void aLossThatIsTheSameIsNotLower() {
        Stopper stopper = stopper(2, 0, true);
        assertThat(end(stopper, 1, 1, 1, 1)).isEqualTo(3);
        assertThat(stopper.state().bestEpoch()).isOne();
    }

    @Test
    void aLossMustBeLowerByMoreThanTheLeastDifference() {
        Stopper stopper = stopper(2, 0.25, true);
        assertThat(end(stopper, 1, 0.75, 0.75)).isEqualTo(3);
        assertThat(stopper.state().bestEpoch()).isOne();
        stopper = stopper(2, 0.25, true);
        assertThat(end(stopper, 1, 0.7, 0.69, 0.6)).isEqualTo(4);
        assertThat(stopper.state().bestEpoch()).isEqualTo(2);
    }

    @Test
    void theParametersOfTheBestEpochComeBackWhereTheyAreWanted() {
        end(stopper(2, 0, true), 3, 2, 4, 5);
        assertThat(parameters).containsExactly(2);
        Stopper keeping = stopper(2, 0, false);
        end(keeping, 3, 2, 4, 5);
        assertThat(parameters).containsExactly(4);
        assertThat(keeping.state().size()).as("numbers that are remembered").isZero();
    }

    @Test
    void withoutItNothingStops() {
        assertThat(end(new Stopper(Optional.empty()), 1, 2, 3, 4)).isZero();
    }
}
