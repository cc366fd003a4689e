package dev.paso.workspace.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.workspace.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What is worked out beside the run where the story asks for it: polynomials of all degrees, schedules, a range test, loaders. */
public final class Studies {
    public static final int MOST_DEGREE = 9;
    public static final double LEAST_RATE = 1e-4;
    public static final double MOST_RATE = 10;
    private static final int RANGE_UPDATES = 150;

    private final Study<PreparedData, Capacity> capacity;
    private final Study<Given, ScheduleTraces> schedules;
    private final Study<Given, RangeTest> range;
    private final Study<Given, List<Passed>> loaders;

    /** An experiment and its data. */
    private record Given(ExperimentSpec spec, PreparedData data) {
        private static Given of(ExperimentSpec spec, PreparedData data) {
            return new Given(spec.withEdits(List.of()), data);
        }
    }

    /**
     * What one generation of PyTorch makes of a recipe.
     *
     * @param pass its first one over the loader
     * @param epochs after which the model is {@code line}
     */
    public record Passed(LoaderPass pass, int epochs, Line line) {}

    Studies(Desk desk) {
        capacity = desk.study(Work.Length.BRIEF, (data, isWanted) -> Capacity.of(data, MOST_DEGREE));
        schedules = desk.study(
                Work.Length.LENGTHY, (given, isWanted) -> ScheduleTraces.of(given.spec, given.data, isWanted));
        range = desk.study(
                Work.Length.LENGTHY,
                (given, isWanted) -> RangeTest.of(given.spec, given.data, LEAST_RATE, MOST_RATE, RANGE_UPDATES));
        loaders = desk.study(Work.Length.LENGTHY, Studies::passed);
    }

    /** Polynomials on these data, which must have one input. */
    public Study.Answer<Capacity> capacity(PreparedData data) {
        return capacity.of(data);
    }

    /** A recipe's schedule beside a constant rate. */
    public Study.Answer<ScheduleTraces> schedules(ExperimentSpec spec, PreparedData data) {
        return schedules.of(Given.of(spec, data));
    }

    /** Rates from tiny to huge, from the first parameters on. */
    public Study.Answer<RangeTest> range(ExperimentSpec fresh, PreparedData data) {
        return range.of(Given.of(fresh, data));
    }

    /** What each generation of PyTorch makes of a line's recipe, whichever is chosen. */
    public Study.Answer<List<Passed>> loaders(ExperimentSpec spec, PreparedData data) {
        return loaders.of(Given.of(spec.withLoader(spec.loader().withDialect(Dialect.BOOK)), data));
    }

    private static List<Passed> passed(Given given, BooleanSupplier isWanted) {
        return Arrays.stream(Dialect.values())
                .map(dialect -> {
                    TrainingLog log = TrainingLog.of(
                            Draft.of(given.spec, draft -> draft.loader = draft.loader.withDialect(dialect)), isWanted);
                    return new Passed(
                            LoaderPass.first(given.spec, given.data, dialect), log.epoch(), Line.of(log.parameters()));
                })
                .toList();
    }
}
