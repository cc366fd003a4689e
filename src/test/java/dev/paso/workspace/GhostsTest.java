package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;

class GhostsTest {
    private final Ghosts ghosts = new Ghosts(2);

    @Test
    void theOldestGoesWhereThereAreTooManyAndNumbersAreNeverUsedTwice() {
        for (int lr = 1; lr <= 3; lr++) {
            ghosts.keep(spec(lr), 10);
        }
        assertThat(ghosts.all()).extracting(Ghost::number).containsExactly(2, 3);
        ghosts.remove(3);
        ghosts.keep(spec(4), 10);
        assertThat(ghosts.all()).extracting(Ghost::number).containsExactly(2, 4);
    }

    @Test
    void whatWasNeverTrainedOrIsThereAlreadyIsNotKept() {
        assertThat(ghosts.keep(spec(1), 0)).isEmpty();
        assertThat(ghosts.keep(spec(1), 10)).isPresent();
        assertThat(ghosts.keep(spec(1).withThreshold(0.2), 10)).isEmpty();
        assertThat(ghosts.keep(spec(1), 20)).isPresent();
    }

    @Test
    void aHiddenOneIsNotDrawn() {
        int number = ghosts.keep(spec(1), 10).orElseThrow().number();
        ghosts.show(number, false);
        assertThat(ghosts.all().getFirst().isShown()).isFalse();
        assertThat(ghosts.all().getFirst().drawn()).isEmpty();
        ghosts.show(number, true);
        assertThat(ghosts.all().getFirst().isShown()).isTrue();
    }

    @Test
    void aHostMayKeepNone() {
        assertThat(new Ghosts(0).keep(spec(1), 10)).isEmpty();
    }

    private static ExperimentSpec spec(double lr) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear"}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": %s}, "loader": {"batch_size": null}, "epochs": 20}
                """.formatted(lr));
    }
}
