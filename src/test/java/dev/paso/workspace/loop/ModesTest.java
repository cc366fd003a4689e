package dev.paso.workspace.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModesTest {
    @Test
    void itAnswersAgainAsItDidAndGoesOnInTheSameWay() {
        Modes modes = new Modes();
        for (int i = 0; i < 30; i++) {
            modes.setTraining(i % 3 != 0);
            modes.call();
        }
        Modes again = new Modes();
        again.repeat(modes.trainedBefore(), modes.kept());
        again.setTraining(modes.isTraining());
        assertThat(again.calls()).isEqualTo(modes.calls()).hasSize(Modes.MOST);
        modes.call();
        again.call();
        assertThat(again.calls()).isEqualTo(modes.calls());
    }

    @Test
    void afterVeryManyAnswersItBeginsAnew() {
        Modes modes = new Modes();
        modes.call();
        List<Modes.Answer> first = List.copyOf(modes.calls());
        for (int i = 1; i < Modes.MOST_TRAINED; i++) {
            modes.call();
        }
        assertThat(modes.calls()).hasSize(Modes.MOST);
        modes.call();
        assertThat(modes.calls()).isEqualTo(first);
    }
}
