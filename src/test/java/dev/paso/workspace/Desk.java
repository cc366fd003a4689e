package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A learner at one step of a lab, without a page: what they do, and what they find. */
record Desk<L extends LabState>(L lab, Work work, Workspace workspace, TestPage page, String step)
        implements AutoCloseable {
    /** At the step's beginning. */
    static <L extends LabState> Desk<L> at(Runs runs, Lab<L> lab, String step) {
        Work work = new Work();
        L state = lab.begin(new dev.paso.experiment.Desk(work));
        Story story = Story.of(lab, state);
        story.goTo(step);
        TestPage page = new TestPage();
        LabStep<?> begun = story.step();
        Workspace workspace = page.open(runs, Facts.of(begun.preset()), Optional.of(story));
        workspace.open(begun.preset(), begun.start());
        workspace.beginStep();
        workspace.accept(new Command.SetSpeed(Speed.FULL));
        Desk<L> desk = new Desk<>(state, work, workspace, page, step);
        desk.arriveAt(begun.start());
        assertThat(workspace.look()).as(step + " begins unsolved").isEmpty();
        return desk;
    }

    private void arriveAt(long update) {
        page.until("update " + update + " of " + step, () -> {
            workspace.look();
            return workspace.run().snapshot().step() == update && !lab.desk().isBusy();
        });
        workspace.look();
    }

    /** Trains, or goes back, to this update. */
    void goTo(long update) {
        workspace.run().goTo(update);
        arriveAt(update);
    }

    void change(Consumer<Draft> change) {
        ExperimentSpec before = workspace.spec();
        workspace.change(change);
        page.until(
                "the recipe of " + step + " is another", () -> !workspace.spec().equals(before));
        workspace.look();
    }

    void rate(double lr) {
        change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
    }

    void set(String parameter, List<Integer> index, double value) {
        workspace.edit(step -> new Edit.SetParameter(step, parameter, index, value));
        page.until(
                parameter + " is set",
                () -> workspace.spec().edits().stream()
                        .anyMatch(edit -> edit instanceof Edit.SetParameter set
                                && set.parameter().equals(parameter)
                                && set.index().equals(index)
                                && set.value() == value));
        workspace.look();
    }

    /** The numbers that the step's texts tell, once they are worked out. */
    Map<String, Said> said() {
        lab.said();
        page.until("what the texts tell is worked out", () -> !lab.desk().isBusy());
        return lab.said();
    }

    /** What is worked out beside the run, once it is. */
    <T> T worked(Supplier<Optional<T>> study) {
        page.until("it is worked out", () -> study.get().isPresent());
        return study.get().orElseThrow();
    }

    void guess(String answer) {
        workspace.guess(answer);
    }

    boolean isSolved() {
        page.until("what is beside the run is worked out", () -> {
            workspace.look();
            return !lab.desk().isBusy();
        });
        return workspace.look().contains(step);
    }

    @Override
    public void close() {
        workspace.close();
        work.close();
    }
}
