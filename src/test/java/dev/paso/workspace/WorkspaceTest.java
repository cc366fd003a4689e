package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.core.RefusedException;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Place;
import dev.paso.experiment.Run;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentReader;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Recipes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private static final ExperimentSpec MOONS = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "Adam", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 5000}
            """);
    private static final RunSettings ROOMY =
            new RunSettings(2, 10, Limits.DEFAULT, Duration.ofMinutes(1), Duration.ofSeconds(10), 30);

    private final TestPage page = new TestPage();
    private final Runs runs = new Runs(ROOMY);
    private final Workspace workspace = page.open(runs, MOONS);

    @AfterEach
    void end() {
        runs.close();
    }

    @Test
    void aBranchMadeWhileTrainingGoesOnFromTheWeightsOfTheStepItNames() {
        workspace.accept(new Command.SetSpeed(Speed.FULL));
        workspace.trainOrPause();
        Until.holds("it trains", () -> workspace.run().snapshot().step() > 50);
        workspace.accept(new Command.Branch());
        page.until("the branch is told", () -> page.lastNews() instanceof News.Branched);
        long step = ((News.Branched) page.lastNews()).step();
        assertThat(workspace.run().snapshot().step()).isEqualTo(step);
        assertThat(workspace.run().snapshot().state()).isEqualTo(State.PAUSED);
        Place place = place(workspace);
        assertThat(place.step()).isEqualTo(step);
        workspace.change(draft -> draft.data = new ShapeSpec.Circles(60, 0.1, 3, 0.5));
        page.until("the change is made", () -> page.lastNews().equals(new News.GoesOn(step)));
        assertThat(workspace.spec().init()).isEqualTo(new InitSpec.State(place.weights()));
    }

    @Test
    void whatIsChangedWhileAScrubIsStillReplayingGoesOnFromWhereItEnds() {
        train(3_000);
        workspace.goTo(1_237);
        workspace.accept(new Command.Branch());
        workspace.change(draft -> draft.data = new ShapeSpec.Circles(60, 0.1, 3, 0.5));
        assertThat(workspace.spec().data()).as("it waits").isEqualTo(MOONS.data());
        page.until("the change is made", () -> page.lastNews() instanceof News.GoesOn);
        assertThat(page.lastNews()).isEqualTo(new News.GoesOn(1_237));
        Workspace straight = new TestPage().open(runs, MOONS);
        straight.run().goTo(1_237);
        assertThat(workspace.spec().init())
                .isEqualTo(new InitSpec.State(place(straight).weights()));
        assertThat(workspace.ghosts()).singleElement().extracting(Ghost::step).isEqualTo(3_000L);
    }

    @Test
    void whatIsSetByHandAfterABranchIsPartOfTheWeightsItGoesOnFrom() {
        train(40);
        workspace.accept(new Command.Branch());
        page.until("the branch is told", () -> page.lastNews() instanceof News.Branched);
        workspace.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(1), 7));
        workspace.change(draft -> draft.data = new ShapeSpec.Circles(60, 0.1, 3, 0.5));
        page.until("the change is made", () -> page.lastNews() instanceof News.GoesOn);
        InitSpec.State begun = (InitSpec.State) workspace.spec().init();
        assertThat(begun.stateDict())
                .hasEntrySatisfying("0.bias", bias -> assertThat(bias.at(1)).isEqualTo(7));
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        train(100);
        int most = Limits.DEFAULT.points();
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(most + 1, 0.1, 0));
        assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
        assertThat(workspace.ghosts()).isEmpty();
        assertThat(workspace.spec()).isEqualTo(MOONS);
        assertThat(workspace.run().snapshot().step()).isEqualTo(100);
    }

    /** That an epoch would drop its only batch is known once the data are there, and said before anything is left for it. */
    @Test
    void batchesThatDoNotFitTheDataAreRefusedAsAnyChangeIs() {
        train(100);
        workspace.change(draft -> draft.loader = new LoaderSpec(
                OptionalInt.of(1_000), true, true, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0, true, false));
        page.until("it is refused", () -> page.lastNews() instanceof News.Refused);
        assertThat(workspace.spec()).isEqualTo(MOONS);
        assertThat(workspace.run().snapshot().step()).isEqualTo(100);
    }

    @Test
    void aGhostThatCannotComeBackStays() {
        Facts.Left impossible = new Facts.Left(3, MOONS.withEpochs(Integer.MAX_VALUE), 10, true);
        Workspace other = page.open(
                runs,
                new Facts(
                        MOONS,
                        MOONS.epochs(),
                        0,
                        0,
                        false,
                        Speed.NORMAL,
                        OptionalLong.empty(),
                        List.of(impossible),
                        3,
                        Optional.empty()));
        for (int number : List.of(3, 4)) {
            page.news.clear();
            other.accept(new Command.BringBack(number));
            assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
            assertThat(other.ghosts()).extracting(Ghost::number).containsExactly(3);
            assertThat(other.spec()).isEqualTo(MOONS);
        }
    }

    @Test
    void aRunThatTheHostClosedComesBackAtItsStepWithItsEdits() {
        train(100);
        workspace.edit(step -> new Edit.SetLr(step, 0.002));
        train(300);
        workspace.goTo(250);
        Place before = place(workspace);
        ExperimentSpec spec = workspace.spec();
        workspace.run().close();
        Run again = workspace.run();
        assertThat(page.rebuilt).isOne();
        Until.holds("it is as far as it was", () -> again.snapshot().furthest() == 300);
        assertThat(place(workspace)).isEqualTo(before);
        assertThat(workspace.spec()).isEqualTo(spec);
        assertThat(again.snapshot().state()).isEqualTo(State.PAUSED);
    }

    @Test
    void aWorkspaceThatIsOnItsWayBackIsToldAsItWillBe() {
        train(3_000);
        workspace.goTo(1_237);
        Until.step(workspace.run(), 1_237);
        Facts facts = workspace.facts();
        TestPage other = new TestPage();
        Workspace again = other.open(runs, facts);
        assertThat(again.facts()).isEqualTo(facts);
        other.until("it is back", () -> again.run().snapshot().furthest() == 3_000);
        assertThat(again.facts()).isEqualTo(facts);
    }

    @Test
    void aRunThatTheHostClosedLeavesTheStoryWhereItWas() {
        Descent lab = gradientDescent();
        Workspace played = descent(lab, Facts.of(Recipes.book()));
        played.run().goTo(700);
        page.until("it is there", () -> played.look().isEmpty() && lab.walk().step() == 700);
        lab.reach(Phase.LOSS);
        lab.pick(3);
        played.run().close();
        played.run().watch(frame -> page.execute(() -> page.visit().arrived(frame)));
        assertThat(page.rebuilt).isOne();
        page.until("it is there again", () -> played.run().snapshot().step() == 700);
        played.look();
        assertThat(lab.phase()).isEqualTo(Phase.LOSS);
        assertThat(lab.picked()).isEqualTo(3);
        played.run().goTo(701);
        page.until("it goes on", () -> played.look().isEmpty() && lab.walk().step() == 701);
        assertThat(lab.phase()).isEqualTo(Phase.UPDATE);
    }

    @Test
    void whatCannotBeMadeAgainLeavesNoRun() {
        workspace.close();
        Facts facts = descent(gradientDescent(), Facts.of(Recipes.book())).facts();
        for (Story.Told told : List.of(
                new Story.Told(GradientDescent.NAME, "race", List.of(), Map.of("trial", "NaN")),
                new Story.Told("cooking", "race", List.of(), Map.of()))) {
            Facts broken = FactsJson.read(FactsJson.write(with(facts, told)));
            assertThatThrownBy(() -> descent(gradientDescent(), broken)).isInstanceOf(RefusedException.class);
        }
        Facts beyond = new Facts(
                MOONS,
                1,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                true,
                Speed.SLOW,
                OptionalLong.empty(),
                List.of(),
                0,
                Optional.empty());
        assertThatThrownBy(() -> page.open(runs, beyond)).hasMessageStartingWith("step must be");
        Until.holds("only the first is left", () -> runs.size() == 1);
    }

    private static Facts with(Facts facts, Story.Told story) {
        return new Facts(
                facts.recipe(),
                facts.epochs(),
                facts.step(),
                facts.furthest(),
                facts.isTraining(),
                facts.speed(),
                facts.branched(),
                facts.left(),
                facts.numbered(),
                Optional.of(story));
    }

    private static Descent gradientDescent() {
        return new GradientDescent().begin(new Desk(new Work()));
    }

    private Workspace descent(Descent lab, Facts facts) {
        return page.open(runs, facts, Optional.of(Story.of(new GradientDescent(), lab)));
    }

    @Test
    void aRunThatWasTrainingTrainsOn() {
        workspace.accept(new Command.SetSpeed(Speed.FULL));
        workspace.trainOrPause();
        Until.holds("it trains", () -> workspace.run().snapshot().step() > 100);
        workspace.run().close();
        long closed = workspace.facts().step();
        Until.holds("it trains on", () -> {
            var now = workspace.run().snapshot();
            return now.state() == State.RUNNING && now.step() > closed;
        });
    }

    @Test
    void whatWaitsForAPlaceOpensNothingOnceTheWorkspaceIsLeft() {
        train(3_000);
        workspace.goTo(1_237);
        workspace.accept(new Command.Branch());
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        workspace.close();
        page.takeTurns();
        assertThat(runs.size()).isZero();
    }

    @Test
    void whoLeavesStopsTheReplaysOfTheirGhosts() {
        leaveGhosts(3);
        workspace.close();
        Until.holds("nothing is replayed any more", () -> runs.memory() == 0);
        page.takeTurns();
        assertThat(workspace.ghosts().subList(1, 3))
                .noneMatch(ghost -> ghost.trace().isPresent() || ghost.isLost());
    }

    @Test
    void ghostsAreReplayedOneAfterTheOtherAndAllComeToTheirTurn() {
        leaveGhosts(3);
        page.until(
                "all are there",
                () -> workspace.ghosts().stream()
                        .allMatch(ghost -> ghost.trace().isPresent()));
    }

    @Test
    void aGhostThatIsRemovedDoesNotKeepTheOthersWaiting() {
        leaveGhosts(3);
        workspace.accept(new Command.Remove(workspace.ghosts().getFirst().number()));
        workspace.accept(new Command.Remove(workspace.ghosts().getFirst().number()));
        page.until(
                "the last is there", () -> workspace.ghosts().getFirst().trace().isPresent());
        assertThat(workspace.ghosts()).hasSize(1);
    }

    @Test
    void aReplayThatFailsIsSaid() {
        Workspace broken = page.open(
                runs,
                new Facts(
                        MOONS,
                        MOONS.epochs(),
                        0,
                        0,
                        false,
                        Speed.NORMAL,
                        OptionalLong.empty(),
                        List.of(new Facts.Left(1, tooFewSamples(), 10, true)),
                        1,
                        Optional.empty()));
        page.until("it is lost", () -> broken.ghosts().getFirst().isLost());
    }

    @Test
    void factsAreReadAsTheyWereWritten() {
        leaveGhosts(2);
        workspace.setThreshold(0.3);
        workspace.accept(new Command.SetSpeed(Speed.SLOW));
        Facts facts = workspace.facts();
        assertThat(facts.left()).hasSize(2);
        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
        String text = FactsJson.write(facts);
        assertThatThrownBy(() -> FactsJson.read(text.replace("\"version\":1", "\"version\":9")))
                .hasMessageStartingWith("version must be 1");
        assertThatThrownBy(() -> FactsJson.read(text.replace("\"slow\"", "\"warp\"")))
                .hasMessageStartingWith("speed must be one of");
        assertThatThrownBy(() -> FactsJson.read("{")).hasMessageStartingWith("facts must be");
    }

    private void leaveGhosts(int count) {
        for (int i = 1; i <= count; i++) {
            train(500);
            double lr = 0.01 + 0.01 * i;
            workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
        }
        assertThat(workspace.ghosts()).hasSize(count);
    }

    private static ExperimentSpec tooFewSamples() {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 10}, "split": {"type": "TrainTestSplit", "test_size": 20},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"},
                 "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 20}
                """);
    }

    @Test
    void aGhostOfOtherDataIsReplayedOnItsOwn() {
        train(50);
        workspace.change(draft -> draft.data = new ShapeSpec.Circles(60, 0.1, 3, 0.5));
        page.until(
                "the ghost is there",
                () -> workspace.ghosts().getFirst().trace().isPresent());
        TestPage other = new TestPage();
        Workspace again = other.open(runs, FactsJson.read(FactsJson.write(workspace.facts())));
        other.until("it is there again", () -> again.ghosts().getFirst().trace().isPresent());
        assertThat(again.ghosts().getFirst().trace())
                .isEqualTo(workspace.ghosts().getFirst().trace());
    }

    private void train(long step) {
        workspace.run().goTo(step);
        Until.step(workspace.run(), step);
    }

    private static Place place(Workspace of) {
        return of.run()
                .place()
                .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }
}
