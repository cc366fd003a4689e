package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** All runs of a host: they share its threads and its memory. */
public final class Runs implements AutoCloseable {
    private static final long MEGABYTE = 1_000_000;

    private final RunSettings settings;
    private final Timer timer;
    private final Optional<SystemTimer> ownTimer;
    private final Threads threads;
    private final Budget memory;
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
        threads = Threads.of(settings.threads());
        memory = new Budget(settings.memory() * MEGABYTE, this::closeOneLeftAlone);
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
        return open(spec, spec.epochs());
    }

    /**
     * The same for a recipe that was extended on the way.
     *
     * @param epochs as it was first given
     */
    public Run open(ExperimentSpec spec, int epochs) {
        return open(spec, epochs, Optional.empty());
    }

    /**
     * The same.
     *
     * @param data that the recipe makes, where they are there already
     */
    public Run open(ExperimentSpec spec, int epochs, Optional<PreparedData> data) {
        makeRoom();
        Run run = new Run(spec, epochs, data, settings, timer, threads, memory.share(), this::forget);
        try {
            while (!add(run)) {
                makeRoom();
            }
        } catch (RuntimeException full) {
            run.close();
            throw full;
        }
        return run;
    }

    /**
     * Replays a recipe in turns with everything else: what a run left behind, to compare with. Cancelling the answer stops it.
     *
     * @param data of the recipe, where they are made already
     */
    public CompletableFuture<Trace> trace(ExperimentSpec spec, Optional<PreparedData> data, long steps) {
        return Tracing.begin(spec, data, steps, timer, threads, memory.share());
    }

    /** Makes the data of a recipe beside everything else. Who cancels the answer before its turn spares the work. */
    public CompletableFuture<PreparedData> prepare(ExperimentSpec spec) {
        CompletableFuture<PreparedData> answer = new CompletableFuture<>();
        threads.training()
                .seat(Slices.Lane.SLOW, () -> {
                    prepare(spec, answer);
                    return false;
                })
                .wake();
        return answer;
    }

    private static void prepare(ExperimentSpec spec, CompletableFuture<PreparedData> answer) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(Recipe.of(spec).data());
        } catch (RuntimeException | Error impossible) {
            answer.completeExceptionally(impossible);
        }
    }

    /** Room for one more. */
    private void makeRoom() {
        if (isFull() && !closeOneLeftAlone()) {
            throw new TooManyRunsException(settings.maxRuns());
        }
    }

    private synchronized boolean isFull() {
        if (isClosed) {
            throw new IllegalStateException("no run can be opened after close");
        }
        return open.size() >= settings.maxRuns();
    }

    private synchronized boolean add(Run run) {
        return !isFull() && open.add(run);
    }

    /**
     * Closes the run that nobody has used for longest; false where all are in use. Not while this is locked: whoever waits for an answer
     * of that run is told.
     */
    private boolean closeOneLeftAlone() {
        Optional<Run> alone = leftAlone();
        alone.ifPresent(Run::close);
        return alone.isPresent();
    }

    private synchronized Optional<Run> leftAlone() {
        long since = timer.nanos() - settings.idle().toNanos();
        return open.stream()
                .filter(run -> run.usedAt() - since <= 0)
                .min(Comparator.comparingLong(run -> run.usedAt() - since));
    }

    /** Bytes that all runs and replays take, as they were estimated. */
    public long memory() {
        return memory.used();
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
        threads.close();
        ownTimer.ifPresent(SystemTimer::close);
    }
}
