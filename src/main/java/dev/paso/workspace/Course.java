package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.Standing;
import dev.paso.experiment.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The run of a workspace: it is told what commands ask of it, and is made again at its step where the host has closed it. */
final class Course {
    private final Runs runs;
    private final Executor turns;
    private final Consumer<Optional<Standing>> back;
    private volatile Run run;
    private Optional<Facts> returning = Optional.empty(); // what a run that was made again is on its way back to
    private long cameBack; // how far it had been when it was back; 0 once it was told anything
    private CompletableFuture<?> heard = CompletableFuture.completedFuture(true); // it has done all that it was told

    /**
     * Opens the run that the facts tell of.
     *
     * @param data of the recipe, where they are made already
     * @param turns in which answers are heard
     * @param back told how a run stands that was made again and is where it was; nothing where it was sent elsewhere meanwhile
     * @throws dev.paso.experiment.TooManyRunsException where the host is full
     * @throws IllegalArgumentException with field, rule and value, where the recipe exceeds a limit of this host
     */
    Course(Runs runs, Facts facts, Optional<PreparedData> data, Executor turns, Consumer<Optional<Standing>> back) {
        this.runs = runs;
        this.turns = turns;
        this.back = back;
        run = open(facts, data);
    }

    /** Another run, where the old one is closed. */
    void open(Facts facts) {
        run = open(facts, Optional.of(run.data()));
    }

    private Run open(Facts facts, Optional<PreparedData> data) {
        Run opened = runs.open(facts.recipe(), facts.epochs(), data);
        try {
            lead(opened, facts);
        } catch (RuntimeException impossible) {
            opened.close();
            throw impossible;
        }
        return opened;
    }

    private void lead(Run opened, Facts facts) {
        opened.setPace(facts.speed().pace());
        if (facts.step() > 0 || facts.furthest() > 0) {
            CompletableFuture<Standing> there = opened.resume(facts.step(), facts.furthest());
            returning = Optional.of(facts);
            there.whenComplete((now, failure) -> turns.execute(() -> isBack(facts, Optional.ofNullable(now))));
        }
        if (facts.isTraining()) {
            opened.train();
        }
    }

    /** Unless somebody has told it something else meanwhile, or the host has closed it. */
    private void isBack(Facts to, Optional<Standing> there) {
        if (returning.filter(to::equals).isPresent() && (there.isPresent() || !run.isClosed())) {
            returning = Optional.empty();
            cameBack = to.furthest();
            back.accept(there.filter(now -> now.snapshot().step() == to.step()));
        }
    }

    /** On its way back a run shows nothing that was not there before. */
    boolean isReturning() {
        return returning.isPresent();
    }

    /** Whether a frame shows the way back: one that was drawn there may arrive later than the run. */
    boolean isOfReturn(Frame frame) {
        return isReturning() || frame.status().furthest() < cameBack;
    }

    /** The run that is there, closed or not. */
    Run run() {
        return run;
    }

    /** Where it stands; on its way back, where it will. */
    Facts facts(Facts told) {
        Standing now = run.standing();
        Snapshot at = now.snapshot();
        return told.at(
                now.spec().withThreshold(told.recipe().threshold()),
                now.epochs(),
                returning.map(Facts::step).orElse(at.step()),
                returning.map(Facts::furthest).orElse(Math.max(at.step(), at.furthest())),
                at.state() == State.RUNNING
                        || run.isAsleep()
                        || returning.filter(Facts::isTraining).isPresent());
    }

    /** An answer without which it is not known where the run rests; none where that is known. */
    Optional<CompletableFuture<Standing>> place(Command command) {
        boolean isRunning = run.snapshot().state() == State.RUNNING;
        boolean isKnown = heard.isDone();
        return switch (command) {
            case Command.Branch branch when isRunning || !isKnown -> Optional.of(run.rest());
            case Command.EditHere edit when !isKnown -> Optional.of(run.settled());
            default -> Optional.empty();
        };
    }

    /** Another recipe; where that is refused nothing has changed. */
    void begin(Facts next, Optional<PreparedData> data) {
        run.replace(next.recipe(), next.epochs(), data);
        run.setPace(next.speed().pace());
        returning = Optional.empty();
        cameBack = 0;
        goOn(next.step(), next.isTraining());
    }

    /** What the run has to do for a command that leaves the recipe there. */
    void lead(Command command) {
        switch (command) {
            case Command.EditHere edit -> run.edit(step -> edit.change().at(step));
            case Command.Open open -> goOn(open.step(), open.isTraining());
            case Command.Train train -> run.train();
            case Command.Pause pause -> run.pause();
            case Command.StepBatch one -> run.stepBatch();
            case Command.StepEpoch all -> run.stepEpoch();
            case Command.Reset reset -> {
                run.reset();
                returning = Optional.empty();
            }
            case Command.GoTo place -> run.goTo(place.step());
            case Command.Branch branch -> run.branch();
            case Command.SetSpeed set -> run.setPace(set.speed().pace());
            default -> {} // nothing that the run has to know
        }
        if (command.needsRun()) {
            cameBack = 0;
            heard = run.settled();
        }
    }

    private void goOn(long step, boolean isTraining) {
        if (step > 0) {
            run.goTo(step);
        }
        if (isTraining) {
            run.train();
        }
        heard = run.settled();
    }

    void close() {
        returning = Optional.empty();
        run.close();
    }
}
