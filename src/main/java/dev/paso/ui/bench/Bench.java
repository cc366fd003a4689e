package dev.paso.ui.bench;

import com.vaadin.flow.component.UI;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Divergence;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.State;
import dev.paso.experiment.Trace;
import dev.paso.ui.bench.Display.News;
import dev.paso.ui.line.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The experiment on the bench: what a learner does becomes commands to its run, and what comes of them goes to the display. */
public final class Bench implements Workbench, Transport.Listener, GhostStrip.Listener {
    private final Runs runs;
    private final Display display;
    private final Ghosts ghosts;
    private volatile Run run;
    private Speed speed = Speed.NORMAL;
    private double threshold;
    private volatile ExperimentSpec shownSpec;
    private volatile State shownState = State.READY;
    private Optional<Branch> branch = Optional.empty();
    private boolean isSlownessTold;

    /** @throws dev.paso.experiment.TooManyRunsException where the host is full */
    public Bench(Runs runs, ExperimentSpec spec, Display display) {
        this.runs = runs;
        this.display = display;
        ghosts = new Ghosts(runs.settings().maxGhosts());
        run = runs.open(spec);
        run.setPace(speed.pace());
        threshold = spec.threshold();
        shownSpec = run.spec();
    }

    /** The run that is watched; another one where the host has closed the old one to make room. */
    public Run run() {
        if (run.isClosed()) {
            run = runs.open(run.spec());
            run.setPace(speed.pace());
            display.rebuild();
        }
        return run;
    }

    public PreparedData data() {
        return run.data();
    }

    public Speed speed() {
        return speed;
    }

    public void close() {
        run.close();
    }

    @Override
    public ExperimentSpec spec() {
        return run.spec().withThreshold(threshold);
    }

    /** Puts a recipe on the bench, trained for so many updates; nothing changes where it is there already. */
    public void open(ExperimentSpec wanted, long step) {
        if (!wanted.equals(spec())) {
            leave();
            replace(wanted);
        }
        if (step > 0) {
            run().goTo(step);
        }
    }

    /** Puts what an address leads to on the bench, and trains on where it trained. */
    public void open(ExperimentSpec wanted, Opening opening) {
        open(wanted, opening.step());
        if (opening.isTraining()) {
            run().train();
        }
    }

    @Override
    public void change(Consumer<Draft> change) {
        attempt(() -> {
            Draft draft = new Draft(spec());
            change.accept(draft);
            Optional<ExperimentSpec> continued =
                    branch.filter(place -> place.isAt(run.snapshot())).flatMap(place -> place.goOn(draft, run.spec()));
            ExperimentSpec spec = continued.orElseGet(draft::spec);
            boolean wasRunning = run.snapshot().state() == State.RUNNING;
            long step = run.snapshot().step();
            leave();
            replace(spec);
            display.address(spec);
            if (continued.isPresent()) {
                display.tell((notice, texts) -> notice.say(texts.say("branch.goesOn", step)));
            }
            if (wasRunning) {
                run.train();
            }
        });
    }

    /**
     * Puts another recipe on the bench, and into the address.
     *
     * @throws IllegalArgumentException if it is impossible here; then nothing changes
     */
    public void use(ExperimentSpec wanted) {
        replace(wanted);
        display.address(spec());
    }

    @Override
    public void edit(LongFunction<Edit> edit, Consumer<Draft> instead) {
        if (run.snapshot().step() == 0 && run.snapshot().state() != State.RUNNING) {
            change(instead);
        } else {
            edit(edit);
        }
    }

    @Override
    public void edit(LongFunction<Edit> edit) {
        attempt(() -> {
            Snapshot now = run.snapshot();
            ExperimentSpec before = spec();
            run().edit(edit);
            if (now.furthest() > now.step()) { // what came after this step is another run now
                keep(before, now.furthest());
            }
        });
    }

    @Override
    public void setThreshold(double threshold) {
        this.threshold = Math.clamp(threshold, 0, 1);
        display.threshold(spec());
    }

    /** The address names the experiment after so many updates: a link to it was given away. */
    public void linked(long step) {
        display.address(spec());
    }

    private void replace(ExperimentSpec spec) {
        run().replace(spec);
        branch = Optional.empty();
        threshold = spec.threshold();
        shownState = State.READY;
        shownSpec = run.spec();
        display.tell(News.NONE);
        isSlownessTold = false;
        display.show(spec(), run.data());
    }

    /** Whether a model is slower here than elsewhere shows when its engine is made: with the first frame. */
    private void tellSlowness() {
        if (!isSlownessTold && Trainer.isSlowed(run.spec(), run.data())) {
            isSlownessTold = true;
            display.tell((notice, texts) -> notice.say(texts.say("playground.slowed")));
        }
    }

