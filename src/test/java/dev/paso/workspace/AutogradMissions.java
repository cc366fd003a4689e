package dev.paso.workspace;

import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.autograd.Code;
import dev.paso.workspace.autograd.GraphReading;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import java.util.List;
import java.util.function.Consumer;

/** What a learner does about the missions of the lab on autograd. */
final class AutogradMissions {
    private AutogradMissions() {}

    static List<Mission<?>> all() {
        return List.of(
                mission("numpy", desk -> desk.goTo(1000), desk -> desk.goTo(300)),
                mission(
                        "tensors",
                        desk -> desk.lab().code().typed().set("[[[1, 2, 3]], [[4, 5, 6]]]"),
                        desk -> desk.lab().code().typed().set("[[[1, 2, 3], [4, 5, 6]]]")),
                mission(
                        "memory",
                        desk -> {
                            leaveAllButTheArray(desk);
                            desk.lab().memory().set(Item.ARRAY, 1, 0);
                        },
                        AutogradMissions::leaveAllButTheArray),
                mission(
                        "graph",
                        desk -> {
                            withoutBias(desk);
                            desk.lab().computation().forward();
                        },
                        AutogradMissions::withoutBias),
                mission(
                        "backward",
                        desk -> {
                            pass(desk);
                            desk.lab().reading().open("w · x");
                        },
                        desk -> {
                            pass(desk);
                            desk.lab().reading().open("error");
                        }),
                asking(
                        "accumulate",
                        "same",
                        desk -> {
                            pass(desk);
                            pass(desk);
                            zero(desk);
                        },
                        desk -> {
                            pass(desk);
                            zero(desk);
                            pass(desk);
                            zero(desk);
                        }),
                asking(
                        "update",
                        "subtraction",
                        desk -> attempt(desk, Attempt.values()),
                        desk -> attempt(desk, Attempt.REASSIGN, Attempt.NO_GRAD)),
                mission("branch", desk -> limit(desk, 2.8), desk -> limit(desk, 0.9)),
                mission("loss", desk -> predict(desk, "[1.0, 2.3]"), desk -> predict(desk, "[1.0, 1.0]")),
                mission("optimizer", desk -> weightRate(desk, 0.1714), desk -> weightRate(desk, 0.16)),
                mission("model", desk -> desk.goTo(1000), desk -> desk.goTo(300)),
                mission("layers", desk -> seed(desk, true), desk -> seed(desk, false)),
                mission(
                        "network",
                        desk -> {
                            pass(desk);
                            desk.lab().reading().open("h₁");
                        },
                        desk -> desk.lab().reading().open("h₁")),
                mission("pipeline", desk -> desk.goTo(1000), desk -> desk.goTo(999)));
    }

    private static Mission<Autograd> mission(
            String step, Consumer<Desk<Autograd>> does, Consumer<Desk<Autograd>> nearly) {
        return asking(step, "", does, nearly);
    }

    private static Mission<Autograd> asking(
            String step, String guess, Consumer<Desk<Autograd>> does, Consumer<Desk<Autograd>> nearly) {
        return new Mission<>(new AutogradLab(), step, does, nearly, guess);
    }

    private static void withoutBias(Desk<Autograd> desk) {
        GraphReading reading = desk.lab().reading();
        reading.want(reading.wishes().withBias(false));
    }

    private static void leaveAllButTheArray(Desk<Autograd> desk) {
        desk.lab().memory().set(Item.VIEW, 1, 2);
        desk.lab().memory().set(Item.COPY, 1, 3);
        desk.lab().memory().set(Item.CLONE, 1, 4);
    }

    private static void pass(Desk<Autograd> desk) {
        desk.lab().computation().forward();
        desk.lab().computation().backward();
        desk.lab().reading().passed();
    }

    private static void zero(Desk<Autograd> desk) {
        desk.lab().computation().zeroGrad();
        desk.lab().reading().passed();
    }

    private static void attempt(Desk<Autograd> desk, Attempt... attempts) {
        for (Attempt attempt : attempts) {
            desk.lab().loops().choose(attempt);
            desk.lab().loops().run();
            desk.isSolved(); // waits until it has run
        }
    }

    private static void limit(Desk<Autograd> desk, double limit) {
        GraphReading reading = desk.lab().reading();
        reading.want(reading.wishes().withLimit(limit));
        desk.lab().computation().forward();
    }

    /** With each point's loss asked for. */
    private static void predict(Desk<Autograd> desk, String predictions) {
        Code code = desk.lab().code();
        code.reduction().set(Code.Reduction.NONE);
        code.predictions().set(predictions);
    }

    /** With that of the bias as it was. */
    private static void weightRate(Desk<Autograd> desk, double lr) {
        desk.lab().code().weightRate().set(lr);
    }

    /** The first seed that draws a first weight below 0, or not. */
    private static void seed(Desk<Autograd> desk, boolean isNegative) {
        Code code = desk.lab().code();
        int seed = 0;
        do {
            code.seed().set(seed++);
        } while (code.layers()[0] < 0 != isNegative);
    }
}
