package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Divergence;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Near;
import dev.paso.experiment.Place;
import dev.paso.experiment.Run;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.Standing;
import dev.paso.experiment.State;
import dev.paso.experiment.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * What one learner has open: the experiment at hand and the runs that were left, with what is done to them. It knows no screen; what
 * comes of commands goes to the observer. It can be made again from its {@link Facts}, and does so by itself where the host has closed
 * its run. All its methods but {@link #isConcerned} are called in turns of one page.
 */
public final class Workspace {
    private final Runs runs;
    private final Observer observer;
    private final Executor page;
    private final Ghosts ghosts;
    private final Tracer tracer;
    private final Optional<Story> story;
    private final List<Runnable> postponed = new ArrayList<>();
    private volatile Run run;
    private Speed speed;
    private double threshold;
    private volatile ExperimentSpec shownSpec;
    private volatile State shownState = State.READY;
    private OptionalLong branch;
    private Optional<Facts> returning = Optional.empty(); // what a run that was made again is on its way back to
    private Optional<CompletableFuture<Place>> asked = Optional.empty(); // for a place, on which changes wait
    private boolean isSlownessTold;

    /** @throws dev.paso.experiment.TooManyRunsException where the host is full */
    public Workspace(Runs runs, ExperimentSpec spec, Observer observer, Executor page) {
        this(runs, Facts.of(spec), observer, page);
    }

    /** Makes a workspace without a story again. */
    public Workspace(Runs runs, Facts facts, Observer observer, Executor page) {
        this(runs, facts, Optional.empty(), observer, page);
    }

    /**
     * Makes a workspace again: the next update is the one that the other would have made, and the story is where it was.
     *
     * @param story of the lab that the facts tell of, before its first step; it belongs to the workspace from now on
     * @param page carries out, one after the other, what comes from other threads
     * @throws dev.paso.experiment.TooManyRunsException where the host is full
     * @throws IllegalArgumentException with field, rule and value, where the recipe exceeds a limit of this host, or the story cannot
     *     be as it is told
     */
    public Workspace(Runs runs, Facts facts, Optional<Story> story, Observer observer, Executor page) {
        this.runs = runs;
        this.story = story;
        this.observer = observer;
        this.page = page;
        ghosts = new Ghosts(runs.settings().maxGhosts());
        tracer = new Tracer(runs, page, this::found);
        speed = facts.speed();
        branch = facts.branched();
        threshold = facts.recipe().threshold();
        run = open(facts);
        shownSpec = run.spec();
        ghosts.setNumbered(facts.numbered());
        List<Facts.Left> left = facts.left();
        left.subList(Math.max(0, left.size() - runs.settings().maxGhosts()), left.size())
                .forEach(one -> tracer.trace(ghosts.restore(one)));
        story.ifPresent(one -> restore(one, facts));
    }

    private void restore(Story told, Facts facts) {
        try {
            followTheStart();
            told.compare(ghosts.all().size());
            facts.story().ifPresent(told::restore);
        } catch (RuntimeException impossible) {
            close();
            throw impossible;
        }
    }

    private Run open(Facts facts) {
        Run opened = runs.open(facts.recipe(), facts.epochs());
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
            CompletableFuture<Standing> back = opened.resume(facts.step(), facts.furthest());
            returning = Optional.of(facts);
            back.whenComplete((there, failure) -> page.execute(() -> isBack(facts, Optional.ofNullable(there))));
        }
        if (facts.isTraining()) {
            opened.train();
        }
    }

    /** A run that was made again is where it was, unless somebody has told it something else meanwhile, or the host has closed it. */
    private void isBack(Facts to, Optional<Standing> there) {
        if (returning.filter(to::equals).isEmpty() || there.isEmpty() && run.isClosed()) {
            return;
        }
        returning = Optional.empty();
        there.filter(now -> now.snapshot().step() == to.step())
                .ifPresentOrElse(this::followAgain, () -> follow(run.standing()));
        observer.followed();
    }

    private void followAgain(Standing now) {
        story.ifPresent(told -> told.followAgain(
                now.spec().withThreshold(threshold), now.data(), now.snapshot().step(), now.near()));
    }

    private void follow(Standing now) {
        follow(now.spec().withThreshold(threshold), now.data(), now.snapshot().step(), now.near());
    }

    /** On its way back a run shows nothing that was not there before. */
    private void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        if (returning.isEmpty()) {
            story.ifPresent(told -> told.follow(spec, data, step, near));
        }
    }

    private void followTheStart() {
        story.ifPresent(told -> told.follow(spec(), run.data(), 0, Optional.empty()));
    }

    /** The step that the story is at begins, with the recipe that is open. */
    public void beginStep() {
        followTheStart();
        story.ifPresent(Story::begin);
    }

    /** The story follows the run to where it stands now, seen or not: the keys of the steps whose missions are solved. */
    public List<String> look() {
        follow(run.standing());
        askForTheMission();
        return story.map(Story::solved).orElse(List.of());
    }

    /** Whatever the learner did, or the run: perhaps it solves the mission. */
    public void askForTheMission() {
        if (returning.isEmpty()) {
            story.filter(Story::solves)
                    .ifPresent(told -> observer.solved(told.step().key()));
        }
    }

    /** What it takes to make this workspace again. */
    public Facts facts() {
        Standing now = run.standing();
        follow(now); // what is told of the story is of this step
        Snapshot at = now.snapshot();
        return new Facts(
                now.spec().withThreshold(threshold),
                now.epochs(),
                returning.map(Facts::step).orElse(at.step()),
                returning.map(Facts::furthest).orElse(Math.max(at.step(), at.furthest())),
                at.state() == State.RUNNING
                        || returning.filter(Facts::isTraining).isPresent(),
                speed,
                branch,
                ghosts.facts(),
                ghosts.numbered(),
                story.map(Story::told));
    }

    /** The run that is watched; another one, at the same step, where the host has closed the old one to make room. */
    public Run run() {
        if (run.isClosed()) {
            run = open(facts());
            observer.rebuild();
        }
        return run;
    }

    public PreparedData data() {
        return run.data();
    }

    public Speed speed() {
        return speed;
    }

    /** Nothing more is trained or replayed for it. */
    public void close() {
        returning = Optional.empty();
        asked = Optional.empty(); // what waits for a place would open the run once more
        postponed.clear();
        tracer.close();
        run.close();
    }

    /** The recipe as it stands, edits included. */
    public ExperimentSpec spec() {
        return run.spec().withThreshold(threshold);
    }

    /** Opens a recipe, trained for so many updates; nothing changes where it is there already. */
    public void open(ExperimentSpec wanted, long step) {
        if (!wanted.equals(spec())) {
            replaceAndKeep(wanted);
        }
        if (step > 0) {
            run().goTo(step);
        }
    }

    /**
     * Makes another recipe of this one and starts it anew; at a branch it goes on from the weights there. What cannot be is said to the
     * learner, and nothing changes.
     */
    public void change(Consumer<Draft> change) {
        if (asked.isPresent()) { // it is not known yet from where this goes on
            postponed.add(() -> change(change));
            return;
        }
        Snapshot now = run.snapshot();
        if (branch.isPresent() && branch.getAsLong() == now.step() && now.state() != State.RUNNING) {
            ask(run().place(), place -> change(change, Optional.of(new Branch(place))));
        } else {
            change(change, Optional.empty());
        }
    }

    private void change(Consumer<Draft> change, Optional<Branch> from) {
        attempt(() -> {
            Draft draft = new Draft(spec());
            change.accept(draft);
            Standing now = run.standing();
            Optional<ExperimentSpec> continued = from.flatMap(place -> place.goOn(draft, now.spec()));
            if (continued.isPresent()) {
                replace(continued.get()); // what led here is kept since it was branched
            } else {
                replaceAndKeep(draft.spec());
            }
            observer.entered(spec());
            if (continued.isPresent()) {
                observer.tell(new News.GoesOn(now.snapshot().step()));
            }
            if (now.snapshot().state() == State.RUNNING) {
                run.train();
            }
        });
    }

    /**
     * Puts another recipe in the place of this one.
     *
     * @throws IllegalArgumentException if it is impossible here; then nothing changes
     */
    public void use(ExperimentSpec wanted) {
        replace(wanted);
        observer.entered(spec());
    }

    /** Changes something from the next update on; before the first update it becomes part of the recipe by {@code instead}. */
    public void edit(LongFunction<Edit> edit, Consumer<Draft> instead) {
        if (run.snapshot().step() == 0 && run.snapshot().state() != State.RUNNING) {
            change(instead);
        } else {
            edit(edit);
        }
    }

    /** Changes something from the next update on. */
    public void edit(LongFunction<Edit> edit) {
        attempt(() -> {
            Run edited = run();
            Standing before = edited.standing();
            ExperimentSpec spec = spec();
            edited.edit(edit);
            long furthest = before.snapshot().furthest();
            if (furthest > before.snapshot().step()) { // what came after this step is another run now
                keep(spec, furthest, before.data());
            }
        });
    }

    /** Sets from which probability a sample counts as class 1; what was learned stays as it is. */
    public void setThreshold(double threshold) {
        this.threshold = Math.clamp(threshold, 0, 1);
        observer.threshold(spec());
    }

    /** Somebody gave away a link to it: going back leads here. */
    public void linked() {
        observer.entered(spec());
    }

    /** Another recipe takes the place of this one, which stays to compare with. Where the other is impossible nothing has changed. */
    private void replaceAndKeep(ExperimentSpec spec) {
        Run changed = run();
        ExperimentSpec before = spec();
        Standing left = changed.standing();
        replace(spec);
        keep(before, left.snapshot().furthest(), left.data());
    }

    private void replace(ExperimentSpec spec) {
        run().replace(spec);
        returning = Optional.empty();
        leaveBranch();
        threshold = spec.threshold();
        shownState = State.READY;
        shownSpec = run.spec();
        observer.tell(new News.Nothing());
        isSlownessTold = false;
        followTheStart();
        observer.show(spec(), run.data());
    }

    /** Whether a model is slower here than elsewhere shows when its engine is made: with the first frame. */
    private void tellSlowness() {
        if (!isSlownessTold && Trainer.isSlowed(run.spec(), run.data())) {
            isSlownessTold = true;
            observer.tell(new News.Slowed());
        }
    }

    /** What cannot be is said, and the controls go back to what is. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            observer.tell(new News.Refused(e));
            follow(run.standing());
            observer.show(spec(), run.data());
        }
    }

    /** Whether a frame changes anything that is told; any thread may ask. */
    public boolean isConcerned(Frame frame) {
        return story.isPresent() // which follows every frame
                || frame.status().state() != State.RUNNING
                || shownState != State.RUNNING
                || run.spec() != shownSpec;
    }

    /** A frame is on its way to a screen; what the server shows itself follows the run here. */
    public void arrived(Frame frame) {
        State state = frame.status().state();
        observer.show(state);
        tellSlowness();
        if (run.spec() != shownSpec) {
            shownSpec = run.spec();
            observer.follow(spec());
        }
        if (state != shownState) {
            shownState = state;
            tell(run.snapshot());
        }
        if (story.isPresent()) {
            follow(spec(), data(), frame.status().step(), frame.near());
            observer.followed();
        }
    }

    private void tell(Snapshot snapshot) {
        snapshot.divergence().ifPresent(this::tell);
        snapshot.failure().ifPresent(how -> observer.tell(new News.Failed(how)));
    }

    private void tell(Divergence divergence) {
        double next = divergence.suggestedLearningRate().orElse(Edits.learningRate(run.spec()) / 10);
        observer.tell(new News.Diverged(divergence, next));
    }

    /** Begins again with another learning rate. */
    public void retry(double lr) {
        change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
        run.train();
    }

    public void trainOrPause() {
        if (run.snapshot().state() == State.RUNNING) {
            run.pause();
        } else {
            attempt(() -> run().train());
        }
    }

    public void stepBatch() {
        attempt(() -> run().stepBatch());
    }

    public void stepEpoch() {
        attempt(() -> run().stepEpoch());
    }

    public void reset() {
        observer.tell(new News.Nothing());
        isSlownessTold = false;
        attempt(() -> {
            Run changed = run();
            Standing left = changed.standing();
            changed.reset();
            returning = Optional.empty();
            leaveBranch();
            if (!left.spec().edits().isEmpty()) { // the same recipe without them is another run
                keep(left.spec().withThreshold(threshold), left.snapshot().furthest(), left.data());
            }
        });
    }

    /**
     * Goes on from here as another run: the one so far stays as a ghost, and what is changed now makes the difference. Where the run is
     * under way it rests first; what is changed meanwhile waits.
     */
    public void branch() {
        attempt(() -> {
            Run branched = run();
            ExperimentSpec spec = spec();
            Standing left = branched.standing();
            ask(branched.branch(), place -> {
                keep(spec, Math.max(left.snapshot().furthest(), place.step()), left.data());
                branch = OptionalLong.of(place.step());
                observer.tell(new News.Branched(place.step()));
            });
        });
    }

    /** What is changed waits until the answer is there. */
    private void ask(CompletableFuture<Place> place, Consumer<Place> then) {
        asked = Optional.of(place);
        place.whenComplete((reached, failure) -> page.execute(() -> {
            if (asked.filter(place::equals).isPresent()) {
                asked = Optional.empty();
                if (failure == null) {
                    then.accept(reached);
                }
                List<Runnable> now = List.copyOf(postponed);
                postponed.clear();
                now.forEach(Runnable::run);
            }
        }));
    }

    private void leaveBranch() {
        branch = OptionalLong.empty();
    }

    private void keep(ExperimentSpec spec, long step, PreparedData data) {
        List<Ghost> before = ghosts.all();
        ghosts.keep(spec, step).ifPresent(ghost -> {
            before.stream().filter(one -> !ghosts.all().contains(one)).forEach(gone -> tracer.drop(gone.number()));
            tracer.trace(ghost, data);
            showGhosts();
        });
    }

    private void found(int number, Optional<Trace> trace) {
        trace.ifPresentOrElse(one -> ghosts.found(number, one), () -> ghosts.lose(number));
        showGhosts();
    }

    private void showGhosts() {
        story.ifPresent(told -> told.compare(ghosts.all().size()));
        observer.show(ghosts.all());
    }

    public List<Ghost> ghosts() {
        return ghosts.all();
    }

    /** Nothing is left to compare with: another story begins. */
    public void forgetGhosts() {
        ghosts.all().forEach(ghost -> tracer.drop(ghost.number()));
        ghosts.clear();
        showGhosts();
    }

    public void show(Ghost ghost, boolean isShown) {
        ghosts.show(ghost.number(), isShown);
        showGhosts();
    }

    public void remove(Ghost ghost) {
        forget(ghost);
        showGhosts();
    }

    private void forget(Ghost ghost) {
        tracer.drop(ghost.number());
        ghosts.remove(ghost.number());
    }

    /** Its recipe is opened and trained as far as it was; the run that was there is a ghost now. */
    public void bringBack(Ghost ghost) {
        attempt(() -> {
            ExperimentSpec before = spec();
            Standing left = run().standing();
            replace(ghost.spec()); // where that is refused the ghost stays
            forget(ghost);
            keep(before, left.snapshot().furthest(), left.data());
            run().goTo(ghost.step());
            observer.entered(ghost.spec());
        });
        showGhosts();
    }

    /** Back or forth in time; whatever comes too late for the run is not worth a word. */
    public void goTo(long step) {
        if (step >= 0 && step <= run.snapshot().furthest()) {
            observer.tell(new News.Nothing());
            run().goTo(step);
        }
    }

    /** Where a drag through time ends. */
    public void rest(long step) {
        if (step >= 0 && step <= run.snapshot().furthest()) {
            run().goTo(step);
        }
    }

    public void newWeights() {
        change(Draft::newWeights);
    }

    public void setSpeed(Speed speed) {
        this.speed = speed;
        run.setPace(speed.pace());
    }
}
