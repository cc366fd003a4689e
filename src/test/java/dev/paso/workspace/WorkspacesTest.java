package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.core.RefusedException;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Desk;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentReader;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Recipes;
import dev.paso.workspace.labs.Labs;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workspaces on a host, and several pages at one of them. */
class WorkspacesTest {
    private static final int LARGE = 100_000; // points
    private static final ExperimentSpec MOONS = ExperimentReader.read("""
        {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2}, "split": {"type": "None"},
         "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
         "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
         "optimizer": {"type": "Adam", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 5000}
        """);

    private final Runs runs =
            new Runs(new RunSettings(2, 100, Limits.DEFAULT, Duration.ofMinutes(1), Duration.ofSeconds(10), 30));
    private final Work work = new Work();
    private final Workspaces workspaces = new Workspaces(runs, work, new Labs(work)::story);
    private final TestPage one = new TestPage();
    private final TestPage other = new TestPage();

    @AfterEach
    void end() {
        runs.close();
        work.close();
    }

    private Workspace open() {
        return workspaces.open(Facts.of(MOONS), Optional.empty());
    }

    @Test
    void aWorkspaceIsFoundUnderAnIdThatNobodyGuesses() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            Workspace workspace = open();
            assertThat(workspace.id()).matches("[A-Za-z0-9_-]{22}"); // 128 bits
            assertThat(workspaces.find(workspace.id())).containsSame(workspace);
            ids.add(workspace.id());
        }
        assertThat(ids).hasSize(50);
        assertThat(workspaces.size()).isEqualTo(50);
        assertThat(workspaces.find("another")).isEmpty();
    }

    @Test
    void whoeverIsTheLastToLeaveClosesIt() {
        Workspace workspace = open();
        Visit first = workspace.join(one, one);
        Visit second = workspace.join(other, other);
        first.leave();
        first.leave();
        assertThat(workspaces.find(workspace.id())).isPresent();
        assertThat(workspace.latest().isClosed()).isFalse();
        second.leave();
        assertThat(workspaces.find(workspace.id())).isEmpty();
        assertThat(workspaces.size()).isZero();
        assertThat(runs.size()).isZero();
    }

    @Test
    void allPagesAreToldWhatOneOfThemDoes() {
        Workspace workspace = open();
        workspace.join(one, one);
        Visit second = workspace.join(other, other);
        workspace.run().goTo(40);
        Until.step(workspace.run(), 40);
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        for (TestPage page : List.of(one, other)) {
            assertThat(page.shown).isOne();
            assertThat(page.entered).extracting(spec -> spec.optimizer().lr()).containsExactly(0.5);
        }
        second.leave();
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.6));
        assertThat(one.entered).hasSize(2);
        assertThat(other.entered).as("who has left").hasSize(1);
    }

    /** Whatever is told from elsewhere waits for the page that is told. */
    @Test
    void aPageIsToldInItsOwnTurns() throws InterruptedException {
        Workspace workspace = open();
        workspace.join(one, one);
        Thread somebody = new Thread(() -> workspace.accept(new Command.Change(MOONS.withThreshold(0.3))));
        somebody.start();
        somebody.join();
        assertThat(one.shown).isZero();
        one.takeTurns();
        assertThat(one.shown).isOne();
    }

    @Test
    void theyAreDrivenWithoutAPageToo() {
        Workspace workspace = open();
        workspace.accept(new Command.SetSpeed(Speed.FULL));
        workspace.accept(new Command.Train());
        Until.holds("it trains", () -> workspace.run().snapshot().step() > 50);
        workspace.accept(new Command.Branch());
        Until.holds("it rests", () -> workspace.facts().branched().isPresent());
        assertThat(workspace.run().snapshot().state()).isEqualTo(State.PAUSED);
    }

    @Test
    void aWorkspaceIsMadeAgainInTheLabThatItsFactsTellOf() {
        Workspace played =
                workspaces.open(Facts.of(Recipes.book()), Optional.of(new GradientDescent().story(new Desk(work))));
        played.accept(new Command.Turn("race", new Command.Open(Recipes.book(), 0, false), Speed.FAST));
        Facts facts = FactsJson.read(FactsJson.write(played.facts()));
        assertThat(facts.story().orElseThrow().step()).isEqualTo("race");
        played.close();
        assertThat(workspaces.restore(facts).join().facts()).isEqualTo(facts);
        Facts elsewhere = facts.with(Optional.of(new Story.Told("cooking", "race", List.of(), Map.of())));
        assertThatThrownBy(() -> workspaces.restore(elsewhere))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("lab must be");
    }

    /** The panels of a lab do not know what to make of it. */
    @Test
    void aLabRefusesWhatItsStepCannotBeAbout() {
        Workspace played =
                workspaces.open(Facts.of(Recipes.book()), Optional.of(new GradientDescent().story(new Desk(work))));
        played.join(one, one);
        Facts before = played.facts();
        for (Command command : List.of(
                new Command.Change(MOONS),
                new Command.Replace(MOONS),
                new Command.Turn("race", new Command.Open(MOONS, 0, false), Speed.FAST),
                new Command.Turn("cooking", new Command.Open(before.recipe(), 0, false), Speed.FAST))) {
            one.news.clear();
            played.accept(command);
            assertThat(one.lastNews()).as("%s", command).isInstanceOf(News.Refused.class);
            assertThat(played.facts()).isEqualTo(before);
        }
        assertThat(played.look()).isEmpty();
        Facts mixed = Facts.of(MOONS).with(before.story());
        assertThatThrownBy(() -> workspaces.restore(mixed)).isInstanceOf(RefusedException.class);
        assertThat(workspaces.size()).isOne();
    }

    /** What takes long is not done in the page's turn: nothing of it is there when the turn is over. */
    @Test
    void largeDataAreMadeBesideThePageWhichSaysThatItWaits() {
        Workspace workspace = open();
        workspace.join(one, one);
        ExperimentSpec before = workspace.spec();
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(LARGE, 0.1, 0));
        workspace.accept(new Command.StepBatch());
        assertThat(one.lastNews()).isEqualTo(new News.Preparing());
        assertThat(workspace.spec()).isEqualTo(before);
        assertThat(one.shown).isZero();
        one.until("it is there", () -> workspace.spec().data().n() == LARGE);
        assertThat(one.lastNews()).isEqualTo(new News.Nothing());
        assertThat(one.shown).isOne();
        Until.step(workspace.run(), 1); // what came after it was about it
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        assertThat(workspace.spec().optimizer().lr())
                .as("the same data need not be made again")
                .isEqualTo(0.5);
    }

    @Test
    void whatHadToGiveWayToLargeDataIsSaidWhenTheyAreThere() {
        Workspace workspace = open();
        workspace.join(one, one);
        ExperimentSpec before = workspace.spec();
        workspace.change(draft -> draft.data = new ShapeSpec.Blobs(LARGE, 3, 0.5, 0, 2));
        assertThat(one.lastNews()).as("which takes a while").isEqualTo(new News.Preparing());
        one.until("it is there", () -> workspace.spec().data().n() == LARGE);
        assertThat(one.lastNews()).isInstanceOfSatisfying(News.GaveWay.class, gave -> {
            assertThat(gave.what()).extracting(Difference::path).contains("loss.type");
            assertThat(gave.before()).isEqualTo(before);
        });
    }

    @Test
    void whatWasSetOnTheWayEndsWithItsRunAndThatIsSaid() {
        Workspace workspace = open();
        workspace.join(one, one);
        ExperimentSpec edited = workspace.spec().withEdits(List.of(new Edit.SetLr(1, 0.3)));
        workspace.accept(new Command.Change(edited));
        workspace.change(draft -> draft.name = "another name");
        workspace.change(draft -> draft.threshold = 0.4);
        workspace.change(draft -> draft.epochs++);
        assertThat(workspace.spec().edits()).as("the same is trained").isEqualTo(edited.edits());
        assertThat(one.lastNews()).isNotInstanceOf(News.GaveWay.class);
        ExperimentSpec before = workspace.spec();
        workspace.change(draft -> draft.setBatchSize(OptionalInt.of(7)));
        assertThat(workspace.spec().edits()).isEmpty();
        assertThat(one.lastNews()).isEqualTo(new News.GaveWay(List.of(new Difference("edits", "1", "")), before));
    }

    @Test
    void whatIsChangedWhileDataAreMadeIsChangedInWhatIsToCome() {
        Workspace workspace = open();
        workspace.join(one, one);
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(LARGE, 0.1, 0));
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        one.until("it is there", () -> workspace.spec().data().n() == LARGE);
        assertThat(workspace.spec().optimizer().lr()).isEqualTo(0.5);
        assertThat(one.shown).as("the first was not wanted any more").isOne();
    }

    @Test
    void whoLeavesGetsNoDataAnyMore() {
        Workspace workspace = open();
        Visit visit = workspace.join(one, one);
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(LARGE, 0.1, 0));
        visit.leave();
        one.takeTurns();
        assertThat(runs.size()).isZero();
        assertThat(one.shown).isZero();
    }
}
