package dev.paso.workspace;

import dev.paso.Until;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** A page without a screen: it notes what it is told, and takes its turns when a test says so. */
final class TestPage implements Observer, Page {
    final List<News> news = new ArrayList<>();
    final List<ExperimentSpec> entered = new ArrayList<>();
    final List<String> solved = new ArrayList<>();
    final List<ExperimentSpec> followed = new ArrayList<>();
    final List<Double> thresholds = new ArrayList<>();
    final List<Speed> speeds = new ArrayList<>();
    List<Ghost> ghosts = List.of();
    int shown;
    int rebuilt;
    private Optional<Visit> visit = Optional.empty();
    private final Thread own = Thread.currentThread();
    private final Queue<Runnable> turns = new ConcurrentLinkedQueue<>();

    /** Opens a workspace that this page observes. */
    Workspace open(Runs runs, Facts facts, Optional<Story> story) {
        Workspace workspace = new Workspace(runs, facts, story, this);
        visit = Optional.of(workspace.join(this, this));
        return workspace;
    }

    Workspace open(Runs runs, Facts facts) {
        return open(runs, facts, Optional.empty());
    }

    Workspace open(Runs runs, ExperimentSpec spec) {
        return open(runs, Facts.of(spec));
    }

    /** The visit of the workspace that was opened last. */
    Visit visit() {
        return visit.orElseThrow();
    }

    @Override
    public boolean isHere() {
        return Thread.currentThread() == own;
    }

    @Override
    public void execute(Runnable turn) {
        turns.add(turn);
    }

    /** Takes the turns that come, until something holds. */
    void until(String what, BooleanSupplier condition) {
        Until.holds(what, () -> {
            takeTurns();
            return condition.getAsBoolean();
        });
    }

    void takeTurns() {
        for (Runnable next = turns.poll(); next != null; next = turns.poll()) {
            next.run();
        }
    }

    News lastNews() {
        return news.isEmpty() ? new News.Nothing() : news.getLast();
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        shown++;
    }

    @Override
    public void follow(ExperimentSpec spec) {
        followed.add(spec);
    }

    @Override
    public void show(State state) {}

    @Override
    public void show(List<Ghost> now) {
        ghosts = now;
    }

    @Override
    public void tell(News other) {
        news.add(other);
    }

    @Override
    public void entered(ExperimentSpec spec) {
        entered.add(spec);
    }

    @Override
    public void threshold(ExperimentSpec spec) {
        thresholds.add(spec.threshold());
    }

    @Override
    public void paced(Speed speed) {
        speeds.add(speed);
    }

    @Override
    public void solved(String step) {
        solved.add(step);
    }

    @Override
    public void rebuild() {
        rebuilt++;
    }
}
