package dev.paso.experiment;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.Cost;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;

/** What a run does with its slices of a training thread: obey commands, make updates at the pace, publish where it stands. */
final class RunLoop {
    private static final Logger LOG = System.getLogger(RunLoop.class.getName());
    private static final long SLICE = 2_000_000; // nanoseconds: 30 learners on 2 threads all move every 30 ms
    private static final double LONG_UPDATE = 2e7; // multiplications: longer than a slice
    private static final long HOLD = 500_000_000; // nanoseconds: two moves of a hand that drags are never so far apart
    private static final long STALE = 15_000_000; // nanoseconds: about half of the time between two frames

    private final Timer timer;
    private final long idle;
    private final Delivery delivery;
    private final Slices.Seat seat;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final Training training;
    private final Budget.Share memory;
    private final Metronome metronome = new Metronome();
    private final Speed speed = new Speed();
    private volatile Published published;
    private volatile Pace pace = Pace.FULL;
    private volatile boolean isPictureWanted;
    private volatile boolean isClosed;
    private State state = State.READY; // this and all below: only while a slice is at work
    private Optional<String> failure = Optional.empty();
    private Runnable alarm = () -> {};
    private long target;
    private boolean isStepping;
    private boolean isAsleep;
    private boolean isChanged;
    private boolean isPictureDue;
    private long heldUntil;
    private boolean isHeld;
    private final List<Runnable> told = new ArrayList<>();
    private long version;

    /** What everyone may see. */
    record Published(Recipe recipe, ExperimentSpec spec, Snapshot snapshot, Optional<Near> near) {
        Published(Recipe recipe, ExperimentSpec spec, Snapshot snapshot) {
            this(recipe, spec, snapshot, Optional.empty());
        }

        Standing standing() {
            return new Standing(spec, recipe.epochs(), recipe.data(), snapshot, near);
        }
    }

    RunLoop(Recipe recipe, RunSettings settings, Timer timer, Threads threads, Budget.Share memory) {
        this.timer = timer;
        idle = settings.idle().toNanos();
        training = new Training(recipe);
        this.memory = memory;
        published = new Published(recipe, recipe.spec(), recipe.start());
        seat = threads.training().seat(lane(recipe.spec()), this::slice);
        delivery = new Delivery(threads, timer, settings, this::wantPicture);
    }

    /** Updates that take long are made where nobody who makes short ones waits for them. */
    static Slices.Lane lane(ExperimentSpec spec) {
        return Cost.of(spec).update() > LONG_UPDATE ? Slices.Lane.SLOW : Slices.Lane.QUICK;
    }

    Published published() {
        return published;
    }

    Delivery delivery() {
        return delivery;
    }

    boolean isClosed() {
        return isClosed;
    }

    private void wantPicture() {
        isPictureWanted = true;
        seat.wake();
    }

    /** Has {@code command} carried out between two updates. */
    void tell(Command command) {
        if (isClosed) {
            throw new RunOverException(Rule.RUN_CLOSED);
        }
        delivery.touch();
        if (command.kind() == Command.Kind.FROM_SCRATCH) {
            commands.clear();
        }
        commands.add(command);
        seat.wake();
    }

    void setPace(Pace other) {
        pace = other;
        delivery.touch();
        seat.wake();
    }

    /** Everyone sees the new recipe at once; training turns to it at the next slice. */
    synchronized void replace(Recipe prepared) {
        Recipe recipe = prepared.withNumber(published.recipe().number() + 1);
        Snapshot start = recipe.start();
        delivery.touch();
        memory.grow(recipe.spec());
        published = new Published(recipe, recipe.spec(), start);
        delivery.restart(recipe.number());
        seat.move(lane(recipe.spec()));
        tell(Command.fromScratch(() -> {
            begin(State.READY);
            speed.clear();
            training.start(recipe);
            memory.shrink(recipe.spec());
            target = 0;
        }));
    }

    void close() {
        isClosed = true;
        delivery.close();
        commands.clear();
        memory.close();
        seat.wake(); // to let go of what is large
    }

    /** Planes are drawn there from now on, as long as these are the data. */
    void setSlice(Optional<Slice> slice, PreparedData data) {
        try {
            tell(Command.atOnce(() -> training.setSlice(slice, data)));
        } catch (RunOverException closed) { // whoever comes next has another run
            LOG.log(Logger.Level.DEBUG, "a plane came too late: {0}", closed.getMessage());
        }
    }

