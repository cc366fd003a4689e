package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** The runs that a learner left, as the facts tell of them, and with what each left to compare with as soon as it was replayed. */
final class Ghosts {
    private final Tracer tracer;
    private final Runnable changed;
    private List<Ghost> all = List.of();

    /** @param changed told whenever there is more or less to see */
    Ghosts(Runs runs, Executor turns, Runnable changed) {
        this.changed = changed;
        tracer = new Tracer(runs, turns, this::found);
    }

    List<Ghost> all() {
        return all;
    }

    List<Facts.Left> facts() {
        return all.stream()
                .map(ghost -> new Facts.Left(ghost.number(), ghost.spec(), ghost.step(), ghost.isShown()))
                .toList();
    }

    /**
     * Those of {@code left} are there from now on: who is new among them is replayed, who is gone is not any more.
     *
     * @param data of the run that was left last, where they are there
     */
    void follow(List<Facts.Left> left, Optional<PreparedData> data) {
        if (left.equals(facts())) {
            return;
        }
        List<Ghost> before = all;
        all = left.stream().map(one -> ghost(one, before)).toList();
        before.stream()
                .filter(ghost -> find(ghost.number(), all).isEmpty())
                .forEach(gone -> tracer.drop(gone.number()));
        all.stream()
                .filter(ghost -> find(ghost.number(), before).isEmpty())
                .toList()
                .forEach(fresh -> tracer.trace(fresh, data));
        changed.run();
    }

    private static Ghost ghost(Facts.Left left, List<Ghost> before) {
        return find(left.number(), before)
                .filter(same -> same.isOf(left))
                .orElseGet(() -> Ghost.of(left.number(), left.recipe(), left.step()))
                .shown(left.isShown());
    }

    private static Optional<Ghost> find(int number, List<Ghost> ghosts) {
        return ghosts.stream().filter(ghost -> ghost.number() == number).findFirst();
    }

    private void found(int number, Optional<Trace> trace) {
        replace(number, ghost -> trace.map(ghost::with).orElseGet(ghost::lost));
        changed.run();
    }

    private void replace(int number, UnaryOperator<Ghost> change) {
        all = all.stream()
                .map(ghost -> ghost.number() == number ? change.apply(ghost) : ghost)
                .toList();
    }

    /** Nothing more is replayed. */
    void close() {
        tracer.close();
    }
}
