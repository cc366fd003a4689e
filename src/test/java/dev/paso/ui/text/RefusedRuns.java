package dev.paso.ui.text;

import static dev.paso.ui.text.RefusedFiles.GOOD;
import static dev.paso.ui.text.RefusedFiles.read;

import dev.paso.Until;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Fitting;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Run;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentReader;
import dev.paso.workspace.Draft;
import dev.paso.workspace.FactsJson;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Recipes;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a host, a run or a door refuses. */
final class RefusedRuns {
    private RefusedRuns() {}

    static Stream<ThrowingCallable> all() {
        return Stream.of(hosts(), runs(), doors()).flatMap(attempts -> attempts);
    }

    private static Stream<ThrowingCallable> hosts() {
        Limits slow = new Limits(100_000, 9, 99, 9_999, 999_999, 9, 9, 9, 1, 1);
        ExperimentSpec large =
                read(GOOD.replace("\"n\": 100", "\"n\": 50000").replace("\"batch_size\": 16", "\"batch_size\": null"));
        return Stream.of(
                () -> slow.check(large.withEpochs(1)),
                () -> slow.check(
                        read(GOOD.replace("\"epochs\": 5", "\"epochs\": 9").replace("\"n\": 100", "\"n\": 100000"))),
                () -> new Limits(100_000, 9, 99, 9_999, 100, 9, 9, 9).check(large),
                () -> new Limits(100_000, 9, 99, 9_999, 999_999, 1_000_000, 9, 1).check(large.withEpochs(1_000_000)),
                () -> Fitting.check(large, 1),
                () -> {
                    throw Fitting.refusal(large, 1_000_000);
                });
    }

    private static Stream<ThrowingCallable> runs() {
        return Stream.of(
                () -> open(1, 500, runs -> {
                    runs.open(read(GOOD));
                    runs.open(read(GOOD));
                }),
                () -> open(9, 1, runs -> runs.open(read(GOOD))),
                () -> open(1, 500, runs -> {
                    Run run = runs.open(read(GOOD));
                    run.close();
                    run.pause();
                }),
                () -> open(1, 500, runs -> {
                    Run run = runs.open(
                            read(GOOD.replace("BCEWithLogitsLoss", "MSELoss").replace("0.1", "1e30")));
                    run.train();
                    Until.state(run, State.DIVERGED);
                    run.edit(step -> new Edit.SetLr(step, 1));
                }),
                () -> open(1, 500, runs -> {
                    Run run = runs.open(
                            read(GOOD.replace("{\"type\": \"None\"}", "{\"type\": \"OneCycleLR\", \"max_lr\": 1}")));
                    run.train();
                    Until.state(run, State.FINISHED);
                    run.train();
                }));
    }

    /** What is refused where this test has no way in, too: by the command line and by an address. */
    private static Stream<ThrowingCallable> doors() {
        return Stream.of(
                () -> FactsJson.read("{"),
                () -> new KeptRecipes().find("gone"),
                () -> new GradientDescent().story(new Desk(new Work())).check("data", ExperimentReader.read(GOOD)),
                () -> new GradientDescent().story(new Desk(new Work())).check("data", manyPoints()),
                () -> {
                    throw new RefusedException("epochs", Rule.STEPS_TOLD, 5, 6L);
                },
                () -> {
                    throw new RefusedException("step", Rule.WHOLE_FROM_0, "two");
                });
    }

    /** What gradient descent is about, with more of it than a lab looks into. */
    private static ExperimentSpec manyPoints() {
        return Draft.of(Recipes.book(), draft -> draft.data = new FunctionSpec.Linear(2_001, 1, 2, 0.1, 0, 1));
    }

    private static void open(int most, int megabytes, Consumer<Runs> attempt) {
        Duration hour = Duration.ofHours(1);
        try (Runs runs = new Runs(new RunSettings(1, most, Limits.DEFAULT, hour, hour, 30, megabytes, 0))) {
            attempt.accept(runs);
        }
    }
}
