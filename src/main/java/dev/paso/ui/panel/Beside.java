package dev.paso.ui.panel;

import com.vaadin.flow.component.UI;
import dev.paso.core.train.Cost;
import dev.paso.experiment.Foothold;
import dev.paso.experiment.Work;
import dev.paso.ui.line.Line;
import dev.paso.workspace.Workspace;
import java.lang.System.Logger;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a panel has worked out: at once where that takes no time, else beside its page, and then it is shown under the page's lock. One
 * question is under way at a time; the newest comes after it, and none between them, so that something is shown however often somebody
 * asks. Asked under the page's lock alone.
 */
public final class Beside {
    private static final Logger LOG = System.getLogger(Beside.class.getName());
    private static final double QUICK = 1e6; // multiplications: a millisecond
    private static final double BRIEF = 2e7; // some hundredths of a second

    private final Work work;
    private final Runnable failed;
    private Optional<CompletableFuture<Runnable>> underWay = Optional.empty();
    private Optional<Question> next = Optional.empty();
    private boolean isWanted; // what is under way
    private volatile boolean isBegun; // the same, by a worker

    /** Its answer shows what was found. */
    private interface Question {
        CompletableFuture<Runnable> begin();
    }

    public Beside(Work work) {
        this(work, () -> {});
    }

    /** @param failed says so, where something went wrong that the log tells of */
    public Beside(Work work, Runnable failed) {
        this.work = work;
        this.failed = failed;
    }

    /**
     * Works something out.
     *
     * @param multiplications that it takes, about
     */
    public <T> void ask(double multiplications, Supplier<T> job, Consumer<T> then) {
        if (multiplications <= QUICK) {
            forget();
            then.accept(job.get());
        } else {
            ask(() -> begin(multiplications, job, then));
        }
    }

    /** Works something out about the place where a run stands now. */
    public <T> void ask(Workspace workspace, Function<Foothold, T> job, Consumer<T> then) {
        ask(() -> workspace
                .run()
                .foothold()
                .thenCompose(at -> begin(Cost.of(at.spec()).update(), () -> job.apply(at), then)));
    }

    private <T> CompletableFuture<Runnable> begin(double multiplications, Supplier<T> job, Consumer<T> then) {
        Work.Length length = multiplications > BRIEF ? Work.Length.LENGTHY : Work.Length.BRIEF;
        return work.begin(this, length, isWanted -> {
            isBegun = true;
            T found = job.get();
            return () -> then.accept(found);
        });
    }

    /** What was asked is not wanted any more; what nobody has begun to work out is spared, and what is begun ends before the next one. */
    public void forget() {
        next = Optional.empty();
        isWanted = false;
        if (!isBegun) {
            underWay.ifPresent(answer -> answer.cancel(false));
        }
    }

    /** Whether something was asked that is still wanted and not known yet. */
    public boolean isAsked() {
        return next.isPresent() || isWanted && underWay.isPresent();
    }

    private void ask(Question question) {
        if (underWay.isEmpty()) {
            begin(question);
        } else {
            next = Optional.of(question);
        }
    }

    private void begin(Question question) {
        isBegun = false;
        CompletableFuture<Runnable> answer = question.begin();
        underWay = Optional.of(answer);
        isWanted = true;
        UI ui = UI.getCurrent(); // answers come on other threads, which must touch no component
        answer.whenComplete((show, failure) -> Line.change(ui, () -> answer(show, failure)));
    }

    private void answer(@Nullable Runnable show, @Nullable Throwable failure) {
        underWay = Optional.empty();
        if (show != null && isWanted) {
            show.run();
        } else if (failure != null && !isGivenUp(failure)) {
            LOG.log(Logger.Level.ERROR, "what a panel shows could not be worked out", failure);
            if (isWanted) {
                failed.run();
            }
        }
        Optional<Question> newest = next;
        next = Optional.empty();
        newest.ifPresent(this::ask);
    }

    /** The run is closed, or follows another recipe. */
    private static boolean isGivenUp(Throwable failure) {
        return failure instanceof CancellationException
                || failure instanceof CompletionException wrapped
                        && wrapped.getCause() instanceof CancellationException;
    }
}
