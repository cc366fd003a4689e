package dev.paso.experiment;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Where the studies of one learner are done: in turns with everybody else's, told to one listener, and ended together. */
public final class Desk implements AutoCloseable {
    private final Work work;
    private final List<Study<?, ?>> studies = new CopyOnWriteArrayList<>();
    private volatile Runnable listener = () -> {};
    private volatile boolean isClosed;

    public Desk(Work work) {
        this.work = work;
    }

    /**
     * Something that is worked out for what is at hand; the one for what was at hand before is given up.
     *
     * @param job told for what, and whether anybody still wants it; it may run on several threads at once
     */
    public <K, T> Study<K, T> study(Work.Length length, Study.Job<K, T> job) {
        return add(new Study<>(this, length, job, false));
    }

    /** The same of something that goes on from where it was: never twice at once, and what it comes to on the way counts. */
    public <K, T> Study<K, T> following(Work.Length length, Study.Job<K, T> job) {
        return add(new Study<>(this, length, job, true));
    }

    private <K, T> Study<K, T> add(Study<K, T> study) {
        studies.add(study);
        return study;
    }

    /** Told on any thread whenever something was found, or could not be. */
    public void setListener(Runnable listener) {
        this.listener = listener;
    }

    /** Whether something is being worked out. */
    public boolean isBusy() {
        return studies.stream().anyMatch(Study::isUnderWay);
    }

    boolean isClosed() {
        return isClosed;
    }

    <T> CompletableFuture<T> begin(Work.Length length, Function<BooleanSupplier, T> job) {
        return work.begin(this, length, job);
    }

    void tell() {
        listener.run();
    }

    /** Gives up what is under way, and begins nothing more. */
    @Override
    public void close() {
        isClosed = true;
        studies.forEach(Study::giveUp);
    }
}