    void train() {
        if (state == State.FINISHED) {
            training.extend();
        } else if (state != State.READY && state != State.PAUSED) {
            return;
        }
        begin(State.RUNNING);
        settle();
    }

    void pause() {
        if (state == State.RUNNING || isAsleep || isStepping) {
            begin(State.PAUSED);
        }
    }

    void stepBatch() {
        stepTo(training.step() + 1);
    }

    void stepEpoch() {
        stepTo(training.endOfEpoch());
    }

    private void stepTo(long step) {
        if (state == State.READY || state == State.RUNNING || state == State.PAUSED) {
            begin(State.PAUSED);
            target = step;
            isStepping = true;
            settle();
        }
    }

    void reset() {
        begin(State.READY);
        speed.clear();
        training.reset();
        target = 0;
    }

    void goTo(long step) {
        boolean isBack = step < training.step() || state == State.FAILED;
        begin(step == 0 ? State.READY : State.PAUSED);
        if (isBack) {
            training.rewind(step);
        }
        target = step;
        isStepping = true;
        settle();
    }

    /** It has been as far as {@code furthest} before it was made again. */
    void claim(long furthest, CompletableFuture<Standing> there) {
        training.claim(furthest);
        stand(there);
    }

    void rest(CompletableFuture<Standing> there) {
        if (state == State.RUNNING || isAsleep) {
            begin(State.PAUSED);
        }
        stand(there);
    }

    /** The answer is given when everyone can see how it stands. */
    void stand(CompletableFuture<Standing> there) {
        Standing here = here(snapshot()).standing();
        told.add(() -> there.complete(here));
    }

    private Published here(Snapshot snapshot) {
        return new Published(training.recipe(), training.spec(), snapshot, training.near());
    }

    void branch(CompletableFuture<Place> reached) {
        if (state == State.RUNNING || isAsleep) {
            begin(State.PAUSED);
        }
        training.branch();
        place(reached);
    }

    /** The answer is given when everyone can see the place. */
    void place(CompletableFuture<Place> answer) {
        Place here = new Place(training.step(), training.weights());
        told.add(() -> answer.complete(here));
    }

    /** Where it stands, whole. */
    void look(CompletableFuture<Foothold> answer) {
        answer.complete(training.foothold());
    }

    void edit(LongFunction<Edit> edit) {
        if (state == State.DIVERGED || state == State.FAILED) {
            return;
        }
        try {
            training.edit(edit.apply(training.step()));
            hold();
        } catch (RefusedException refused) { // it was checked, but the recipe has changed since
            LOG.log(Logger.Level.INFO, "an edit came too late: {0}", refused.getMessage());
        }
    }

    /** While a learner's hand is on something the run waits where it is: all that a drag does is one edit. */
    private void hold() {
        if (state == State.RUNNING) {
            heldUntil = timer.nanos() + HOLD;
            isHeld = true;
        }
    }

    /** Whether it still waits; from then on it goes at its pace. */
    private boolean isHeld() {
        if (isHeld && (state != State.RUNNING || timer.nanos() - heldUntil >= 0)) {
            isHeld = false;
            metronome.start(pace, timer.nanos());
        }
        return isHeld;
    }

    /** Whatever was under way is over. */
    private void begin(State next) {
        state = next;
        target = training.step();
        isStepping = false;
        isAsleep = false;
        failure = Optional.empty();
        if (next == State.RUNNING) {
            metronome.start(pace, timer.nanos());
            speed.start(timer.nanos(), training.step());
        }
    }

    private boolean slice() {
        alarm.run();
        if (isClosed) {
            training.forget();
            show(new Published(published.recipe(), published.spec(), published.snapshot()));
            return false;
        }
        try {
            return work();
        } catch (RuntimeException | Error unexpected) {
            fail(unexpected);
            return !commands.isEmpty();
        }
    }

    private boolean work() {
        long start = System.nanoTime();
        obey();
        mindViewers();
        boolean isTimed = state == State.RUNNING;
        long before = training.step();
        boolean hasMore = hasNext();
        if (hasMore) {
            training.markSlice();
        }
        while (hasMore && System.nanoTime() - start < SLICE) {
            training.update();
            isChanged = true;
            settle();
            obey();
            hasMore = hasNext();
        }
        if (isTimed && training.step() > before) {
            speed.measure(timer.nanos(), training.step());
        }
        publish(!hasMore);
        tellPlaces();
        if (!hasMore && state == State.RUNNING) {
            alarm = timer.at(isHeld ? heldUntil : metronome.next(timer.nanos()), seat::wake);
        }
        return hasMore && !isClosed;
    }

