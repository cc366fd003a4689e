package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.Limits;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.labs.Labs;
import dev.paso.workspace.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a learner has open is enough to say which missions they solved: no page is there, and no frame. */
class MissionsWithoutAPageTest {
    private final Runs runs =
            new Runs(new RunSettings(2, 10, Limits.DEFAULT, Duration.ofMinutes(1), Duration.ofSeconds(10), 30));
    private final Work work = new Work();
    private final Labs labs = new Labs(work);
    private final TestPage page = new TestPage();

    @AfterEach
    void end() {
        runs.close();
        work.close();
    }

    private Workspace enter(Story story, String step) {
        while (!story.step().key().equals(step)) {
            story.goTo(story.at() + 1);
        }
        LabStep begun = story.step();
        Workspace workspace = new Workspace(runs, Facts.of(begun.preset()), Optional.of(story), page, page);
        workspace.open(begun.preset(), begun.start());
        workspace.beginStep();
        workspace.setSpeed(Speed.FULL);
        assertThat(workspace.look()).isEmpty();
        return workspace;
    }

    /** And told as solved wherever the workspace is made again. */
    private void becomesSolved(Workspace workspace, String step) {
        page.until(step + " is solved", () -> workspace.look().equals(List.of(step)));
        assertThat(page.solved).containsExactly(step);
        Facts facts = FactsJson.read(FactsJson.write(workspace.facts()));
        workspace.close();
        Story again = labs.story(facts.story().orElseThrow().lab()).orElseThrow();
        Workspace elsewhere = new Workspace(runs, facts, Optional.of(again), new TestPage(), page);
        assertThat(elsewhere.facts()).as("on its way back").isEqualTo(facts);
        assertThat(elsewhere.look()).containsExactly(step);
        assertThat(again.step().key()).isEqualTo(step);
        elsewhere.close();
        page.solved.clear();
    }

    @Test
    void inGradientDescent() {
        Workspace updates = enter(Descent.first().story(), "update");
        updates.trainOrPause();
        becomesSolved(updates, "update");
        Descent picking = Descent.first();
        Workspace race = enter(picking.story(), "race");
        race.run().goTo(60);
        page.until("it is there", () -> {
            race.look();
            return picking.walk().step() == 60;
        });
        assertThat(race.look()).isEmpty();
        for (int lane = 0; race.look().isEmpty(); lane++) {
            picking.lanes().orElseThrow().pick(lane);
        }
        becomesSolved(race, "race");
    }

    @Test
    void inTheTrainingLoop() {
        Workspace board = enter(Loop.first().story(), "board");
        board.run().goTo(100);
        page.until("it is trained", () -> board.run().snapshot().step() == 100);
        assertThat(board.look()).isEmpty();
        board.change(draft -> draft.optimizer = draft.optimizer.withLr(0.3));
        board.run().goTo(100);
        becomesSolved(board, "board");
        Loop saving = Loop.first();
        Workspace save = enter(saving.story(), "save");
        save.trainOrPause();
        page.until("it is trained", () -> {
            save.look();
            return saving.totalEpochs() == 200;
        });
        saving.save();
        save.open(saving.archive().load(saving.fresh(), saving.scene().resumedEpochs()), 0);
        save.trainOrPause();
        becomesSolved(save, "save");
    }

    @Test
    void inAutograd() {
        Workspace pipeline = enter(Autograd.first().story(), "pipeline");
        pipeline.trainOrPause();
        becomesSolved(pipeline, "pipeline");
        Workspace closedForm = enter(labs.story(Autograd.LAB).orElseThrow(), "numpy");
        closedForm.trainOrPause();
        becomesSolved(closedForm, "numpy");
        Autograd reading = Autograd.first();
        Workspace backward = enter(reading.story(), "backward");
        reading.open("w · x");
        assertThat(backward.look()).isEmpty();
        reading.computation().backward();
        reading.passed();
        becomesSolved(backward, "backward");
    }

    @Test
    void inClassification() {
        Workspace moons = enter(Classification.first().story(), "moons");
        moons.change(draft -> draft.data = new DatasetSpec.Moons(100, 0.1, 0));
        becomesSolved(moons, "moons");
        Workspace neuron = enter(Classification.first().story(), "neuron");
        neuron.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 0), 1.2));
        neuron.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 1), -1.9));
        neuron.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(0), 0));
        becomesSolved(neuron, "neuron");
        Workspace threshold = enter(Classification.first().story(), "threshold");
        threshold.setThreshold(0.4);
        becomesSolved(threshold, "threshold");
    }

    @Test
    void noLabHasAnotherName() {
        assertThat(Labs.NAMES)
                .isEqualTo(PlayedLab.NAMES)
                .allMatch(name -> labs.story(name).orElseThrow().lab().equals(name));
        assertThat(labs.story("cooking")).isEmpty();
    }
}
