package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.core.RefusedException;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Place;
import dev.paso.experiment.Run;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.json.ExperimentReader;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Recipes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Workspace workspace = new Workspace(runs, MOONS, page, page);

    @AfterEach
    void end() {
        runs.close();
    }

    @Test
    void aBranchMadeWhileTrainingGoesOnFromTheWeightsOfTheStepItNames() {
        workspace.setSpeed(Speed.FULL);
        workspace.trainOrPause();
        Until.holds("it trains", () -> workspace.run().snapshot().step() > 50);
        workspace.branch();
        page.until("the branch is told", () -> page.lastNews() instanceof News.Branched);
        long step = ((News.Branched) page.lastNews()).step();
        assertThat(workspace.run().snapshot().step()).isEqualTo(step);
        assertThat(workspace.run().snapshot().state()).isEqualTo(State.PAUSED);
        Place place = place(workspace);
        assertThat(place.step()).isEqualTo(step);
        workspace.change(draft -> draft.data = new DatasetSpec.Circles(60, 0.1, 3, 0.5));
        page.until("the change is made", () -> page.lastNews().equals(new News.GoesOn(step)));
        assertThat(workspace.spec().init()).isEqualTo(new InitSpec.State(place.weights()));
    }

    @Test
    void whatIsChangedWhileAScrubIsStillReplayingGoesOnFromWhereItEnds() {
        train(3_000);
        workspace.rest(1_237);
        workspace.branch();
        workspace.change(draft -> draft.data = new DatasetSpec.Circles(60, 0.1, 3, 0.5));
        assertThat(workspace.spec().data()).as("it waits").isEqualTo(MOONS.data());
        page.until("the change is made", () -> page.lastNews() instanceof News.GoesOn);
        assertThat(page.lastNews()).isEqualTo(new News.GoesOn(1_237));
        Workspace straight = new Workspace(runs, MOONS, new TestPage(), page);
        straight.run().goTo(1_237);
        assertThat(workspace.spec().init())
                .isEqualTo(new InitSpec.State(place(straight).weights()));
        assertThat(workspace.ghosts()).singleElement().extracting(Ghost::step).isEqualTo(3_000L);
    }

    @Test
    void whatIsSetByHandAfterABranchIsPartOfTheWeightsItGoesOnFrom() {
        train(40);
        workspace.branch();
        page.until("the branch is told", () -> page.lastNews() instanceof News.Branched);
        workspace.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(1), 7));
        workspace.change(draft -> draft.data = new DatasetSpec.Circles(60, 0.1, 3, 0.5));
        page.until("the change is made", () -> page.lastNews() instanceof News.GoesOn);
        InitSpec.State begun = (InitSpec.State) workspace.spec().init();
        assertThat(begun.stateDict())
                .hasEntrySatisfying("0.bias", bias -> assertThat(bias.at(1)).isEqualTo(7));
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        train(100);
        int most = Limits.DEFAULT.points();
        workspace.change(draft -> draft.data = new DatasetSpec.Moons(most + 1, 0.1, 0));
        assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
        assertThat(workspace.ghosts()).isEmpty();
        assertThat(workspace.spec()).isEqualTo(MOONS);
        assertThat(workspace.run().snapshot().step()).isEqualTo(100);
    }

    @Test
    void aGhostThatCannotComeBackStays() {
        train(100);
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        Ghost ghost = workspace.ghosts().getFirst();
        Ghost impossible = new Ghost(
                ghost.number(),
                ghost.spec().withEpochs(Integer.MAX_VALUE),
                ghost.step(),
                true,
                ghost.trace(),
                ghost.isLost());
        workspace.bringBack(impossible);
        assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
        assertThat(workspace.ghosts()).extracting(Ghost::number).containsExactly(ghost.number());
        assertThat(workspace.spec().optimizer().lr()).isEqualTo(0.5);
    }

    @Test
    void aRunThatTheHostClosedComesBackAtItsStepWithItsEdits() {
        train(100);
        workspace.edit(step -> new Edit.SetLr(step, 0.002));
        train(300);
        workspace.rest(250);
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
        workspace.rest(1_237);
        Until.step(workspace.run(), 1_237);
        Facts facts = workspace.facts();
        TestPage other = new TestPage();
        Workspace again = new Workspace(runs, facts, other, other);
        assertThat(again.facts()).isEqualTo(facts);
        other.until("it is back", () -> again.run().snapshot().furthest() == 3_000);
        assertThat(again.facts()).isEqualTo(facts);
    }

    @Test
    void aRunThatTheHostClosedLeavesTheStoryWhereItWas() {
        Descent lab = Descent.first();
        Workspace played = descent(lab, Facts.of(Recipes.book()));
        played.run().goTo(700);
        page.until("it is there", () -> played.look().isEmpty() && lab.walk().step() == 700);
        lab.reach(Phase.LOSS);
        lab.pick(3);
        played.run().close();
        played.run().watch(frame -> page.execute(() -> played.arrived(frame)));
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
        Facts facts = descent(Descent.first(), Facts.of(Recipes.book())).facts();
        for (Story.Told told : List.of(
                new Story.Told(Descent.LAB, "race", List.of(), Map.of("trial", "NaN")),
                new Story.Told("cooking", "race", List.of(), Map.of()))) {
            Facts broken = FactsJson.read(FactsJson.write(with(facts, told)));
            assertThatThrownBy(() -> descent(Descent.first(), broken)).isInstanceOf(RefusedException.class);
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
        assertThatThrownBy(() -> new Workspace(runs, beyond, page, page)).hasMessageStartingWith("step must be");
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

    private Workspace descent(Descent lab, Facts facts) {
        return new Workspace(runs, facts, Optional.of(lab.story()), page, page);
    }

    @Test
    void aRunThatWasTrainingTrainsOn() {
        workspace.setSpeed(Speed.FULL);
        workspace.trainOrPause();
        Until.holds("it trains", () -> workspace.run().snapshot().step() > 100);
        workspace.run().close();
        long closed = workspace.facts().step();
        Until.holds("it trains on", () -> workspace.run().snapshot().step() > closed);
        assertThat(workspace.run().snapshot().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatWaitsForAPlaceOpensNothingOnceTheWorkspaceIsLeft() {
        train(3_000);
        workspace.rest(1_237);
        workspace.branch();
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
        workspace.remove(workspace.ghosts().getFirst());
        workspace.remove(workspace.ghosts().getFirst());
        page.until(
                "the last is there", () -> workspace.ghosts().getFirst().trace().isPresent());
        assertThat(workspace.ghosts()).hasSize(1);
    }

    @Test
    void aReplayThatFailsIsSaid() {
        Workspace broken = new Workspace(
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
                        Optional.empty()),
                page,
                page);
        page.until("it is lost", () -> broken.ghosts().getFirst().isLost());
    }

    @Test
    void factsAreReadAsTheyWereWritten() {
        leaveGhosts(2);
        workspace.setThreshold(0.3);
        workspace.setSpeed(Speed.SLOW);
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
        workspace.change(draft -> draft.data = new DatasetSpec.Circles(60, 0.1, 3, 0.5));
        page.until(
                "the ghost is there",
                () -> workspace.ghosts().getFirst().trace().isPresent());
        TestPage other = new TestPage();
        Workspace again = new Workspace(runs, FactsJson.read(FactsJson.write(workspace.facts())), other, other);
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
