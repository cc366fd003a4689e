package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Replays the ghosts of one learner, one after the other, so that many of them take no more of the host than one; all are told in turns
 * of {@code page}.
 */
final class Tracer {
    private final Runs runs;
    private final Executor page;
    private final BiConsumer<Integer, Optional<Trace>> found;
    private final Deque<Errand> waiting = new ArrayDeque<>();
    private Optional<Errand> current = Optional.empty();
    private CompletableFuture<Trace> work = new CompletableFuture<>();

    private record Errand(Ghost ghost, Optional<PreparedData> data) {}

    /** @param found told a ghost's number and its trace, none where it cannot be replayed */
    Tracer(Runs runs, Executor page, BiConsumer<Integer, Optional<Trace>> found) {
        this.runs = runs;
        this.page = page;
        this.found = found;
    }

    /** @param data of the ghost's recipe; made first where they are not there */
    void trace(Ghost ghost, Optional<PreparedData> data) {
        waiting.add(new Errand(ghost, data));
        goOn();
    }

    /** Nobody asks for this ghost any more. */
    void drop(int number) {
        waiting.removeIf(errand -> errand.ghost.number() == number);
        current.filter(errand -> errand.ghost.number() == number).ifPresent(errand -> work.cancel(false));
    }

    void close() {
        waiting.clear();
        work.cancel(false);
    }

    private void goOn() {
        if (current.isPresent() || waiting.isEmpty()) {
            return;
        }
        Errand next = waiting.remove();
        current = Optional.of(next);
        work = runs.trace(next.ghost.spec(), next.data, next.ghost.step());
        work.whenComplete((trace, failure) -> page.execute(() -> done(next, Optional.ofNullable(trace), failure)));
    }

    private void done(Errand errand, Optional<Trace> trace, @Nullable Throwable failure) {
        current = Optional.empty();
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (!(cause instanceof CancellationException)) {
            found.accept(errand.ghost.number(), trace);
        }
        goOn();
    }
}
