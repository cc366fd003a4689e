package dev.paso.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Jobs beside the runs: large tables are read, best lines and bands are found. A few threads take them in turns of those who want
 * something, one job each: whoever wants much waits for nobody but themself. Long jobs have half of the machine's cores, and short ones
 * never wait for them.
 */
public final class Work implements AutoCloseable {
    private final Queue brief = new Queue(1, "paso-work-");
    private final Queue lengthy;

    /** How long a job takes. */
    public enum Length {
        /** Some hundredths of a second at most. */
        BRIEF,
        LENGTHY
    }

    public Work() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** @param lengthyAtOnce long jobs that are worked on at the same time */
    Work(int lengthyAtOnce) {
        lengthy = new Queue(lengthyAtOnce, "paso-long-");
    }

    /**
     * Does {@code job} when it is its turn. Who cancels the answer before that spares the work.
     *
     * @param owner who wants it: one learner's page, or what they have open
     * @param job told whether anybody still wants it; may throw a {@link CancellationException} where nobody does
     */
    public <T> CompletableFuture<T> begin(Object owner, Length length, Function<BooleanSupplier, T> job) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        (length == Length.BRIEF ? brief : lengthy).add(owner, () -> work(answer, job));
        return answer;
    }

    private static <T> void work(CompletableFuture<T> answer, Function<BooleanSupplier, T> job) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(job.apply(() -> !answer.isDone()));
        } catch (CancellationException e) {
            answer.cancel(false); // it is: that is why
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        brief.threads.shutdownNow();
        lengthy.threads.shutdownNow();
    }

    /** Jobs by who wants them, next is whose last one is longest ago. */
    private static final class Queue {
        private final Map<Object, Deque<Runnable>> waiting = new LinkedHashMap<>();
        private final ThreadPoolExecutor threads;

        Queue(int most, String name) {
            threads = Threads.pool(most, name);
        }

        void add(Object owner, Runnable job) {
            synchronized (waiting) {
                waiting.computeIfAbsent(owner, fresh -> new ArrayDeque<>()).add(job);
            }
            threads.execute(() -> next().run());
        }

        private Runnable next() {
            synchronized (waiting) {
                Entry<Object, Deque<Runnable>> first =
                        waiting.entrySet().iterator().next();
                Object owner = first.getKey();
                Deque<Runnable> jobs = first.getValue();
                Runnable job = jobs.remove();
                waiting.remove(owner);
                if (!jobs.isEmpty()) {
                    waiting.put(owner, jobs); // behind all others
                }
                return job;
            }
        }
    }
}