    private void obey() {
        if (!pace.equals(metronome.pace())) {
            metronome.change(pace, timer.nanos());
            target = isStepping ? target : training.step();
        }
        for (Command next = commands.peek(); next != null; next = commands.peek()) {
            boolean isQuestion = next.kind() == Command.Kind.QUESTION;
            if (isStepping && (isQuestion || next.kind() == Command.Kind.ORDINARY)) {
                return;
            }
            isChanged |= !isQuestion;
            Objects.requireNonNullElse(commands.poll(), next).action().run();
        }
    }

    /** A run nobody watches falls asleep after a while, and wakes when someone watches again. */
    private void mindViewers() {
        if (state == State.RUNNING && timer.nanos() - delivery.watchedAt() >= idle) {
            begin(State.PAUSED);
            isAsleep = true;
            isChanged = true;
        } else if (isAsleep && delivery.isWatched()) {
            begin(State.RUNNING);
            isChanged = true;
        }
    }

    /** Whether an update is to be made now; sets the target of the next beat. */
    private boolean hasNext() {
        if (isClosed || isHeld() || training.isOver()) {
            return false;
        }
        if (training.step() < target) {
            return true;
        }
        if (state != State.RUNNING || !metronome.beat(timer.nanos())) {
            return false;
        }
        target = pace.isFull()
                ? Long.MAX_VALUE
                : pace.unit() == Pace.Unit.STEPS ? training.step() + 1 : training.endOfEpoch();
        return true;
    }

    /** The state after an update or a command. */
    private void settle() {
        if (training.isOver() && (state == State.RUNNING || state == State.PAUSED)) {
            state = training.isDiverged() ? State.DIVERGED : State.FINISHED;
            isStepping = false;
        } else if (training.step() >= target) {
            isStepping = false;
        }
    }

    private void tellPlaces() {
        List<Runnable> answers = List.copyOf(told);
        told.clear();
        answers.forEach(Runnable::run);
    }

    private Snapshot snapshot() {
        return training.snapshot(state, speed.perSecond(), failure);
    }

    /** Tells everyone where the run stands, unless it is only on its way back to where it was. */
    private void publish(boolean isResting) {
        boolean isReplaying = isStepping && training.step() < training.furthest();
        if (isReplaying || !isChanged && !isPictureDue && !isPictureWanted) {
            return;
        }
        Snapshot snapshot = snapshot();
        show(here(snapshot));
        isPictureDue |= isChanged;
        isChanged = false;
        if (isResting || isPictureWanted || delivery.hasUse(timer.nanos() - STALE)) {
            isPictureWanted = false;
            isPictureDue = false;
            if (delivery.isWatched()) {
                delivery.offer(picture(snapshot));
            }
        }
    }

    private Picture picture(Snapshot snapshot) {
        boolean withBatch = delivery.wants(Frame.Kind.BATCH);
        return training.isLarge() && !delivery.hasUseForParameters(training.slowBuilder(), state == State.RUNNING)
                ? training.lightPicture(++version, snapshot, withBatch)
                : training.picture(++version, snapshot, withBatch);
    }

    private synchronized void show(Published newest) {
        if (newest.recipe().number() == published.recipe().number()) {
            published = newest;
        }
    }

    private void fail(Throwable cause) {
        long step = training.isBegun() ? training.step() : published.snapshot().step();
        LOG.log(Logger.Level.ERROR, "a run failed at step " + step, cause);
        state = State.FAILED;
        target = step;
        isStepping = false;
        isAsleep = false;
        String message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        failure = Optional.of("training stopped at step " + step + ": " + message);
        isChanged = true;
        try {
            publishFailure();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Logger.Level.ERROR, "nor could it be shown", unexpected);
        }
    }

    private void publishFailure() {
        if (training.isBegun()) {
            publish(true);
            return;
        }
        Recipe recipe = training.recipe();
        Snapshot failed = recipe.start().failed(failure.orElseThrow());
        show(new Published(recipe, recipe.spec(), failed));
        delivery.offer(training.pictureOfNothing(++version, failed));
    }
}
