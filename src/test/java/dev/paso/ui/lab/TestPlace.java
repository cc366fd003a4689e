package dev.paso.ui.lab;

import dev.paso.experiment.Desk;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.experiment.Work;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabState;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;

/** A place for panels without a page: at the first step of a lab. */
public record TestPlace<S extends LabState>(Runs runs, Work work, Story story, LabPlace<S> place)
        implements AutoCloseable {
    public static <S extends LabState> TestPlace<S> of(Lab<S> lab, Locale language) {
        Runs runs = SmallHost.runs(1);
        Work work = new Work();
        S state = lab.begin(new Desk(work));
        Story story = Story.of(lab, state);
        Workspace workspace = new Workspace(runs, Facts.of(story.step().preset()), Optional.of(story), Runnable::run);
        return new TestPlace<>(
                runs, work, story, new LabPlace<>(new Texts(language), workspace, work, state, () -> {}));
    }

    @Override
    public void close() {
        place.workspace().close();
        runs.close();
        work.close();
    }
}
