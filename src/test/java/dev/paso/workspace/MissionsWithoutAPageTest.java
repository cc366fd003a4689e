package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.ShapeSpec;
import dev.paso.core.train.Edit;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.experiment.Work;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.labs.Labs;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a learner has open is enough to say which missions they solved: no page is there, and no frame. */
class MissionsWithoutAPageTest {
    private final Runs runs = SmallHost.runs(2);
    private final Work work = new Work();
    private final Labs labs = new Labs(work);
    private final TestPage page = new TestPage();

    @AfterEach
    void end() {
        runs.close();
        work.close();
    }

    private Workspace enter(String lab, String step) {
        return enter(labs.story(lab).orElseThrow(), step);
    }

    private Workspace enter(Story story, String step) {
        story.goTo(step);
        LabStep<?> begun = story.step();
        Workspace workspace = page.open(runs, Facts.of(begun.preset()), Optional.of(story));
        workspace.open(begun.preset(), begun.start());
        workspace.beginStep();
        workspace.accept(new Command.SetSpeed(Speed.FULL));
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
        Workspace elsewhere = new TestPage().open(runs, facts, Optional.of(again));
        assertThat(elsewhere.facts()).as("on its way back").isEqualTo(facts);
        assertThat(elsewhere.look()).containsExactly(step);
        assertThat(again.step().key()).isEqualTo(step);
        elsewhere.close();
        page.solved.clear();
    }

    @Test
    void inGradientDescent() {
        Workspace updates = enter(GradientDescent.NAME, "update");
        updates.trainOrPause();
        becomesSolved(updates, "update");
        Descent guessing = new GradientDescent().begin(new Desk(work));
        Workspace race = enter(Story.of(new GradientDescent(), guessing), "race");
        race.guess("adam");
        race.run().goTo(60);
        page.until("it is there", () -> {
            race.look();
            return guessing.compared() == 60;
        });
        becomesSolved(race, "race");
    }

    @Test
    void inTheTrainingLoop() {
        Workspace board = enter(TrainingLoop.NAME, "board");
        board.run().goTo(100);
        page.until("it is trained", () -> board.run().snapshot().step() == 100);
        assertThat(board.look()).isEmpty();
        board.change(draft -> draft.optimizer = draft.optimizer.withLr(0.3));
        board.run().goTo(100);
        becomesSolved(board, "board");
        Loop saving = new TrainingLoop().begin(new Desk(work));
        Workspace save = enter(Story.of(new TrainingLoop(), saving), "save");
        save.trainOrPause();
        page.until("it is trained", () -> {
            save.look();
            return saving.totalEpochs() == 200;
        });
        saving.save();
        page.until("it is saved", () -> saving.archive().saved().isPresent());
        save.open(saving.archive().load(saving.fresh(), saving.resumedEpochs()), 0);
        save.trainOrPause();
        becomesSolved(save, "save");
    }

    @Test
    void inAutograd() {
        Workspace pipeline = enter(AutogradLab.NAME, "pipeline");
        pipeline.trainOrPause();
        becomesSolved(pipeline, "pipeline");
        Workspace closedForm = enter(AutogradLab.NAME, "numpy");
        closedForm.trainOrPause();
        becomesSolved(closedForm, "numpy");
        Autograd reading = new AutogradLab().begin(new Desk(work));
        Workspace backward = enter(Story.of(new AutogradLab(), reading), "backward");
        reading.reading().open("w · x");
        assertThat(backward.look()).isEmpty();
        reading.computation().backward();
        reading.reading().passed();
        becomesSolved(backward, "backward");
    }

    @Test
    void inClassification() {
        Workspace moons = enter(ClassificationLab.NAME, "moons");
        moons.change(draft -> draft.data = new ShapeSpec.Moons(100, 0.1, 0));
        becomesSolved(moons, "moons");
        Workspace neuron = enter(ClassificationLab.NAME, "neuron");
        neuron.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 0), 1.2));
        neuron.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 1), -1.9));
        neuron.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(0), 0));
        becomesSolved(neuron, "neuron");
        Workspace misses = enter(ClassificationLab.NAME, "misses");
        misses.setThreshold(0.4);
        becomesSolved(misses, "misses");
    }

    @Test
    void everyLabIsFoundByItsName() {
        assertThat(Labs.all())
                .allMatch(lab -> labs.story(lab.name()).orElseThrow().lab().equals(lab.name()));
        assertThat(Labs.all())
                .extracting(Lab::name)
                .containsSubsequence(GradientDescent.NAME, AutogradLab.NAME, TrainingLoop.NAME, ClassificationLab.NAME);
        assertThat(labs.story("cooking")).isEmpty();
    }
}
