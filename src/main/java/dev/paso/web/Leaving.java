package dev.paso.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets everybody speak who has something to say before the web server stops: no lifecycle ends earlier than this. */
public final class Leaving implements SmartLifecycle {
    /** For all of them together. */
    public static final Duration FAREWELL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final List<BeforeLeaving> all;
    private volatile boolean isRunning;

    Leaving(List<BeforeLeaving> all) {
        this.all = List.copyOf(all);
    }

    /** Ends this process the hard way where it has not ended within {@code longest} of being told to. */
    public static void atTheLatest(Duration longest) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Thread.ofPlatform()
                        .daemon()
                        .name("paso-last-word")
                        .start(() -> {
                            try {
                                Thread.sleep(longest);
                            } catch (InterruptedException early) {
                                Thread.currentThread().interrupt();
                            }
                            Runtime.getRuntime().halt(128 + 15); // as after a SIGTERM
                        })));
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        Executor each = Thread.ofPlatform().daemon().name("paso-leaving-", 0)::start;
        CompletableFuture<?>[] said = all.stream()
                .map(one -> CompletableFuture.runAsync(one::leave, each).exceptionally(Leaving::tell))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(said)
                .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Void tell(Throwable thrown) {
        LOG.warn("Not all was said before leaving", thrown);
        return null;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
