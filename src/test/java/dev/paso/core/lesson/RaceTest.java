package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.Holds;
import dev.paso.core.optim.OptimizerSpec;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final OptimizerSpec SGD = new OptimizerSpec.Sgd(0.1);

    @Holds("gradient-descent.batches.text")
    @Test
    void everyWalkHasSeenAsManySamplesAsTheFirst() {
        Race race = new Race(List.of(walk(OptionalInt.of(1)), walk(OptionalInt.of(16)), walk(OptionalInt.empty())), 0);
        assertThat(stepsAt(race, 79)).containsExactly(79L, 4L, 0L);
        assertThat(stepsAt(race, 80)).containsExactly(80L, 5L, 1L);
        assertThat(stepsAt(race, 15)).containsExactly(15L, 0L, 0L);
        assertThat(stepsAt(race, 16)).containsExactly(16L, 1L, 0L);
    }

    @Test
    void theOneWithTheLeastLossIsAhead() {
        Walk reckless = Walks.walk(Walks.spec(OptionalInt.empty(), new OptimizerSpec.Sgd(1e6)));
        Race race = new Race(List.of(reckless, walk(OptionalInt.of(16)), walk(OptionalInt.empty())), 0);
        race.goTo(0);
        assertThat(race.ahead()).isZero();
        race.goTo(3);
        assertThat(race.ahead()).isEqualTo(1);
        race.goTo(100); // by now the reckless one has left all numbers
        assertThat(Double.isFinite(race.walks().getFirst().loss())).isFalse();
        assertThat(race.ahead()).isNotZero();
    }

    @Test
    void aRaceOfNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Race(List.of(), 0));
    }

    private static Walk walk(OptionalInt batch) {
        return Walks.walk(Walks.spec(batch, SGD));
    }

    private static List<Long> stepsAt(Race race, long step) {
        race.goTo(step);
        return race.walks().stream().map(Walk::step).toList();
    }
}
