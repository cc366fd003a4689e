package dev.paso.workspace;

import static dev.paso.workspace.OpenWorkspace.MOONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Runs;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Runs that were left: replayed one after the other, brought back, removed, written down. */
class GhostsTest {
    @AutoClose
    private final OpenWorkspace open = new OpenWorkspace();

    private final TestPage page = open.page;
    private final Runs runs = open.runs;
    private final Workspace workspace = open.workspace;

    @Test
    void aGhostThatCannotComeBackStays() {
        Workspace other = page.open(runs, having(new Facts.Left(3, MOONS.withEpochs(Integer.MAX_VALUE), 10, true)));
        for (int number : List.of(3, 4)) {
            page.news.clear();
            other.accept(new Command.BringBack(number));
            assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
            assertThat(other.ghosts()).extracting(Ghost::number).containsExactly(3);
            assertThat(other.spec()).isEqualTo(MOONS);
        }
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
    void aReplayThatNobodyWaitsForAnyMoreIsGivenUp() {
        ExperimentSpec endless = MOONS.withEpochs(1_000_000); // minutes
        Workspace left = page.open(
                runs,
                new Facts(
                        MOONS,
                        MOONS.epochs(),
                        0,
                        0,
                        false,
                        Speed.NORMAL,
                        OptionalLong.empty(),
                        List.of(
                                new Facts.Left(1, endless, 3_000_000, true),
                                new Facts.Left(2, endless, 2_999_999, true),
                                new Facts.Left(3, MOONS, 10, true)),
                        3,
                        Optional.empty()));
        left.accept(new Command.Remove(2));
        left.accept(new Command.Remove(1));
        page.until("the last is there", () -> left.ghosts().getFirst().trace().isPresent());
        Until.holds(
                "nothing is replayed any more",
                () -> runs.memory() < 2 * Cost.of(MOONS).memory() + 1);
    }

    @Test
    void whatIsHiddenOrRemovedIsShownSo() {
        leaveGhosts(2);
        workspace.accept(new Command.Show(1, false));
        assertThat(page.ghosts).extracting(Ghost::isShown).containsExactly(false, true);
        workspace.accept(new Command.Remove(1));
        assertThat(page.ghosts).extracting(Ghost::number).containsExactly(2);
        page.until("the other is there", () -> page.ghosts.getFirst().drawn().isPresent());
    }

    @Test
    void aReplayThatFailsIsSaid() {
        Workspace broken = page.open(runs, having(new Facts.Left(1, tooFewSamples(), 10, true)));
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

    @Test
    void aGhostOfOtherDataIsReplayedOnItsOwn() {
        open.train(50);
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

    private void leaveGhosts(int count) {
        for (int i = 1; i <= count; i++) {
            open.train(500);
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

    /** Of somebody who left one run. */
    private static Facts having(Facts.Left left) {
        return new Facts(
                MOONS,
                MOONS.epochs(),
                0,
                0,
                false,
                Speed.NORMAL,
                OptionalLong.empty(),
                List.of(left),
                left.number(),
                Optional.empty());
    }
}
