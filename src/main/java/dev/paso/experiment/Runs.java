package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All runs of a host: one fixed pool of threads trains them, a second one delivers their frames. */
public final class Runs implements AutoCloseable {
    private static final int DELIVERY_THREADS =
            4; // more than cores: a browser that is slow to take a frame holds one up

    private final RunSettings settings;
    private final Timer timer;
    private final Optional<SystemTimer> ownTimer;
    private final Slices slices;
    private final ThreadPoolExecutor delivery;
    private final ExecutorService tracer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("paso-trace").daemon().factory());
    private final Set<Run> open = new LinkedHashSet<>();
    private boolean isClosed;

    public Runs(RunSettings settings) {
        this(settings, new SystemTimer());
    }

    private Runs(RunSettings settings, SystemTimer timer) {
        this(settings, timer, Optional.of(timer));
    }

    /** With a time of the caller's own. */
    Runs(RunSettings settings, Timer timer) {
        this(settings, timer, Optional.empty());
    }

    private Runs(RunSettings settings, Timer timer, Optional<SystemTimer> ownTimer) {
        this.settings = settings;
        this.timer = timer;
        this.ownTimer = ownTimer;
        slices = new Slices(settings.threads(), "paso-train");
        delivery = new ThreadPoolExecutor(
                DELIVERY_THREADS,
                DELIVERY_THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("paso-deliver-", 1).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy()); // after close nobody waits any more
    }

    public RunSettings settings() {
        return settings;
    }

    /** How many runs are open. */
    public synchronized int size() {
        return open.size();
    }

    /** Frames on their way to browsers that have not acknowledged them, of all runs: at most two a viewer. */
    public synchronized int framesUnderWay() {
        return open.stream().mapToInt(Run::framesUnderWay).sum();
    }

    /**
     * Prepares a run; nothing is trained yet.
     *
     * @throws IllegalArgumentException with field, rule and value, where the experiment exceeds a limit or cannot be prepared
     * @throws TooManyRunsException where there are {@link RunSettings#maxRuns} and none of them was left alone for long
     */
    public Run open(ExperimentSpec spec) {
        makeRoom();
        Run run = new Run(spec, settings, timer, slices, delivery, this::forget);
        synchronized (this) {
            makeRoom();
            open.add(run);
        }
        return run;
    }

    /**
     * Replays a recipe beside everything else, one after the other: what a run left behind, to compare with. Cancelling the answer
     * stops it where its turn has not come.
     */
    public CompletableFuture<Trace> trace(ExperimentSpec spec, PreparedData data, long steps) {
        return CompletableFuture.supplyAsync(() -> Trace.of(spec, data, steps), tracer);
    }

    /** Closes the run that nobody has used for longest, where there are too many. */
    private synchronized void makeRoom() {
        if (isClosed) {
            throw new IllegalStateException("no run can be opened after close");
        }
        if (open.size() < settings.maxRuns()) {
            return;
        }
        long since = timer.nanos() - settings.idle().toNanos();
        open.stream()
                .filter(run -> run.usedAt() - since <= 0)
                .min(Comparator.comparingLong(run -> run.usedAt() - since))
                .orElseThrow(() -> new TooManyRunsException(settings.maxRuns()))
                .close();
    }

    private synchronized void forget(Run run) {
        open.remove(run);
    }

    /** Closes all runs and ends the threads. */
    @Override
    public void close() {
        List<Run> all;
        synchronized (this) {
            isClosed = true;
            all = List.copyOf(open);
        }
        all.forEach(Run::close);
        slices.close();
        tracer.shutdownNow();
        delivery.shutdown();
        ownTimer.ifPresent(SystemTimer::close);
    }
}
