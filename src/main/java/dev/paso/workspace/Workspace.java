package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.Standing;
import dev.paso.experiment.State;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * What one learner has open: the experiment at hand and the runs that were left. It knows no screen: commands come in, each through
 * {@link #accept}, and what came of them is told to whoever observes. It can be made again from its {@link Facts}, and does so by itself
 * where the host has closed its run. Any thread may call.
 */
public final class Workspace {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final String id = fresh();
    private final Executor turns;
    private final Consumer<Workspace> whenClosed;
    private final Visits visits = new Visits();
    private final Plot plot;
    private final Ghosts ghosts;
    private final Course course;
    private final Gate gate;

    /**
     * Makes a workspace again: the next update is the one that the other would have made, and the story is where it was.
     *
     * @param story of the lab that the facts tell of, before its first step; it belongs to the workspace from now on
     * @param turns carries out, one after the other, what comes of answers that were waited for, as long as nobody observes
     * @throws dev.paso.experiment.TooManyRunsException where the host is full
     * @throws IllegalArgumentException with field, rule and value, where the recipe exceeds a limit of this host, or the story cannot
     *     be as it is told
     */
    public Workspace(Runs runs, Facts facts, Optional<Story> story, Executor turns) {
        this(runs, facts, story, Optional.empty(), turns, closed -> {});
    }

    /** @param data of the recipe, where they are made already */
    Workspace(
            Runs runs,
            Facts facts,
            Optional<Story> story,
            Optional<PreparedData> data,
            Executor turns,
            Consumer<Workspace> whenClosed) {
        this.turns = turns;
        this.whenClosed = whenClosed;
        Facts told = facts.withLeft(runs.settings().maxGhosts());
        plot = new Plot(story);
        ghosts = new Ghosts(runs, this::turn, this::showGhosts);
        synchronized (this) { // nothing comes of answers before all is there
            course = new Course(runs, told, data, this::turn, this::isBack);
            gate = new Gate(this, runs, told, course, plot, ghosts, visits, this::turn);
            restore(told);
        }
    }

    private static String fresh() {
        byte[] id = new byte[ID_BYTES];
        CHANCE.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** Its name on this host, which nobody guesses. */
    public String id() {
        return id;
    }

    private void restore(Facts told) {
        try {
            plot.restore(told, data());
            ghosts.follow(told.left(), Optional.empty());
        } catch (RuntimeException impossible) {
            close();
            throw impossible;
        }
    }

    private void turn(Runnable deed) {
        visits.turnsOr(turns).execute(() -> {
            synchronized (this) {
                deed.run();
            }
        });
    }

    private void isBack(Optional<Standing> there) {
        there.ifPresentOrElse(now -> plot.followAgain(now, threshold()), this::followRun);
        visits.tell(Observer::followed);
    }

    /** The story follows the run; on its way back that shows nothing that was not there before. */
    void followRun() {
        if (!course.isReturning()) {
            plot.follow(latest().standing(), threshold());
        }
    }

    /** The story follows the run to what is on its way to a page. */
    synchronized void follow(Frame frame) {
        if (!course.isOfReturn(frame)) {
            plot.follow(spec(), data(), frame.status().step(), frame.near());
        }
    }

    /** Somebody observes it from now on. */
    public synchronized Visit join(Observer observer, Page page) {
        Visit visit = new Visit(this, observer, page);
        visits.add(visit);
        return visit;
    }

    /** Whoever is the last to leave closes it. */
    synchronized void leave(Visit visit) {
        if (visits.isLast(visit)) {
            close();
        }
    }

    /** The step that the story is at begins, with the recipe that is open. */
    public synchronized void beginStep() {
        plot.begin(spec(), data());
    }

    /** The story follows the run to where it stands now, seen or not: the keys of the steps whose missions are solved. */
    public synchronized List<String> look() {
        followRun();
        askForTheMission();
        return plot.solved();
    }

    /** The learner says what the picture of the story's step will answer; what comes too late is passed over. */
    public synchronized void guess(String answer) {
        plot.guess(answer);
        askForTheMission();
    }

    /** Whatever the learner did, or the run: perhaps it solves the mission. */
    public synchronized void askForTheMission() {
        if (!course.isReturning()) {
            plot.solves().ifPresent(key -> visits.tell(observer -> observer.solved(key)));
        }
    }

    boolean hasStory() {
        return plot.isTold();
    }

    private void showGhosts() {
        plot.compare(ghosts.all().stream().map(Ghost::spec).toList());
        visits.tell(observer -> observer.show(ghosts.all()));
    }

    /** What it takes to make this workspace again. */
    public synchronized Facts facts() {
        followRun(); // what is told of the story is of this step
        return course.facts(gate.told()).with(plot.told());
    }

    /** The run that is watched; another one, at the same step, where the host has closed the old one to make room. */
    public synchronized Run run() {
        if (latest().isClosed()) {
            course.open(facts());
            visits.begin();
            visits.tell(Observer::rebuild);
        }
        return latest();
    }

    /** The run that is watched, closed or not. */
    Run latest() {
        return course.run();
    }

    public PreparedData data() {
        return latest().data();
    }

    public Speed speed() {
        return gate.told().speed();
    }

    private double threshold() {
        return gate.told().recipe().threshold();
    }

    /** The recipe as it stands, edits included. */
    public ExperimentSpec spec() {
        return latest().spec().withThreshold(threshold());
    }

    /** What controls chose before in the experiment at hand. */
    public synchronized Remembered remembered() {
        return gate.remembered();
    }

    public List<Ghost> ghosts() {
        return ghosts.all();
    }

    /** Nothing more is trained or replayed for it. */
    public synchronized void close() {
        gate.close(); // what waits would open the run once more
        plot.close();
        ghosts.close();
        course.close();
        whenClosed.accept(this);
    }

    /**
     * Does what somebody wants, whoever it is. What builds on the place where the run rests waits until that is known, and what is about
     * another recipe until that is there. What cannot be is told, and nothing has changed.
     */
    public synchronized void accept(Command command) {
        gate.accept(command);
    }

    /**
     * The same, for whoever says it themself where it cannot be.
     *
     * @throws IllegalArgumentException with field, rule and value; nothing has changed
     */
    public synchronized void require(Command command) {
        gate.carryOut(command);
    }

    /**
     * Opens a recipe, trained for so many updates; nothing changes where it is there already.
     *
     * @throws IllegalArgumentException with field, rule and value, if it is impossible here
     */
    public void open(ExperimentSpec wanted, long step) {
        require(new Command.Open(wanted, step, false));
    }

    /** Makes another recipe of this one and starts it anew; at a branch it goes on from the weights there. */
    public synchronized void change(Consumer<Draft> change) {
        gate.change(change);
    }

    /** Changes something from the next update on; before the first update it becomes part of the recipe by {@code instead}. */
    public void edit(LongFunction<Edit> edit, Consumer<Draft> instead) {
        Snapshot now = latest().snapshot();
        if (now.step() == 0 && now.state() != State.RUNNING) {
            change(instead);
        } else {
            edit(edit);
        }
    }

    /** Changes something from the next update on. */
    public synchronized void edit(LongFunction<Edit> edit) {
        gate.attempt(
                () -> accept(new Command.EditHere(edit.apply(latest().snapshot().step()))));
    }

    /** Sets from which probability a sample counts as class 1; what was learned stays as it is. */
    public void setThreshold(double threshold) {
        accept(new Command.SetThreshold(Math.clamp(threshold, 0, 1)));
    }

    /** Somebody gave away a link to it: going back leads here. */
    public void linked() {
        visits.tell(observer -> observer.entered(spec()));
    }

    /** Begins again with another learning rate. */
    public void retry(double lr) {
        change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
        accept(new Command.Train());
    }

    public void trainOrPause() {
        accept(latest().snapshot().state() == State.RUNNING ? new Command.Pause() : new Command.Train());
    }

    /** Back or forth in time; whatever comes too late for the run is not worth a word. */
    public void goTo(long step) {
        if (step >= 0 && step <= latest().snapshot().furthest()) {
            accept(new Command.GoTo(step));
        }
    }

    public void newWeights() {
        change(Draft::newWeights);
    }
}
