package dev.paso.experiment;

import dev.paso.core.RefusedException;
import dev.paso.core.train.Edit;
import java.lang.System.Logger;
import java.util.Optional;
import java.util.function.LongFunction;

/** Whether a run runs, how far it is to go, and when its next update is due; only while a slice is at work. */
final class Conductor {
    private static final Logger LOG = System.getLogger(Conductor.class.getName());
    private static final long HOLD = 500_000_000; // nanoseconds: two moves of a hand that drags are never so far apart

    private final Training training;
    private final Timer timer;
    private final long idle;
    private final Metronome metronome = new Metronome();
    private final StepRate speed = new StepRate();
    private State state = State.READY;
    private Optional<String> failure = Optional.empty();
    private long target;
    private boolean isStepping;
    private volatile boolean isAsleep; // read by any thread
    private long heldUntil;
    private boolean isHeld;
    private boolean isTimed;
    private long begunAt; // step of a slice

    /** @param idle nanoseconds after which a run that nobody watches falls asleep */
    Conductor(Training training, Timer timer, long idle) {
        this.training = training;
        this.timer = timer;
        this.idle = idle;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it would run if somebody watched it. */
    boolean isAsleep() {
        return isAsleep;
    }

    /** Whether it is on its way to a step that was asked for. */
    boolean isStepping() {
        return isStepping;
    }

    Optional<String> failure() {
        return failure;
    }

    Snapshot snapshot() {
        return training.snapshot(state, speed.perSecond(), failure);
    }

    /** Another recipe. */
    void start(Recipe recipe) {
        begin(State.READY);
        speed.clear();
        training.start(recipe);
        target = 0;
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
        if (isStepping) {
            begin(State.PAUSED);
        } else {
            rest();
        }
    }

    /** Pauses where it runs; steps that were asked for are still made. */
    void rest() {
        if (state == State.RUNNING || isAsleep) {
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
            metronome.start(metronome.pace(), timer.nanos());
        }
        return isHeld;
    }

    void fail(long step, String why) {
        state = State.FAILED;
        target = step;
        isStepping = false;
        isAsleep = false;
        failure = Optional.of(why);
    }

    /** Whatever was under way is over. */
    private void begin(State next) {
        state = next;
        target = training.step();
        isStepping = false;
        isAsleep = false;
        failure = Optional.empty();
        if (next == State.RUNNING) {
            metronome.start(metronome.pace(), timer.nanos());
            speed.start(timer.nanos(), training.step());
        }
    }

    void setPace(Pace pace) {
        if (!pace.equals(metronome.pace())) {
            metronome.change(pace, timer.nanos());
            target = isStepping ? target : training.step();
        }
    }

    /** A run nobody watches falls asleep after a while, and wakes when someone watches again; true if it did either. */
    boolean mindViewers(Delivery delivery) {
        if (state == State.RUNNING && timer.nanos() - delivery.watchedAt() >= idle) {
            begin(State.PAUSED);
            isAsleep = true;
            return true;
        }
        if (isAsleep && delivery.isWatched()) {
            begin(State.RUNNING);
            return true;
        }
        return false;
    }

    /** From here to {@link #endSlice} its speed is measured. */
    void beginSlice() {
        isTimed = state == State.RUNNING;
        begunAt = training.step();
    }

    void endSlice() {
        if (isTimed && training.step() > begunAt) {
            speed.measure(timer.nanos(), training.step());
        }
    }

    /** Whether an update is to be made now; sets the target of the next beat. */
    boolean hasNext() {
        if (isHeld() || training.isOver()) {
            return false;
        }
        if (training.step() < target) {
            return true;
        }
        if (state != State.RUNNING || !metronome.beat(timer.nanos())) {
            return false;
        }
        Pace pace = metronome.pace();
        target = pace.isFull()
                ? Long.MAX_VALUE
                : pace.unit() == Pace.Unit.STEPS ? training.step() + 1 : training.endOfEpoch();
        return true;
    }

    void update() {
        training.update();
        settle();
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

    /** When to ask again whether there is something to do. */
    long nextBeat() {
        return isHeld ? heldUntil : metronome.next(timer.nanos());
    }
}
