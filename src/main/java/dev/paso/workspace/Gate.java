package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Place;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.Standing;
import dev.paso.experiment.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What every command to a workspace passes: it waits where it has to, is refused where it cannot be, and is carried out. What comes of it
 * the facts decide. All is guarded by the workspace.
 */
final class Gate {
    private static final int BRIEF = 3_000; // points, whose data are made in a few milliseconds

    private final Workspace workspace;
    private final Runs runs;
    private final Course course;
    private final Plot plot;
    private final Ghosts ghosts;
    private final Visits visits;
    private final Awaited waiting;
    private volatile Facts told; // by the last command; where the run stands, and the story, they know themselves
    private Optional<ExperimentSpec> preparing =
            Optional.empty(); // what takes the place of this recipe when its data are made

    private Remembered remembered = Remembered.NOTHING;
    private Optional<Way> back = Optional.empty(); // to what the last change has led away from
    private News prepared = new News.Nothing(); // to be told once they are made

    /** @param remembered with this recipe */
    private record Way(ExperimentSpec recipe, Remembered remembered) {}

    /** @param turns in which answers are heard */
    Gate(
            Workspace workspace,
            Runs runs,
            Facts told,
            Course course,
            Plot plot,
            Ghosts ghosts,
            Visits visits,
            Executor turns) {
        this.workspace = workspace;
        this.runs = runs;
        this.told = told;
        this.course = course;
        this.plot = plot;
        this.ghosts = ghosts;
        this.visits = visits;
        waiting = new Awaited(turns);
    }

    /** What controls chose before, and may choose again. */
    Remembered remembered() {
        return remembered;
    }

    /** As the last command left them; where the run stands it knows itself, and so does the story. */
    Facts told() {
        return told;
    }

    void accept(Command command) {
        if (waits(command)) {
            waiting.postpone(() -> accept(command));
        } else {
            attempt(() -> carryOut(command));
        }
    }

    private boolean waits(Command command) {
        return !waiting.isOver() && (preparing.isPresent() ? command.needsRun() : command.needsPlace());
    }

    void carryOut(Command command) {
        if (command.begins(workspace.spec())) {
            send(
                    command,
                    recipe(command)
                            .flatMap(there -> back.filter(way -> way.recipe.equals(there)))
                            .map(Way::remembered)
                            .orElse(Remembered.NOTHING));
        } else {
            send(command);
        }
    }

    /** @param next remembered with what the command opens, from when it is shown */
    private void send(Command command, Remembered next) {
        Remembered before = remembered;
        remembered = next;
        try {
            send(command);
        } catch (RuntimeException impossible) {
            remembered = before;
            throw impossible;
        }
    }

    private static Optional<ExperimentSpec> recipe(Command command) {
        return switch (command) {
            case Command.Change change -> Optional.of(change.recipe());
            case Command.Replace replace -> Optional.of(replace.recipe());
            case Command.Open open -> Optional.of(open.recipe());
            default -> Optional.empty();
        };
    }

    private void send(Command command) {
        workspace.run(); // once more, where the host has closed it
        Optional<CompletableFuture<Standing>> place = course.place(command);
        if (place.isPresent()) {
            waiting.await(place.get(), there -> attempt(() -> perform(command)), never -> {});
        } else {
            perform(command);
        }
    }

    private void perform(Command command) {
        Facts before = workspace.facts();
        Facts next = before.apply(command, runs.settings());
        if (!command.begins(before.recipe())) {
            course.lead(command);
            take(next, workspace.data());
            tell(command, next);
            return;
        }
        plot.check(next);
        if (command instanceof Command.Turn || next.recipe().data().n() <= BRIEF) {
            begin(command, next, Optional.empty());
        } else if (next.recipe().hasDataOf(before.recipe())) {
            begin(command, next, Optional.of(workspace.data()));
        } else {
            prepare(command, next.recipe());
        }
    }

    /** Large data are made beside everything else. */
    private void prepare(Command command, ExperimentSpec recipe) {
        prepared = preparing.isPresent() ? prepared : new News.Nothing(); // what is changed meanwhile builds on it
        preparing = Optional.of(recipe);
        visits.tell(new News.Preparing());
        waiting.await(
                runs.prepare(recipe),
                data -> attempt(() -> {
                    preparing = Optional.empty();
                    begin(command, workspace.facts().apply(command, runs.settings()), Optional.of(data));
                    visits.tell(prepared);
                }),
                impossible -> {
                    preparing = Optional.empty();
                    refuse(impossible);
                });
    }

