package dev.paso.ui.data;

import dev.paso.experiment.Frame;
import dev.paso.table.Scores;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Finds how sure scores are beside everything else, one learner's after the other's: 200 draws of 100,000 rows take seconds. */
public final class Doubts implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("paso-doubts").daemon().factory());

    /** The bands of these scores; who cancels them before they are found stops the work too. */
    public CompletableFuture<Frame.Uncertainty> of(Scores scores) {
        CompletableFuture<Frame.Uncertainty> wanted = new CompletableFuture<>();
        worker.execute(() -> find(scores, wanted));
        return wanted;
    }

    private static void find(Scores scores, CompletableFuture<Frame.Uncertainty> wanted) {
        try {
            wanted.complete(Frame.Uncertainty.of(scores.probabilities(), scores.labels(), () -> !wanted.isDone()));
        } catch (CancellationException e) {
            wanted.cancel(false); // it is: that is why
        } catch (RuntimeException | Error e) {
            wanted.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
