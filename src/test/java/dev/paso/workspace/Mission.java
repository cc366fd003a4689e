package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.RefusedException;
import dev.paso.experiment.Runs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A mission, and what a learner does about it.
 *
 * @param does what its text says, without the guess
 * @param nearly something like it
 * @param guess what is guessed first; empty where the step asks nothing
 * @param claim finds what the step's text says to be so; empty where tests of its own hold that
 */
record Mission<L extends LabState>(
        Lab<L> lab,
        String step,
        Consumer<Desk<L>> does,
        Consumer<Desk<L>> nearly,
        String guess,
        Optional<Consumer<Desk<L>>> claim) {
    Mission(Lab<L> lab, String step, Consumer<Desk<L>> does, Consumer<Desk<L>> nearly, String guess) {
        this(lab, step, does, nearly, guess, Optional.empty());
    }

    /** The same, with what holds its text. */
    Mission<L> claiming(Consumer<Desk<L>> claimed) {
        return new Mission<>(lab, step, does, nearly, guess, Optional.of(claimed));
    }

    String name() {
        return lab.name() + "." + step;
    }

    private Desk<L> begin(Runs runs) {
        return Desk.at(runs, lab, step);
    }

    boolean isSolvedByDoing(Runs runs) {
        try (Desk<L> desk = begin(runs)) {
            if (!guess.isEmpty()) {
                desk.guess(guess);
                assertThat(desk.isSolved()).as("a guess alone").isFalse();
            }
            does.accept(desk);
            return desk.isSolved();
        }
    }

    boolean isSolvedByNearlyDoing(Runs runs) {
        try (Desk<L> desk = begin(runs)) {
            if (!guess.isEmpty()) {
                desk.guess(guess);
            }
            nearly.accept(desk);
            return desk.isSolved();
        }
    }

    /** What its text says is so where it begins. */
    void checkClaim(Runs runs) {
        try (Desk<L> desk = begin(runs)) {
            claim.orElseThrow().accept(desk);
        }
    }

    /** Other weights may be drawn, and nothing else done: they may be lucky. */
    void checkLuck(Runs runs) {
        try (Desk<L> desk = begin(runs)) {
            for (int press = 0; press < 6; press++) {
                desk.change(Draft::newWeights);
                assertThat(desk.isSolved()).as("after %d presses", press + 1).isFalse();
            }
        }
    }

    /** The numbers that the step's texts may tell when it begins. */
    Map<String, Said> said(Runs runs) {
        try (Desk<L> desk = begin(runs)) {
            return Map.copyOf(desk.said());
        }
    }

    /** The answers that the step offers. */
    List<String> answers() {
        return asked().answers();
    }

    private LabStep<L> asked() {
        return lab.steps().stream()
                .filter(one -> one.key().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** The look alone solves nothing, and after it there is nothing to guess any more. */
    void checkGuessing(Runs runs) {
        try (Desk<L> desk = begin(runs)) {
            assertThat(asked().asks()).isEqualTo(!guess.isEmpty());
            if (guess.isEmpty()) {
                assertThatThrownBy(() -> desk.guess("anything")).isInstanceOf(RefusedException.class);
                return;
            }
            assertThatThrownBy(() -> desk.guess("nonsense")).isInstanceOf(RefusedException.class);
            does.accept(desk);
            assertThat(desk.isSolved()).as("a look without a guess").isFalse();
            desk.guess(guess);
            assertThat(desk.isSolved()).as("a guess after the look").isFalse();
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
