package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.experiment.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is drawn a little at a time, and what is given up on the way. */
class DrawingTest {
    private static final List<Kind> KINDS = List.of(Kind.FIELD, Kind.IMPORTANCE);

    private final Training training = new Training(Recipe.of(Recipes.moons(3)));
    private final Picture resting = picture(State.PAUSED);
    private final Drawing drawing = new Drawing(resting, resting.builder(), KINDS);

    private Picture picture(State state) {
        return training.picture(training.step(), training.snapshot(state, 0, Optional.empty()), false);
    }

    private List<Kind> drawn() {
        List<Kind> drawn = new ArrayList<>();
        while (!drawing.isOver()) {
            drawing.work().map(Frame.Part::kind).ifPresent(drawn::add);
        }
        return drawn;
    }

    @Test
    void whileTheRunRestsEverythingIsDrawn() {
        drawing.follow(picture(State.PAUSED));
        assertThat(drawn()).isEqualTo(KINDS);
    }

    @Test
    void importanceIsGivenUpWhereTheRunMoves() {
        drawing.follow(picture(State.RUNNING));
        assertThat(drawn()).containsExactly(Kind.FIELD);
    }

    @Test
    void importanceIsGivenUpWhereTheRunRestsAtAnotherStep() {
        training.update();
        drawing.follow(picture(State.PAUSED));
        assertThat(drawn()).containsExactly(Kind.FIELD);
    }
}