    /** Another recipe; where that is refused nothing has changed. */
    private void begin(Command command, Facts next, Optional<PreparedData> data) {
        PreparedData left = workspace.data();
        course.begin(next, data);
        preparing = Optional.empty();
        told = next;
        visits.begin();
        visits.tell(new News.Nothing());
        if (command instanceof Command.Turn turn) {
            plot.turn(turn.key(), workspace.spec(), workspace.data());
        } else {
            plot.start(workspace.spec(), workspace.data());
        }
        show();
        take(next, left);
        if (!(command instanceof Command.Turn || command instanceof Command.Open)) {
            visits.tell(observer -> observer.entered(workspace.spec()));
        }
        waiting.cancel(); // for another recipe, or a place of the one that is gone
    }

    /** @param left the data of the run that was there before */
    private void take(Facts next, PreparedData left) {
        told = next;
        ghosts.follow(next.left(), Optional.of(left));
    }

    private void tell(Command command, Facts next) {
        switch (command) {
            case Command.GoTo place -> visits.tell(new News.Nothing());
            case Command.Reset reset -> {
                visits.reset();
                visits.tell(new News.Nothing());
            }
            case Command.Branch branch -> visits.tell(new News.Branched(next.step()));
            case Command.SetThreshold set -> visits.tell(observer -> observer.threshold(workspace.spec()));
            case Command.SetSpeed set -> visits.tell(observer -> observer.paced(set.speed()));
            default -> {}
        }
    }

    private void show() {
        visits.tell(observer -> observer.show(workspace.spec(), workspace.data()));
    }

    /** What cannot be is said, and the controls go back to what is. */
    void attempt(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            refuse(e);
        }
    }

    private void refuse(Throwable why) {
        visits.tell(
                why instanceof RuntimeException refused
                        ? new News.Refused(refused)
                        : new News.Failed(String.valueOf(why.getMessage())));
        workspace.followRun();
        show();
    }

    /** Of the recipe as it will be by then; at a branch it goes on from the weights there. */
    void change(Consumer<Draft> change) {
        if (!waiting.isOver() && preparing.isEmpty()) { // it is not known yet from where this goes on
            waiting.postpone(() -> change(change));
            return;
        }
        attempt(() -> {
            if (preparing.isEmpty() && isAtBranch()) {
                waiting.await(workspace.run().place(), place -> attempt(() -> goOn(change, place)), never -> {});
            } else {
                change(remembered.make(recipe(), change));
            }
        });
    }

    private void change(Remembered.Made made) {
        Way there = new Way(recipe(), remembered);
        Command.Change changed = changed(made.draft());
        send(changed, remembered.after(made, changed.recipe()));
        back = Optional.of(there);
        tellOf(made.draft());
    }

    private ExperimentSpec recipe() {
        return preparing.orElseGet(workspace::spec);
    }

    private boolean isAtBranch() {
        Snapshot now = course.run().snapshot();
        return now.state() != State.RUNNING && told.branched().stream().anyMatch(step -> step == now.step());
    }

    private static Command.Change changed(Draft draft) {
        ExperimentSpec next = draft.spec();
        draft.leaveEdits(next);
        return new Command.Change(next);
    }

    /** What led there is kept since it was branched. */
    private void goOn(Consumer<Draft> change, Place place) {
        Draft draft = new Draft(recipe());
        change.accept(draft);
        Optional<ExperimentSpec> continued =
                new Branch(place).goOn(draft, course.run().spec());
        carryOut(continued.<Command>map(Command.Replace::new).orElseGet(() -> changed(draft)));
        if (continued.isPresent()) {
            tell(new News.GoesOn(place.step()));
        }
        tellOf(draft);
    }

    private void tellOf(Draft draft) {
        if (!draft.gaveWay().isEmpty()) {
            tell(new News.GaveWay(draft.gaveWay(), draft.before()));
        }
    }

    /** Of large data, once they are there. */
    private void tell(News news) {
        if (preparing.isPresent()) {
            prepared = news;
        } else {
            visits.tell(news);
        }
    }

    /** Nothing that waits is carried out any more. */
    void close() {
        preparing = Optional.empty();
        waiting.close();
    }
}
