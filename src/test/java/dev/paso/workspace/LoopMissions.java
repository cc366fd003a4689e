package dev.paso.workspace;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.experiment.Study;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Schedules;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What a learner does about the missions of the lab on the training loop. */
final class LoopMissions {
    private LoopMissions() {}

    static List<Mission<?>> all() {
        return List.of(
                mission(
                        "loop",
                        desk -> desk.lab().reach(Beat.ZERO),
                        desk -> desk.lab().reach(Beat.STEP)),
                mission("builder", desk -> power(desk, 5, 2), desk -> power(desk, 2, 5)),
                mission("batch", desk -> fetch(desk, true), desk -> fetch(desk, false)),
                mission(
                        "loader",
                        desk -> {
                            dialect(desk, Dialect.BOOK_TRANSITIONAL);
                            desk.goTo(5);
                        },
                        desk -> dialect(desk, Dialect.BOOK_TRANSITIONAL)),
                mission("validate", desk -> desk.goTo(1000), desk -> desk.goTo(25)),
                asking("means", "eight", desk -> size(desk, 5), desk -> size(desk, 8)),
                mission(
                        "fit",
                        desk -> desk.lab().degree().choose(bestDegree(desk)),
                        desk -> desk.lab().degree().shown().set(bestDegree(desk))),
                mission(
                        "schedule",
                        desk -> schedule(desk, Schedules.COSINE.spec(), 1200),
                        desk -> schedule(desk, Schedules.COSINE.spec(), 1100)),
                mission(
                        "range",
                        desk -> {
                            desk.rate(testRange(desk).suggestion());
                            desk.goTo(100);
                        },
                        desk -> {
                            testRange(desk);
                            desk.rate(0.03); // where the loss falls fastest
                            desk.goTo(100);
                        }),
                mission(
                        "board",
                        desk -> {
                            desk.goTo(100);
                            desk.rate(0.3);
                            desk.goTo(100);
                        },
                        desk -> {
                            desk.goTo(100);
                            desk.workspace().newWeights();
                            desk.goTo(100);
                        }),
                mission("save", desk -> resume(desk, 1000), desk -> resume(desk, 995)),
                mission("predict", desk -> call(desk, 2, 2), desk -> call(desk, 2, 1)),
                mission(
                        "classy",
                        desk -> {
                            desk.lab().book().finish();
                            desk.goTo(1000);
                        },
                        desk -> desk.goTo(1000)),
                mission("instance", desk -> resume(desk, 250), desk -> resume(desk, 245)));
    }

    private static Mission<Loop> mission(String step, Consumer<Desk<Loop>> does, Consumer<Desk<Loop>> nearly) {
        return asking(step, "", does, nearly);
    }

    private static Mission<Loop> asking(
            String step, String guess, Consumer<Desk<Loop>> does, Consumer<Desk<Loop>> nearly) {
        return new Mission<>(new TrainingLoop(), step, does, nearly, guess);
    }

    private static void power(Desk<Loop> desk, int exponent, int base) {
        desk.lab().power().exponent().set(exponent);
        desk.lab().power().base().set(base);
    }

    private static int bestDegree(Desk<Loop> desk) {
        Loop loop = desk.lab();
        return desk.worked(() -> loop.studies().capacity(loop.data()).found()).best();
    }

    private static RangeTest testRange(Desk<Loop> desk) {
        desk.lab().testRange();
        return desk.worked(() -> desk.lab().range().flatMap(Study.Answer::found));
    }

    /** Goes on until a batch is at hand that points elsewhere, or one that does not. */
    private static void fetch(Desk<Loop> desk, boolean isAstray) {
        long update = 0;
        do {
            desk.goTo(++update);
            desk.lab().reach(Beat.FETCH);
        } while (desk.lab().batch().map(MiniBatch::angle).orElseThrow() > 45 != isAstray);
    }

    private static void dialect(Desk<Loop> desk, Dialect dialect) {
        desk.change(draft -> draft.loader = draft.loader.withDialect(dialect));
    }

    private static void size(Desk<Loop> desk, int size) {
        desk.change(draft -> draft.setBatchSize(OptionalInt.of(size)));
        desk.goTo(20);
    }

    private static void schedule(Desk<Loop> desk, SchedulerSpec scheduler, long updates) {
        desk.change(draft -> draft.scheduler = scheduler);
        desk.goTo(updates);
    }

    /** Trains to the end, saves, loads into a fresh model, and trains that. */
    private static void resume(Desk<Loop> desk, long updates) {
        Loop loop = desk.lab();
        desk.goTo(1000);
        loop.save();
        desk.worked(() -> loop.archive().saving().isEmpty() ? loop.archive().saved() : Optional.empty());
        desk.workspace().open(loop.archive().load(loop.fresh(), loop.resumedEpochs()), 0);
        desk.goTo(updates);
    }

    private static void call(Desk<Loop> desk, int training, int evaluating) {
        for (int i = 0; i < training; i++) {
            desk.lab().modes().call();
        }
        desk.lab().modes().setTraining(false);
        for (int i = 0; i < evaluating; i++) {
            desk.lab().modes().call();
        }
    }
}
