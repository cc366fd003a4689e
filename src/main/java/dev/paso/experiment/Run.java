package dev.paso.experiment;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * One experiment at work. Commands return at once; they act in order between two updates, and {@link #snapshot} shows what came of
 * them. Any thread may call. Only the recipe, its edits and the number of updates decide the numbers: not the pace, pauses, viewers.
 */
public final class Run implements AutoCloseable {
    private final RunSettings settings;
    private final Delivery delivery;
    private final RunLoop loop;
    private final Consumer<Run> whenClosed;
    private final Set<CompletableFuture<?>> expected = ConcurrentHashMap.newKeySet();

    /** @param epochs of the recipe as it was first given */
    Run(
            ExperimentSpec spec,
            int epochs,
            RunSettings settings,
            Timer timer,
            Threads threads,
            Budget.Share memory,
            Consumer<Run> whenClosed) {
        this.settings = settings;
        this.whenClosed = whenClosed;
        memory.grow(settings.limits().check(spec));
        loop = loop(spec, epochs, timer, threads, memory);
        delivery = loop.delivery();
    }

    private RunLoop loop(ExperimentSpec spec, int epochs, Timer timer, Threads threads, Budget.Share memory) {
        try {
            return new RunLoop(prepare(spec).planned(epochs), settings, timer, threads, memory);
        } catch (RuntimeException | Error impossible) {
            memory.close();
            throw impossible;
        }
    }

    private Recipe prepare(ExperimentSpec spec) {
        return Recipe.of(settings.limits().check(spec));
    }

    /** The recipe, with the edits made and the epochs added on the way. */
    public ExperimentSpec spec() {
        return loop.published().spec();
    }

    /** How many recipes there were before this one: {@link Frame#recipe} of the frames that show it. */
    public int recipe() {
        return loop.published().recipe().number();
    }

    /** Recipe, data and snapshot of one moment. */
    public Standing standing() {
        return loop.published().standing();
    }

    public Snapshot snapshot() {
        return loop.published().snapshot();
    }

    /** The data the recipe makes. */
    public PreparedData data() {
        return loop.published().recipe().data();
    }

    /**
     * Goes on training; a finished run gets as many epochs more as its recipe had at first. A run that diverged or failed stays so.
     *
     * @throws IllegalArgumentException naming the limit, where there may not be more epochs
     */
    public void train() {
        RunLoop.Published now = loop.published();
        if (now.snapshot().state() == State.FINISHED) {
            settings.limits().check(now.recipe().extended(now.spec()));
        }
        loop.tell(Command.ordinary(loop::train));
    }

    public void pause() {
        loop.tell(Command.atOnce(loop::pause));
    }

    /** One update, after pausing. Nothing where no update of the recipe is left. */
    public void stepBatch() {
        loop.tell(Command.ordinary(loop::stepBatch));
    }

    /** All updates to the end of the epoch, after pausing. */
    public void stepEpoch() {
        loop.tell(Command.ordinary(loop::stepEpoch));
    }

    /** Back to the recipe as it was opened: the same first weights, no edits. */
    public void reset() {
        loop.tell(Command.fromScratch(loop::reset));
        cancelExpected();
    }

    /**
     * Pauses at exactly {@code step} updates, replaying or training on as needed. The recipe stays, with later edits too: training on
     * makes them again.
     *
     * @throws IllegalArgumentException if the recipe has fewer steps
     */
    public void goTo(long step) {
        long total = loop.published().snapshot().totalSteps();
        if (step < 0 || step > total) {
            throw new RefusedException("step", Rule.IN_RANGE, 0, total, step);
        }
        loop.tell(Command.atOnce(() -> loop.goTo(step)));
    }

    /**
     * Comes to {@code step} as {@link #goTo}, and counts as having been to {@code furthest}: where a run is made again that was elsewhere.
     * The answer says how it was there, before anything it was told after this.
     */
    public CompletableFuture<Standing> resume(long step, long furthest) {
        goTo(step);
        CompletableFuture<Standing> there = expected();
        loop.tell(Command.ordinary(() -> loop.claim(furthest, there)));
        return there;
    }

    /**
     * Pauses, and forgets what came after the step where the run then rests: the same recipe goes on from there, and may be changed.
     * The answer comes when the run rests there, after everything it was told before.
     */
    public CompletableFuture<Place> branch() {
        CompletableFuture<Place> reached = expected();
        loop.tell(Command.ordinary(() -> loop.branch(reached)));
        return reached;
    }

    /** Where the run stands when its turn comes. */
    public CompletableFuture<Place> place() {
        CompletableFuture<Place> place = expected();
        loop.tell(Command.ordinary(() -> loop.place(place)));
        return place;
    }

    /** An answer that a run which is closed, or follows another recipe, cancels. */
    private <T> CompletableFuture<T> expected() {
        CompletableFuture<T> answer = new CompletableFuture<>();
        expected.add(answer);
        answer.whenComplete((told, failure) -> expected.remove(answer));
        return answer;
    }

    private void cancelExpected() {
        expected.forEach(answer -> answer.cancel(false));
    }

    /**
     * Changes something between two updates; edits at later steps are dropped.
     *
     * @param edit makes the edit for the step it is given; called here once to check it, and again when its turn comes
     * @throws IllegalArgumentException with field, rule and value, where the edit does not fit the recipe or exceeds a limit
     * @throws RunOverException if the run diverged or failed
     */
    public void edit(LongFunction<Edit> edit) {
        RunLoop.Published now = loop.published();
        State state = now.snapshot().state();
        if (state == State.DIVERGED || state == State.FAILED) {
            throw new RunOverException(Rule.RUN_OVER, state == State.DIVERGED ? Given.DIVERGED : Given.FAILED);
        }
        settings.limits().check(now.spec().edited(edit.apply(now.snapshot().step())));
        loop.tell(Command.ordinary(() -> loop.edit(edit)));
    }

    /**
     * Starts another recipe with the same viewers: its data are there when this returns, and every viewer gets a full frame at once.
     *
     * @throws IllegalArgumentException with field, rule and value, where the experiment exceeds a limit or cannot be prepared; the
     *     run then goes on as it was
     */
    public void replace(ExperimentSpec spec) {
        loop.replace(prepare(spec));
        cancelExpected();
    }

    public void setPace(Pace pace) {
        loop.setPace(pace);
    }

    /** Sends frames to {@code sink}, the first one at once, until the viewer is closed. */
    public Viewer watch(FrameSink sink) {
        return delivery.watch(sink);
    }

    /** Ends it: nothing more is trained or sent. What it was can still be read. */
    @Override
    public void close() {
        loop.close();
        cancelExpected();
        whenClosed.accept(this);
    }

    public boolean isClosed() {
        return loop.isClosed();
    }

    int framesUnderWay() {
        return delivery.underWay();
    }

    /** When it was last watched or told something. */
    long usedAt() {
        return delivery.watchedAt();
    }
}
