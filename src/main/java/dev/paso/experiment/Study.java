package dev.paso.experiment;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out beside a page, for what is at hand now: asking for it never waits. Whoever asks for another one gets that
 * one, and the newest alone. Made by a {@link Desk}; any thread may ask.
 *
 * @param <K> what it is worked out for; equal ones have equal answers
 */
public final class Study<K, T> {
    private final Desk desk;
    private final Work.Length length;
    private final Job<K, T> job;
    private final boolean isFollowing;
    private Optional<K> wanted = Optional.empty();
    private Optional<Known<K, T>> known = Optional.empty();
    private Optional<CompletableFuture<T>> underWay = Optional.empty();

    /** Works it out, on a thread of {@link Work}; it may throw a {@link CancellationException} where nobody wants it any more. */
    public interface Job<K, T> {
        T work(K key, BooleanSupplier isWanted);
    }

    /** How far it is: found, failed, or neither yet. */
    public record Answer<T>(Optional<T> found, Optional<Throwable> failure) {
        public boolean isWaiting() {
            return found.isEmpty() && failure.isEmpty();
        }
    }

    private record Known<K, T>(K key, Answer<T> answer) {}

    Study(Desk desk, Work.Length length, Job<K, T> job, boolean isFollowing) {
        this.desk = desk;
        this.length = length;
        this.job = job;
        this.isFollowing = isFollowing;
    }

    /** What is known for {@code key}; it is begun where it was not asked for before. */
    public synchronized Answer<T> of(K key) {
        want(key);
        return known.filter(same -> same.key.equals(key))
                .map(Known::answer)
                .orElseGet(() -> new Answer<>(Optional.empty(), Optional.empty()));
    }

    /** What was found last, for whatever was at hand then. */
    public synchronized Optional<T> latest() {
        return known.flatMap(last -> last.answer.found());
    }

    /** Begins it, or lets it follow. */
    public synchronized void want(K key) {
        if (wanted.filter(key::equals).isEmpty()) {
            wanted = Optional.of(key);
            if (underWay.isEmpty()) {
                begin(key);
            } else if (!isFollowing) {
                underWay.get().cancel(false); // and then the newest is begun
            }
        }
    }

    /** Nobody wants it any more, and nothing of it is known. */
    public synchronized void forget() {
        wanted = Optional.empty();
        known = Optional.empty();
        giveUp();
    }

    synchronized void giveUp() {
        underWay.ifPresent(answer -> answer.cancel(false));
    }

    synchronized boolean isUnderWay() {
        return underWay.isPresent();
    }

    private void begin(K key) {
        if (!desk.isClosed()) {
            CompletableFuture<T> begun = desk.begin(length, isWanted -> job.work(key, isWanted));
            underWay = Optional.of(begun);
            begun.whenComplete((result, failure) -> done(key, result, failure));
        }
    }

    private void done(K key, @Nullable T result, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        synchronized (this) {
            underWay = Optional.empty();
            if (!(cause instanceof CancellationException)) {
                known = Optional.of(
                        new Known<>(key, new Answer<>(Optional.ofNullable(result), Optional.ofNullable(cause))));
            }
            wanted.filter(newest -> !newest.equals(key)).ifPresent(this::begin);
        }
        desk.tell();
    }
}
