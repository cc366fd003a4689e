package dev.paso.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** One answer that is waited for, and what is to be done after it, in its order. */
final class Awaited {
    private final Executor turns;
    private final List<Runnable> postponed = new ArrayList<>();
    private Optional<CompletableFuture<?>> awaited = Optional.empty();
    private boolean isWanted; // what is awaited; it may have come, and be heard only now

    /** @param turns in which answers are heard */
    Awaited(Executor turns) {
        this.turns = turns;
    }

    boolean isOver() {
        return awaited.isEmpty();
    }

    /** Done as soon as nothing is waited for any more. */
    void postpone(Runnable deed) {
        postponed.add(deed);
    }

    /** Waits for this answer, and not for another one any more. Where it never comes what was postponed is done all the same. */
    <T> void await(CompletableFuture<T> answer, Consumer<T> then, Consumer<Throwable> failed) {
        Optional<CompletableFuture<?>> old = awaited;
        awaited = Optional.of(answer);
        isWanted = true;
        old.ifPresent(other -> other.cancel(false));
        answer.whenComplete((told, failure) -> turns.execute(() -> hear(answer, () -> {
            if (failure == null) {
                then.accept(told);
            } else if (!answer.isCancelled()) {
                failed.accept(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
        })));
    }

    private void hear(CompletableFuture<?> answer, Runnable then) {
        if (awaited.filter(answer::equals).isEmpty()) {
            return;
        }
        awaited = Optional.empty();
        if (isWanted) {
            then.run();
        }
        List<Runnable> now = List.copyOf(postponed);
        postponed.clear();
        now.forEach(Runnable::run);
    }

    /** The answer is not wanted any more; what was postponed is done. */
    void cancel() {
        isWanted = false;
        awaited.ifPresent(answer -> answer.cancel(false));
    }

    /** Nothing is waited for, and nothing is done any more. */
    void close() {
        postponed.clear();
        cancel();
        awaited = Optional.empty();
    }
}
