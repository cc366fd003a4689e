package dev.paso.experiment;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One experiment at work. Commands return at once; they act in order between two updates, and {@link #snapshot} shows what came of
 * them. Any thread may call. Only the recipe, its edits and the number of updates decide the numbers: not the pace, pauses, viewers.
 */
public final class Run implements AutoCloseable {
    private final RunSettings settings;
    private final Delivery delivery;
    private final RunLoop loop;
    private final Budget.Share memory;
    private final Consumer<Run> whenClosed;
    private final Set<CompletableFuture<?>> expected = ConcurrentHashMap.newKeySet();

    /**
     * @param epochs of the recipe as it was first given
     * @param data of the recipe, where they are made already
     */
    Run(
            ExperimentSpec spec,
            int epochs,
            Optional<PreparedData> data,
            RunSettings settings,
            Timer timer,
            Threads threads,
            Budget.Share memory,
            Consumer<Run> whenClosed) {
        this.settings = settings;
        this.memory = memory;
        this.whenClosed = whenClosed;
        memory.grow(settings.limits().check(spec));
        loop = loop(() -> recipe(spec, data).planned(epochs), timer, threads, memory);
        delivery = loop.delivery();
    }

    private static Recipe recipe(ExperimentSpec spec, Optional<PreparedData> data) {
        return data.map(made -> Recipe.of(spec, made)).orElseGet(() -> Recipe.of(spec));
    }

    private RunLoop loop(Supplier<Recipe> recipe, Timer timer, Threads threads, Budget.Share memory) {
        try {
            return new RunLoop(recipe.get(), settings, timer, threads, memory);
        } catch (RuntimeException | Error impossible) {
            memory.close();
            throw impossible;
        }
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
        loop.tell(Command.ordinary(loop.conductor()::train));
    }

    public void pause() {
        loop.tell(Command.atOnce(loop.conductor()::pause));
    }

    /** One update, after pausing. Nothing where no update of the recipe is left. */
    public void stepBatch() {
        loop.tell(Command.ordinary(loop.conductor()::stepBatch));
    }

    /** All updates to the end of the epoch, after pausing. */
    public void stepEpoch() {
        loop.tell(Command.ordinary(loop.conductor()::stepEpoch));
    }

    /** Back to the recipe as it was opened: the same first weights, no edits. */
    public void reset() {
        loop.tell(Command.fromScratch(loop.conductor()::reset));
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
        loop.tell(Command.atOnce(() -> loop.conductor().goTo(step)));
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

    /** How the run stands after everything it was told before this, when everyone can see it. */
    public CompletableFuture<Standing> settled() {
        CompletableFuture<Standing> there = expected();
        loop.tell(Command.question(() -> loop.stand(there)));
        return there;
    }

    /** Pauses after everything it was told before this; the answer says how it stands there. */
    public CompletableFuture<Standing> rest() {
        CompletableFuture<Standing> there = expected();
        loop.tell(Command.ordinary(() -> loop.rest(there)));
        return there;
    }

    /** Where the run stands when its turn comes. */
    public CompletableFuture<Place> place() {
        CompletableFuture<Place> place = expected();
        loop.tell(Command.ordinary(() -> loop.place(place)));
        return place;
    }

    /**
     * Where the run stands when its turn comes, whole: from there its updates can be made again. Nothing changes, and no viewer hears of
     * it. It copies all parameters: not for the largest models.
     */
    public CompletableFuture<Foothold> foothold() {
        CompletableFuture<Foothold> foothold = expected();
        loop.tell(Command.question(() -> loop.look(foothold)));
        return foothold;
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
        loop.tell(Command.ordinary(() -> loop.conductor().edit(edit)));
    }

    /**
     * Starts another recipe with the same viewers: its data are there when this returns, and every viewer gets a full frame at once.
     *
     * @throws IllegalArgumentException with field, rule and value, where the experiment exceeds a limit or cannot be prepared; the
     *     run then goes on as it was
     */
    public void replace(ExperimentSpec spec) {
        replace(spec, spec.epochs(), Optional.empty());
    }

    /**
     * The same for a recipe that was extended.
     *
     * @param epochs as it was first given
     * @param data that the recipe makes, where they are there already
     */
    public void replace(ExperimentSpec spec, int epochs, Optional<PreparedData> data) {
        loop.replace(recipe(settings.limits().check(spec), data).planned(epochs));
        cancelExpected();
    }

    public void setPace(Pace pace) {
        loop.setPace(pace);
    }

    /**
     * Draws planes there from now on, for all who watch: at first through the first two inputs, as after another recipe. Nothing where it
     * is closed, or has other data by then.
     *
     * @param slice none: there is no plane to see
     * @param data through which it goes: {@link #data}
     */
    public void setSlice(Optional<Slice> slice, PreparedData data) {
        loop.setSlice(slice, data);
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

    /** Ends it where it takes more memory than usual ones do, and nobody watches but {@code silent}. */
    public void giveUp(Viewer silent) {
        if (memory.isOfLarge() && !delivery.isWatchedBesides(silent)) {
            close();
        }
    }

    /** Whether it pauses only because nobody has watched it for long; where it was closed so, too. */
    public boolean isAsleep() {
        return loop.conductor().isAsleep();
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
