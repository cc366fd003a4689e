package dev.paso.workspace;

import static dev.paso.workspace.OpenWorkspace.MOONS;
import static dev.paso.workspace.OpenWorkspace.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Place;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Branches and changes of what a workspace runs: what goes on from where, and what is refused. */
class WorkspaceTest {
    @AutoClose
    private final OpenWorkspace open = new OpenWorkspace();

    private final TestPage page = open.page;
    private final Runs runs = open.runs;
    private final Workspace workspace = open.workspace;

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
        open.train(3_000);
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
        open.train(40);
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
        open.train(100);
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
        open.train(100);
        workspace.change(draft -> draft.loader = new LoaderSpec(
                OptionalInt.of(1_000), true, true, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0, true, false));
        page.until("it is refused", () -> page.lastNews() instanceof News.Refused);
        assertThat(workspace.spec()).isEqualTo(MOONS);
        assertThat(workspace.run().snapshot().step()).isEqualTo(100);
    }

    @Test
    void whatWaitsForAPlaceOpensNothingOnceTheWorkspaceIsLeft() {
        open.train(3_000);
        workspace.goTo(1_237);
        workspace.accept(new Command.Branch());
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        workspace.close();
        page.takeTurns();
        assertThat(runs.size()).isZero();
    }
}
