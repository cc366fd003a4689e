package dev.paso.workspace;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What a learner does about the missions of the lab on gradient descent. */
final class DescentMissions {
    private DescentMissions() {}

    static List<Mission<?>> all() {
        return List.of(
                mission(
                        "data",
                        desk -> desk.lab().pick(byNoise(desk.lab()).getLast()),
                        desk -> desk.lab().pick(byNoise(desk.lab()).get(78))),
                mission(
                        "start",
                        desk -> desk.lab().reach(Phase.START),
                        desk -> desk.workspace().newWeights()),
                mission(
                        "predict",
                        desk -> {
                            desk.lab().reach(Phase.PREDICT);
                            desk.lab().pick(bestPredicted(desk.lab()));
                        },
                        desk -> {
                            desk.goTo(5); // trained by now
                            desk.lab().reach(Phase.PREDICT);
                            desk.lab().pick(bestPredicted(desk.lab()));
                        }),
                mission(
                        "loss",
                        desk -> {
                            desk.lab().reach(Phase.LOSS);
                            move(desk, 1, 2);
                        },
                        desk -> {
                            desk.lab().reach(Phase.LOSS);
                            move(desk, 1.35, 2);
                        }),
                mission("surface", desk -> move(desk, 1.02, 1.95), desk -> move(desk, 1.15, 2)),
                mission(
                        "sections",
                        desk -> move(desk, desk.lab().walk().line().b(), lowestW(desk)),
                        desk -> move(
                                desk, lowestForW(desk), desk.lab().walk().line().w())),
                mission(
                        "gradients",
                        desk -> {
                            desk.lab().reach(Phase.GRADIENTS);
                            desk.lab().trial().set(5e-4);
                        },
                        desk -> {
                            desk.lab().reach(Phase.GRADIENTS);
                            desk.lab().trial().set(5e-3);
                        }),
                mission("update", desk -> desk.goTo(40), desk -> {
                    move(desk, 1, 2);
                    desk.goTo(1);
                }),
                asking("rate", "near", desk -> desk.rate(1.1), desk -> desk.rate(0.8)),
                mission(
                        "limit",
                        desk -> {
                            train(desk, 0.8);
                            train(desk, 0.83);
                        },
                        desk -> {
                            train(desk, 0.8);
                            train(desk, 1.1);
                        }),
                asking("scale", "scaled", desk -> desk.goTo(30), desk -> desk.goTo(29)),
                mission("tame", desk -> train(desk, 0.03), desk -> train(desk, 0.04)),
                asking("batches", "batch", desk -> desk.goTo(80), desk -> desk.goTo(79)),
                asking("race", "adam", desk -> desk.goTo(60), desk -> desk.goTo(59)));
    }

    private static Mission<Descent> mission(String step, Consumer<Desk<Descent>> does, Consumer<Desk<Descent>> nearly) {
        return asking(step, "", does, nearly);
    }

    private static Mission<Descent> asking(
            String step, String guess, Consumer<Desk<Descent>> does, Consumer<Desk<Descent>> nearly) {
        return new Mission<>(new GradientDescent(), step, does, nearly, guess);
    }

    /** Rows of the training split, the one farthest from the line that made the data last. */
    private static List<Integer> byNoise(Descent lab) {
        return lab.walk().measure(new Line(1, 2)).samples().stream()
                .sorted(Comparator.comparingDouble(Update.Sample::squared))
                .map(Update.Sample::row)
                .toList();
    }

    private static int bestPredicted(Descent lab) {
        return lab.walk().measure(lab.walk().line()).samples().stream()
                .min(Comparator.comparingDouble(Update.Sample::squared))
                .orElseThrow()
                .row();
    }

    private static void move(Desk<Descent> desk, double b, double w) {
        desk.set("0.bias", List.of(0), b);
        desk.set("0.weight", List.of(0, 0), w);
    }

    /** With b where it is. */
    private static double lowestW(Desk<Descent> desk) {
        Line line = desk.lab().walk().line();
        double slope = desk.lab().gradient().by(LinePlane.WEIGHT);
        return line.w() - slope / curvature(desk, new Line(line.b(), line.w() + 1), slope);
    }

    /** Where b would have to be so that the loss is level along w. */
    private static double lowestForW(Desk<Descent> desk) {
        Line line = desk.lab().walk().line();
        double slope = desk.lab().gradient().by(LinePlane.WEIGHT);
        return line.b() - slope / curvature(desk, new Line(line.b() + 1, line.w()), slope);
    }

    private static double curvature(Desk<Descent> desk, Line onwards, double slope) {
        return desk.lab().walk().trainingLoss().gradient(onwards.parameters()).by(LinePlane.WEIGHT) - slope;
    }

    private static void train(Desk<Descent> desk, double lr) {
        desk.rate(lr);
        desk.goTo(30);
    }
}