    /** What cannot be is said, and the controls go back to what is. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            display.tell((notice, texts) -> notice.say(texts.say("playground.refused", texts.refusal(e))));
            display.show(spec(), run.data());
        }
    }

    /** Whether a frame changes anything that the server shows itself; any thread may ask. */
    public boolean isConcerned(Frame frame) {
        return frame.status().state() != State.RUNNING || shownState != State.RUNNING || run.spec() != shownSpec;
    }

    /** A frame is on its way to the browser; what the server shows itself follows the run here. */
    public void arrived(Frame frame) {
        State state = frame.status().state();
        display.show(state);
        tellSlowness();
        if (run.spec() != shownSpec) {
            shownSpec = run.spec();
            display.follow(spec());
        }
        if (state != shownState) {
            shownState = state;
            tell(run.snapshot());
        }
    }

    private void tell(Snapshot snapshot) {
        snapshot.divergence().ifPresent(this::tell);
        snapshot.failure()
                .ifPresent(failure -> display.tell((notice, texts) -> notice.say(
                        texts.say("playground.failed", failure), texts.say("transport.reset"), this::reset)));
    }

    private void tell(Divergence divergence) {
        double next = divergence.suggestedLearningRate().orElse(Edits.learningRate(run.spec()) / 10);
        display.tell((notice, texts) -> notice.say(
                texts.say("playground.diverged", divergence.step(), divergence.epoch())
                        + " "
                        + divergence.largestStableLearningRate().stream()
                                .mapToObj(largest -> texts.say("playground.largestLr", texts.significant(largest)))
                                .findFirst()
                                .orElseGet(() -> texts.say("playground.smallerLr")),
                texts.say("playground.useLr", texts.plain(next)),
                () -> retry(next)));
    }

    private void retry(double lr) {
        change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
        run.train();
    }

    @Override
    public void trainOrPause() {
        if (run.snapshot().state() == State.RUNNING) {
            run.pause();
        } else {
            attempt(() -> run().train());
        }
    }

    @Override
    public void stepBatch() {
        attempt(() -> run().stepBatch());
    }

    @Override
    public void stepEpoch() {
        attempt(() -> run().stepEpoch());
    }

    @Override
    public void reset() {
        display.tell(News.NONE);
        isSlownessTold = false;
        if (!run.spec().edits().isEmpty()) { // the same recipe without them is another run
            leave();
        }
        attempt(() -> run().reset());
    }

    /** Goes on from here as another run: the one so far stays as a ghost, and what is changed now makes the difference. */
    @Override
    public void branch() {
        leave();
        attempt(() -> {
            run().branch();
            long step = run.snapshot().step();
            branch = Optional.of(new Branch(step, run.weights()));
            display.tell((notice, texts) -> notice.say(texts.say("branch.here", step)));
        });
    }

    /** The run on the bench is left for another one: it stays to compare with. */
    private void leave() {
        keep(spec(), run.snapshot().furthest());
    }

    private void keep(ExperimentSpec spec, long step) {
        ghosts.keep(spec, step).ifPresent(ghost -> {
            trace(ghost);
            display.show(ghosts.all());
        });
    }

    private void trace(Ghost ghost) {
        UI ui = UI.getCurrent();
        runs.trace(ghost.spec(), run.data(), ghost.step())
                .thenAccept(trace -> Line.change(ui, () -> found(ghost.number(), trace)));
    }

    private void found(int number, Trace trace) {
        ghosts.found(number, trace);
        display.show(ghosts.all());
    }

    public List<Ghost> ghosts() {
        return ghosts.all();
    }

    /** Nothing is left to compare with: another story begins. */
    public void forgetGhosts() {
        ghosts.clear();
        display.show(ghosts.all());
    }

    @Override
    public void show(Ghost ghost, boolean isShown) {
        ghosts.show(ghost.number(), isShown);
        display.show(ghosts.all());
    }

    @Override
    public void remove(Ghost ghost) {
        ghosts.remove(ghost.number());
        display.show(ghosts.all());
    }

    /** Its recipe is opened and trained as far as it was; the run that was there is a ghost now. */
    @Override
    public void bringBack(Ghost ghost) {
        attempt(() -> {
            Run opened = run(); // a full host refuses here, and the ghost stays
            ghosts.remove(ghost.number());
            leave();
            replace(ghost.spec());
            opened.goTo(ghost.step());
            display.address(ghost.spec());
        });
        display.show(ghosts.all());
    }

    /** Back or forth in time; whatever comes too late for the run is not worth a word. */
    @Override
    public void goTo(long step) {
        if (step >= 0 && step <= run.snapshot().furthest()) {
            display.tell(News.NONE);
            run().goTo(step);
        }
    }

    @Override
    public void rest(long step) {
        if (step >= 0 && step <= run.snapshot().furthest()) {
            run().goTo(step);
        }
    }

    @Override
    public void newWeights() {
        change(Draft::newWeights);
    }

    @Override
    public void setSpeed(Speed speed) {
        this.speed = speed;
        run.setPace(speed.pace());
    }
}
