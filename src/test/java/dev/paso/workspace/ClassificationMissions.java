package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.data.Samples;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.lesson.Replay;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.function.Consumer;

/** What a learner does about the missions of the lab on classification. */
final class ClassificationMissions {
    private ClassificationMissions() {}

    static List<Mission<?>> all() {
        return List.of(
                mission("moons", desk -> moons(desk, 100, 0.1), desk -> moons(desk, 100, 0.25)),
                mission(
                        "odds",
                        desk -> desk.lab().probability().set(0.1),
                        desk -> desk.lab().probability().set(0.11)),
                mission(
                        "neuron",
                        desk -> {
                            desk.set("0.weight", List.of(0, 0), 1.2);
                            desk.set("0.weight", List.of(0, 1), -1.9);
                            desk.set("0.bias", List.of(0), 0);
                        },
                        desk -> desk.goTo(Recipes.UPDATES)),
                asking("bce", "half", desk -> points(desk, 0.5, 0.5), desk -> points(desk, 0.5, 0.6)),
                mission("stable", desk -> logit(desk, 17, 0), desk -> logit(desk, 18, 0)),
                mission("imbalance", desk -> balance(desk, 9, 9), desk -> balance(desk, 9, 8)),
                mission("train", desk -> desk.goTo(Recipes.UPDATES), desk -> desk.goTo(100)),
                asking("boundary", "accuracy", desk -> sharpen(desk, 10), desk -> sharpen(desk, 2)),
                mission(
                        "separable",
                        desk -> {
                            desk.change(draft -> draft.features = Recipes.SQUARED);
                            desk.goTo(300);
                        },
                        desk -> desk.goTo(300)),
                mission("hidden", desk -> bend(desk, 4), desk -> bend(desk, 0)),
                asking(
                        "threshold",
                        "stays",
                        desk -> desk.workspace().setThreshold(0.7),
                        desk -> desk.workspace().setThreshold(0.69)),
                mission(
                        "misses",
                        desk -> desk.workspace().setThreshold(0.4),
                        desk -> desk.workspace().setThreshold(0.2)),
                mission(
                        "curves",
                        desk -> desk.workspace().setThreshold(corner(desk)),
                        desk -> desk.workspace().setThreshold(1)),
                asking(
                        "quirk",
                        "rises",
                        desk -> {
                            desk.lab().setLine(1, 0.5);
                            desk.lab().setLine(1, 0.41);
                        },
                        desk -> desk.lab().setLine(1, 0.41)),
                mission(
                                "compare",
                                desk -> {
                                    desk.goTo(0);
                                    desk.lab().keepRun();
                                    desk.goTo(Recipes.UPDATES);
                                },
                                desk -> {
                                    desk.lab().keepRun();
                                    desk.goTo(5); // no reset
                                    desk.lab().keepRun();
                                    desk.goTo(Recipes.UPDATES);
                                })
                        .claiming(desk -> areaIsProbability(desk.lab().replay())),
                mission("costs", desk -> pay(desk, 5), desk -> pay(desk, 4)),
                mission("sure", desk -> sample(desk, 2000), desk -> sample(desk, 200)),
                mission("calibration", desk -> sharpen(desk, 1.5), desk -> sharpen(desk, 2.5)),
                mission("many", desk -> classes(desk, 4), desk -> classes(desk, 3)));
    }

    private static Mission<Classification> mission(
            String step, Consumer<Desk<Classification>> does, Consumer<Desk<Classification>> nearly) {
        return asking(step, "", does, nearly);
    }

    private static Mission<Classification> asking(
            String step, String guess, Consumer<Desk<Classification>> does, Consumer<Desk<Classification>> nearly) {
        return new Mission<>(new ClassificationLab(), step, does, nearly, guess);
    }

    private static void moons(Desk<Classification> desk, int points, double noise) {
        desk.change(draft -> draft.data = new ShapeSpec.Moons(points, noise, 0));
    }

    private static void points(Desk<Classification> desk, double positive, double negative) {
        desk.lab().points().get(0).set(positive);
        desk.lab().points().get(1).set(negative);
    }

    private static void logit(Desk<Classification> desk, double logit, int label) {
        desk.lab().logit().set(logit);
        desk.lab().logitLabel().set(label);
    }

    private static void balance(Desk<Classification> desk, int negatives, double weight) {
        desk.lab().negatives().set(negatives);
        desk.lab().posWeight().set(weight);
    }

    /** All weights times {@code factor}, as the panel does it. */
    private static void sharpen(Desk<Classification> desk, double factor) {
        double[] trained = desk.lab().replay().parameters();
        desk.set("0.weight", List.of(0, 0), factor * trained[0]);
        desk.set("0.weight", List.of(0, 1), factor * trained[1]);
        desk.set("0.bias", List.of(0), factor * trained[2]);
        desk.lab().sharpness().set(factor);
    }

    /** Trains with so many hidden units; 0 for none. */
    private static void bend(Desk<Classification> desk, int units) {
        desk.change(draft -> draft.setHiddenLayers(units == 0 ? List.of() : List.of(new HiddenLayer(units, "Tanh"))));
        desk.goTo(3L * Recipes.UPDATES);
    }

    private static double corner(Desk<Classification> desk) {
        return desk.lab().replay().shown().rows().stream()
                .filter(row -> row.fp() == 0)
                .mapToDouble(ThresholdTable.Row::threshold)
                .min()
                .orElseThrow();
    }

    /** Takes the cheapest threshold where a miss costs so many times as much as a false alarm. */
    private static void pay(Desk<Classification> desk, double times) {
        ExpectedCost cost = new ExpectedCost(1, times, 0.5);
        desk.lab().setCost(cost);
        desk.workspace()
                .setThreshold(
                        cost.minimum(desk.lab().replay().shown()).orElseThrow().threshold());
    }

    private static void sample(Desk<Classification> desk, int points) {
        moons(desk, points, Recipes.NOISE);
        desk.goTo(5L * points);
    }

    private static void classes(Desk<Classification> desk, int classes) {
        if (classes > Recipes.CLASSES) {
            desk.change(draft -> draft.data = Recipes.clouds(classes, 240));
        }
        desk.goTo(1200);
    }

    /** The area under ROC is how often a positive is above a negative. */
    private static void areaIsProbability(Replay trained) {
        Samples points = trained.data().validation();
        double[] scores = trained.probabilities(points);
        int[] labels = points.labels();
        double above = 0;
        int pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs++;
                    above += scores[i] > scores[j] ? 1 : 0;
                }
            }
        }
        assertThat(Curve.roc(trained.shown()).area()).isCloseTo(above / pairs, within(1e-12));
    }
}
