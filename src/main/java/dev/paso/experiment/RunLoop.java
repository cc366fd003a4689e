package dev.paso.experiment;

import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a run does with its slices of a training thread: obey commands, make updates at the pace, publish where it stands. */
final class RunLoop {
    private static final Logger LOG = System.getLogger(RunLoop.class.getName());
    private static final long SLICE = 2_000_000; // nanoseconds: 30 learners on 2 threads all move every 30 ms
    private static final double LONG_UPDATE = 2e7; // multiplications: longer than a slice
    private static final long STALE = 15_000_000; // nanoseconds: about half of the time between two frames

    private final Timer timer;
    private final Delivery delivery;
    private final Slices.Seat seat;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final Training training;
    private final Budget.Share memory;
    private final Conductor conductor;
    private volatile Published published;
    private volatile Pace pace = Pace.FULL;
    private volatile boolean isPictureWanted;
    private volatile boolean isClosed;
    private Runnable alarm = () -> {}; // this and all below: only while a slice is at work
    private boolean isChanged;
    private boolean isPictureDue;
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
        training = new Training(recipe);
        conductor = new Conductor(training, timer, settings.idle().toNanos());
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
            conductor.start(recipe);
            memory.shrink(recipe.spec());
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

    /** What makes updates; to be told only by a command. */
    Conductor conductor() {
        return conductor;
    }

    /** It has been as far as {@code furthest} before it was made again. */
    void claim(long furthest, CompletableFuture<Standing> there) {
        training.claim(furthest);
        stand(there);
    }

    void rest(CompletableFuture<Standing> there) {
        conductor.rest();
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
        conductor.rest();
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
        isChanged |= conductor.mindViewers(delivery);
        conductor.beginSlice();
        boolean hasMore = hasNext();
        if (hasMore) {
            training.markSlice();
        }
        while (hasMore && System.nanoTime() - start < SLICE) {
            conductor.update();
            isChanged = true;
            obey();
            hasMore = hasNext();
        }
        conductor.endSlice();
        publish(!hasMore);
        tellPlaces();
        if (!hasMore && conductor.isRunning()) {
            alarm = timer.at(conductor.nextBeat(), seat::wake);
        }
        return hasMore && !isClosed;
    }

    private boolean hasNext() {
        return !isClosed && conductor.hasNext();
    }

    private void obey() {
        conductor.setPace(pace);
        for (Command next = commands.peek(); next != null; next = commands.peek()) {
            boolean isQuestion = next.kind() == Command.Kind.QUESTION;
            if (conductor.isStepping() && (isQuestion || next.kind() == Command.Kind.ORDINARY)) {
                return;
            }
            isChanged |= !isQuestion;
            conductor.setPace(pace); // it may have been chosen just before
            Objects.requireNonNullElse(commands.poll(), next).action().run();
        }
    }

    private void tellPlaces() {
        List<Runnable> answers = List.copyOf(told);
        told.clear();
        answers.forEach(Runnable::run);
    }

    private Snapshot snapshot() {
        return conductor.snapshot();
    }

    /** Tells everyone where the run stands, unless it is only on its way back to where it was. */
    private void publish(boolean isResting) {
        boolean isReplaying = conductor.isStepping() && training.step() < training.furthest();
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
        return training.isLarge() && !delivery.hasUseForParameters(training.slowBuilder(), conductor.isRunning())
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
        String message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        conductor.fail(step, "training stopped at step " + step + ": " + message);
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
        Snapshot failed = recipe.start().failed(conductor.failure().orElseThrow());
        show(new Published(recipe, recipe.spec(), failed));
        delivery.offer(training.pictureOfNothing(++version, failed));
    }
}
