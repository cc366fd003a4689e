package dev.paso.workspace.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.workspace.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is worked out beside the lab's run, of which recipe it is, and when it is given up. */
class StudiesTest {
    private static final ExperimentSpec LINE = Recipes.miniBatches(Dialect.TORCH, 3);
    private static final PreparedData DATA = LINE.prepared();

    @AutoClose
    private final Work work = new Work();

    private final Desk desk = new Desk(work);
    private final Studies studies = new Studies(desk);

    private static <T> T found(Supplier<Study.Answer<T>> study) {
        Until.holds("it is found", () -> !study.get().isWaiting());
        return study.get().found().orElseThrow();
    }

    private static ExperimentSpec of(Dialect dialect) {
        return LINE.withLoader(LINE.loader().withDialect(dialect));
    }

    @Test
    void eachGenerationPassesAndTrainsAsItselfDoes() {
        List<Studies.Passed> passed = found(() -> studies.loaders(LINE, DATA));
        assertThat(passed).hasSize(Dialect.values().length);
        for (Dialect dialect : Dialect.values()) {
            Studies.Passed one = passed.get(dialect.ordinal());
            assertThat(one.pass()).isEqualTo(LoaderPass.first(LINE, DATA, dialect));
            assertThat(one.epochs()).isEqualTo(3);
            assertThat(one.line()).isEqualTo(Line.of(TrainingLog.of(of(dialect)).parameters()));
        }
        assertThat(passed).extracting(Studies.Passed::line).doesNotHaveDuplicates();
    }

    @Test
    void whicheverGenerationIsChosenAllAreKnown() {
        found(() -> studies.loaders(LINE, DATA));
        for (Dialect dialect : Dialect.values()) {
            assertThat(studies.loaders(of(dialect), DATA).found()).isPresent();
        }
    }

    /** Both curves begin at the first parameters: what was changed by hand on the way is no part of a schedule. */
    @Test
    void schedulesAreThoseOfTheRecipeWithoutItsEdits() {
        ExperimentSpec restless = Draft.of(Recipes.restless(), draft -> draft.epochs = 2);
        PreparedData data = restless.prepared();
        ScheduleTraces traces = found(() -> studies.schedules(restless.edited(new Edit.SetLr(1, 1e-6)), data));
        assertThat(traces).isEqualTo(ScheduleTraces.of(restless, data, () -> true));
    }

    @Test
    void whatIsGivenUpEndsOnItsWay() {
        studies.loaders(LINE.withEpochs(100_000_000), DATA);
        Until.holds(
                "it is under way",
                () -> Thread.getAllStackTraces().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(at -> at.getClassName().equals(TrainingLog.class.getName())));
        desk.close();
        assertThat(work.begin(this, Work.Length.LENGTHY, isWanted -> true)
                        .completeOnTimeout(false, Until.LONGEST.toSeconds(), TimeUnit.SECONDS)
                        .join())
                .isTrue();
    }
}
