package dev.paso.workspace;

import static dev.paso.workspace.OpenWorkspace.MOONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.State;
import dev.paso.experiment.Viewer;
import dev.paso.json.ExperimentReader;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is told of a command, what it waits for no longer, and what is left where it cannot be. */
class GateTest {
    private static final int LARGE = 5_000; // points: more than are made in a page's turn

    @AutoClose
    private final OpenWorkspace open = new OpenWorkspace();

    private final TestPage page = open.page;
    private final Workspace workspace = open.workspace;

    @Test
    void thresholdAndSpeedAreToldToWhoeverShowsThem() {
        workspace.setThreshold(0.3);
        workspace.accept(new Command.SetSpeed(Speed.SLOW));
        assertThat(page.thresholds).containsExactly(0.3);
        assertThat(page.speeds).containsExactly(Speed.SLOW);
    }

    /** A control shows what somebody chose there, until it is told what is. */
    @Test
    void whatIsShownGoesBackWhereSomethingIsRefused() {
        int before = page.shown;
        workspace.accept(new Command.BringBack(7));
        assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
        assertThat(page.shown).isEqualTo(before + 1);
    }

    @Test
    void aCommandToARunThatTheHostClosedIsCarriedOutByAnother() {
        open.train(40);
        workspace.latest().close();
        workspace.accept(new Command.StepBatch());
        Until.holds("it goes on", () -> workspace.latest().snapshot().step() == 41);
        assertThat(page.rebuilt).isOne();
        assertThat(page.lastNews()).isEqualTo(new News.Nothing());
    }

    /** That an epoch drops its only batch is known once they are there. */
    @Test
    void largeDataThatCannotBeUsedAreRefusedAndNothingWaitsForThemAnyMore() {
        open.train(100);
        workspace.change(draft -> {
            draft.data = new ShapeSpec.Moons(LARGE, 0.1, 0);
            draft.loader = new LoaderSpec(
                    OptionalInt.of(2 * LARGE),
                    true,
                    true,
                    LoaderSpec.Dialect.TORCH,
                    draft.loader.reseed(),
                    0,
                    true,
                    false);
        });
        page.until("it is refused", () -> page.lastNews() instanceof News.Refused);
        assertThat(workspace.spec()).isEqualTo(MOONS);
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        assertThat(workspace.spec())
                .isEqualTo(MOONS.withOptimizer(MOONS.optimizer().withLr(0.5)));
        assertThat(page.lastNews()).as("the refusal is gone").isEqualTo(new News.Nothing());
    }

    @Test
    void whatHadToGiveWayIsSaidThoughMoreIsChangedWhileDataAreMade() {
        workspace.change(draft -> draft.data = new ShapeSpec.Blobs(LARGE, 3, 0.5, 0, 2));
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        page.until("it is there", () -> workspace.spec().data().n() == LARGE);
        assertThat(workspace.spec().optimizer().lr()).isEqualTo(0.5);
        assertThat(page.lastNews())
                .isInstanceOfSatisfying(
                        News.GaveWay.class,
                        gave -> assertThat(gave.what())
                                .extracting(Difference::path)
                                .contains("loss.type"));
    }

    @Test
    void whatHadToGiveWayIsSaidAtABranchToo() {
        open.train(40);
        workspace.accept(new Command.Branch());
        page.until("the branch is told", () -> page.lastNews() instanceof News.Branched);
        workspace.change(draft -> draft.data = new ShapeSpec.Blobs(60, 3, 0.5, 0, 2));
        page.until("it is said", () -> page.lastNews() instanceof News.GaveWay);
    }

    /** A link that is opened has its address already, and a step of a story has its own. */
    @Test
    void onlyAChangeIsAPlaceToGoBackTo() {
        workspace.open(MOONS.withEpochs(7), 0);
        assertThat(page.entered).isEmpty();
        workspace.change(draft -> draft.epochs = 8);
        assertThat(page.entered).hasSize(1);
    }

    @Test
    void whoOpensAnotherRecipeDoesNotWaitForAPlaceOfTheOneThatIsGone() {
        open.train(3_000);
        workspace.goTo(2_999);
        workspace.accept(new Command.Branch());
        workspace.open(MOONS.withEpochs(7), 0);
        workspace.accept(new Command.Branch());
        page.until("it is told", () -> page.lastNews() instanceof News.Branched);
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        page.until("it is changed", () -> workspace.spec().optimizer().lr() == 0.5);
        assertThat(workspace.spec().epochs()).isEqualTo(7);
    }

    @Test
    void whatOthersDataAreMadeForIsNotBegunOnceSomethingElseIsOpen() {
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(LARGE, 0.1, 0));
        ExperimentSpec small = MOONS.withEpochs(7);
        workspace.open(small, 0);
        open.runs.prepare(MOONS.withEpochs(9)).join(); // comes after the large ones
        page.takeTurns();
        assertThat(workspace.spec()).isEqualTo(small);
    }

    @Test
    void anEditIsShownWithTheFirstFrameThatHasItAndOnce() {
        open.train(20);
        workspace.edit(step -> new Edit.SetLr(step, 0.5));
        try (Viewer viewer =
                workspace.run().watch(frame -> page.execute(() -> page.visit().arrived(frame)))) {
            page.until("it is shown", () -> !page.followed.isEmpty());
            workspace.accept(new Command.StepBatch());
            Until.step(workspace.run(), 21);
            viewer.acknowledge(1);
            page.takeTurns();
        }
        assertThat(page.followed).containsExactly(workspace.spec());
    }

    /** Though no frame of what was between them arrived. */
    @Test
    void aRunThatDivergesLikeTheOneBeforeIsSaidToo() {
        Workspace steep = page.open(open.runs, line(3));
        diverge(steep);
        steep.change(draft -> draft.optimizer = draft.optimizer.withLr(4));
        page.news.clear();
        diverge(steep);
    }

    private void diverge(Workspace steep) {
        steep.accept(new Command.SetSpeed(Speed.FULL));
        steep.accept(new Command.Train());
        Until.state(steep.run(), State.DIVERGED);
        try (Viewer viewer =
                steep.run().watch(frame -> page.execute(() -> page.visit().arrived(frame)))) {
            page.until("it is said", () -> page.news.stream().anyMatch(News.Diverged.class::isInstance));
        }
    }

    private static ExperimentSpec line(double lr) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 20, "b": 1, "w": 2}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 1},
                 "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": %s},
                 "loader": {"batch_size": null}, "epochs": 5000}
                """.formatted(lr));
    }
}
