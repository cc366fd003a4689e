package dev.paso.workspace;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Divergence;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.State;
import java.util.function.Consumer;

/** One page that observes a workspace, with what it has seen of the run. A workspace that nobody observes any more closes. */
public final class Visit {
    private final Workspace workspace;
    private final Observer observer;
    private final Page page;
    private volatile ExperimentSpec shownSpec;
    private volatile State shownState = State.READY;
    private boolean isSlownessTold;

    /** @param page what it is told is told in one of its turns */
    Visit(Workspace workspace, Observer observer, Page page) {
        this.workspace = workspace;
        this.observer = observer;
        this.page = page;
        shownSpec = workspace.latest().spec();
    }

    Page page() {
        return page;
    }

    void tell(Consumer<Observer> news) {
        page.turn(() -> news.accept(observer));
    }

    /** Another run, or another recipe of it: nothing of it was seen yet. */
    void begin() {
        shownState = State.READY;
        shownSpec = workspace.latest().spec();
        reset();
    }

    /** The same recipe begins anew. */
    void reset() {
        isSlownessTold = false;
    }

    /** Whether a frame changes anything that is told; any thread may ask. */
    public boolean isConcerned(Frame frame) {
        return workspace.hasStory() // which follows every frame
                || frame.status().state() != State.RUNNING
                || shownState != State.RUNNING
                || workspace.latest().spec() != shownSpec;
    }

    /** A frame is on its way to this page; what the server shows itself follows the run here. Called in a turn of the page. */
    public void arrived(Frame frame) {
        Run run = workspace.latest();
        State state = frame.status().state();
        observer.show(state);
        tellSlowness(run);
        ExperimentSpec spec = run.spec();
        if (spec != shownSpec) {
            shownSpec = spec;
            observer.follow(workspace.spec());
        }
        if (state != shownState) {
            shownState = state;
            tell(run.snapshot());
        }
        if (workspace.hasStory()) {
            workspace.follow(frame);
            observer.followed();
        }
    }

    /** Whether a model is slower here than elsewhere shows when its engine is made: with the first frame. */
    private void tellSlowness(Run run) {
        if (!isSlownessTold && Trainer.isSlowed(run.spec(), run.data())) {
            isSlownessTold = true;
            observer.tell(new News.Slowed());
        }
    }

    private void tell(Snapshot snapshot) {
        snapshot.divergence().ifPresent(this::tell);
        snapshot.failure().ifPresent(how -> observer.tell(new News.Failed(how)));
    }

    private void tell(Divergence divergence) {
        double next = divergence
                .suggestedLearningRate()
                .orElse(Edits.learningRate(workspace.latest().spec()) / 10);
        observer.tell(new News.Diverged(divergence, next));
    }

    /** The page is left. */
    public void leave() {
        workspace.leave(this);
    }
}
