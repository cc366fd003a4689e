package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.BestFit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Computes least-squares answers beside everything else: own data can be large. */
public final class BestFits implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("paso-best-fit").daemon().factory());

    /** The best fit of data with one raw input. */
    public CompletableFuture<BestFit> of(PreparedData data) {
        return CompletableFuture.supplyAsync(() -> BestFit.of(data), worker);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
