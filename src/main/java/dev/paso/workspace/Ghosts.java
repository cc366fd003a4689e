package dev.paso.workspace;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The runs that a learner left, the oldest first; a handful, and none twice. */
final class Ghosts {
    private final int most;
    private final List<Ghost> all = new ArrayList<>();
    private int last;

    /** @param most how many are kept; the oldest goes */
    Ghosts(int most) {
        this.most = most;
    }

    List<Ghost> all() {
        return List.copyOf(all);
    }

    /** Keeps a run that went as far as {@code step}; empty where it is there already, or none are kept. */
    Optional<Ghost> keep(ExperimentSpec spec, long step) {
        if (most == 0 || step == 0 || all.stream().anyMatch(ghost -> ghost.isOf(spec, step))) {
            return Optional.empty();
        }
        if (all.size() == most) {
            all.removeFirst();
        }
        Ghost ghost = Ghost.of(++last, spec, step);
        all.add(ghost);
        return Optional.of(ghost);
    }

    /** What the ghost left; nothing where it is gone meanwhile. */
    void found(int number, Trace trace) {
        replace(number, ghost -> ghost.with(trace));
    }

    void lose(int number) {
        replace(number, Ghost::lost);
    }

    /** A ghost as it was before a workspace was made again. */
    Ghost restore(Facts.Left left) {
        Ghost ghost = Ghost.of(left.number(), left.recipe(), left.step()).shown(left.isShown());
        all.add(ghost);
        return ghost;
    }

    /** How many there were so far. */
    int numbered() {
        return last;
    }

    void setNumbered(int count) {
        last = count;
    }

    List<Facts.Left> facts() {
        return all.stream()
                .map(ghost -> new Facts.Left(ghost.number(), ghost.spec(), ghost.step(), ghost.isShown()))
                .toList();
    }

    void show(int number, boolean isShown) {
        replace(number, ghost -> ghost.shown(isShown));
    }

    Optional<Ghost> remove(int number) {
        Optional<Ghost> gone =
                all.stream().filter(ghost -> ghost.number() == number).findFirst();
        gone.ifPresent(all::remove);
        return gone;
    }

    void clear() {
        all.clear();
        last = 0;
    }

    private void replace(int number, UnaryOperator<Ghost> change) {
        all.replaceAll(ghost -> ghost.number() == number ? change.apply(ghost) : ghost);
    }
}
