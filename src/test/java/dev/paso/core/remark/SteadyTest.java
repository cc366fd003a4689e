package dev.paso.core.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyTest {
    private static final Remark ONE_CLASS = new Remark.OneClass(1);
    private static final Remark SQUARED = new Remark.SquaredErrorOnClasses();

    private final Steady steady = new Steady();

    @Test
    void whileItMovesARemarkMustBeSeenForAWhile() {
        for (int i = 1; i < Steady.LOOKS; i++) {
            assertThat(steady.look(List.of(ONE_CLASS), true)).isFalse();
        }
        assertThat(steady.standing()).isEmpty();
        assertThat(steady.look(List.of(ONE_CLASS), true)).isTrue();
        assertThat(steady.standing()).containsExactly(ONE_CLASS);
    }

    @Test
    void whatComesAndGoesIsNeverSaid() {
        for (int i = 0; i < 10 * Steady.LOOKS; i++) {
            steady.look(i % 2 == 0 ? List.of(ONE_CLASS) : List.of(), true);
        }
        assertThat(steady.standing()).isEmpty();
    }

    @Test
    void itStaysForAWhileWhenItIsNotSeenAnyMore() {
        steady.look(List.of(SQUARED), false);
        for (int i = 1; i < Steady.LOOKS; i++) {
            assertThat(steady.look(List.of(), true)).isFalse();
        }
        assertThat(steady.standing()).containsExactly(SQUARED);
        assertThat(steady.look(List.of(), true)).isTrue();
        assertThat(steady.standing()).isEmpty();
    }

    @Test
    void atRestWhatIsSeenStands() {
        assertThat(steady.look(List.of(ONE_CLASS, SQUARED), false)).isTrue();
        assertThat(steady.standing()).containsExactly(ONE_CLASS, SQUARED);
        assertThat(steady.look(List.of(ONE_CLASS, SQUARED), false)).isFalse();
        assertThat(steady.look(List.of(new Remark.OneClass(0), SQUARED), false))
                .as("its numbers too")
                .isTrue();
        assertThat(steady.look(List.of(), false)).isTrue();
        assertThat(steady.standing()).isEmpty();
    }
}
