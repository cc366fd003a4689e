package dev.paso.workspace;

import static dev.paso.workspace.OpenWorkspace.MOONS;
import static dev.paso.workspace.OpenWorkspace.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.core.RefusedException;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Place;
import dev.paso.experiment.Run;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.experiment.Viewer;
import dev.paso.experiment.Work;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Recipes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A workspace that is made again from its facts, or whose run the host closed, is as it was. */
class RebuiltWorkspaceTest {
    @AutoClose
    private final OpenWorkspace open = new OpenWorkspace();

    private final TestPage page = open.page;
    private final Runs runs = open.runs;
    private final Workspace workspace = open.workspace;

    @Test
    void aRunThatTheHostClosedComesBackAtItsStepWithItsEdits() {
        open.train(100);
        workspace.edit(step -> new Edit.SetLr(step, 0.002));
        open.train(300);
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
    void aRunThatWasTakenBackToItsStartIsAsFarAsItWas() {
        open.train(300);
        workspace.goTo(0);
        Until.step(workspace.run(), 0);
        workspace.run().close();
        Run again = workspace.run();
        Until.holds("it is as far as it was", () -> again.snapshot().furthest() == 300);
        assertThat(place(workspace).step()).isZero();
    }

    @Test
    void aRunThatIsMadeAgainKeepsItsPace() {
        open.train(40);
        workspace.accept(new Command.SetSpeed(Speed.STEP_BY_STEP));
        workspace.run().close();
        workspace.accept(new Command.Train());
        Run fast = runs.open(workspace.spec());
        fast.train();
        Until.holds("another is far ahead", () -> fast.snapshot().step() > 10_000);
        assertThat(workspace.run().snapshot().step()).isLessThan(1_000);
    }

    @Test
    void aWorkspaceThatIsOnItsWayBackIsToldAsItWillBe() {
        open.train(3_000);
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
            return now.state() != State.PAUSED && now.step() > closed; // or has come to its end
        });
    }

    /** Nobody watched it for so long that it fell asleep, and it was closed then: whoever comes back finds it training. */
    @Test
    void aRunThatFellAsleepWhileItTrainedTrainsOn() {
        RunSettings drowsy = new RunSettings(1, 2, Limits.DEFAULT, Duration.ofMillis(200), Duration.ofSeconds(10), 30);
        try (Runs unwatched = new Runs(drowsy)) {
            ExperimentSpec endless =
                    Draft.of(workspace.spec(), draft -> draft.epochs = 1_000_000); // not done before it sleeps
            Workspace alone = new TestPage().open(unwatched, Facts.of(endless));
            alone.accept(new Command.SetSpeed(Speed.FULL));
            try (Viewer viewer = alone.run().watch(frame -> {})) { // it does not sleep before it has begun
                alone.trainOrPause();
                Until.holds("it trains", () -> alone.latest().snapshot().step() > 0);
            }
            Until.holds("it is asleep", () -> {
                var now = alone.latest().snapshot();
                return now.state() == State.PAUSED && now.step() > 0;
            });
            alone.latest().close();
            assertThat(alone.facts().isTraining()).isTrue();
        }
    }
}
