package dev.paso.ui.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Large tables are read a few at a time, on half of the machine's cores, in the order in which they came: whoever brings one waits, and
 * no page's lock and nobody else's pictures do.
 */
final class Turns {
    private static final Turns OF_HOST =
            new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final ThreadPoolExecutor readers;

    Turns(int most) {
        readers = new ThreadPoolExecutor(
                most,
                most,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("paso-read-", 1).daemon().factory());
        readers.allowCoreThreadTimeOut(true);
    }

    static Turns ofHost() {
        return OF_HOST;
    }

    /** Reads when it is its turn; who cancels before that spares the work. */
    <T> CompletableFuture<T> take(Supplier<T> reading) {
        CompletableFuture<T> wanted = new CompletableFuture<>();
        readers.execute(() -> {
            if (wanted.isDone()) {
                return;
            }
            try {
                wanted.complete(reading.get());
            } catch (RuntimeException | Error e) {
                wanted.completeExceptionally(e);
            }
        });
        return wanted;
    }
}
