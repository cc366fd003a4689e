package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The workspaces that are open on this host, by their ids. Any thread may call. */
public final class Workspaces {
    private static final System.Logger LOG = System.getLogger(Workspaces.class.getName());

    private final Runs runs;
    private final Work work;
    private final Function<String, Optional<Story>> labs;
    private final Map<String, Workspace> open = new ConcurrentHashMap<>();

    /** @param labs the story of a lab before its first step, by its name; empty where there is no such lab */
    public Workspaces(Runs runs, Work work, Function<String, Optional<Story>> labs) {
        this.runs = runs;
        this.work = work;
        this.labs = labs;
    }

    /**
     * Opens a workspace: it stays until the last who observes it leaves, or somebody closes it. Its data are made here: for a recipe of
     * few points.
     *
     * @param story that belongs to it from now on
     * @throws dev.paso.experiment.TooManyRunsException where the host is full
     * @throws IllegalArgumentException with field, rule and value, where it cannot be, or not on this host
     */
    public Workspace open(Facts facts, Optional<Story> story) {
        return open(facts, story, Optional.empty());
    }

    private Workspace open(Facts facts, Optional<Story> story, Optional<PreparedData> data) {
        Workspace workspace = new Workspace(runs, facts, story, data, this::turn, closed -> open.remove(closed.id()));
        open.put(workspace.id(), workspace);
        return workspace;
    }

    private void turn(Runnable deed) {
        work.begin(this, Work.Length.BRIEF, isWanted -> {
                    deed.run();
                    return true;
                })
                .exceptionally(unexpected -> {
                    LOG.log(System.Logger.Level.ERROR, "what came of an answer failed", unexpected);
                    return false;
                });
    }

    /**
     * Makes a workspace again that was here or elsewhere, in the lab that its facts tell of: as {@link #open}, with its data made where
     * nobody waits for them. What cannot be is refused at once, or by the answer.
     */
    public CompletableFuture<Workspace> restore(Facts facts) {
        runs.settings().limits().check(facts.recipe());
        Optional<Story> story = facts.story().map(told -> {
            Story begun = story(told.lab());
            begun.check(told.step(), facts.recipe());
            return begun;
        });
        return runs.prepare(facts.recipe()).thenApply(data -> open(facts, story, Optional.of(data)));
    }

    private Story story(String lab) {
        return labs.apply(lab)
                .orElseThrow(() -> new RefusedException("lab", Rule.WRITTEN_BY_PASO, Require.shortened(lab)));
    }

    /** The one that is open under this id. */
    public Optional<Workspace> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** How many are open. */
    public int size() {
        return open.size();
    }
}
