package dev.paso.browser;

import static dev.paso.browser.BookOfMoons.assertBook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.Thorough;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.lesson.Odds;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of chapter 3 but those of thresholds: what the page draws is what the engine computes, and what the book prints. */
@ExtendWith(Browsing.class)
class ClassificationFiguresIT {
    private static final String LAB = "classification";
    private static final double SINGLE =
            1e-6; // what crosses to the page as float32, or is summed there in another order
    private static final double ROUNDING = 1e-12;
    private static final List<Double> ON_A_LINE = List.of(-2.8, -2.2, -1.8, -1.3, -0.4, 0.3, 0.6, 1.3, 1.9, 2.5);
    private static final List<Double> LABELS = List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0);

    private final Replay book = Replay.of(BookOfMoons.moons());

    @Holds("classification.moons.text")
    @Test
    void dataOddsAndTheNeuronAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "moons");
        PreparedData data = book.data();
        lab.awaitDrawn("training-points"); // figure 3-1
        lab.awaitDrawn("validation-points");
        assertThat(lab.tracks("training-points", "points")).isEqualTo(byClass(data, data.trainingRows()));
        assertThat(lab.tracks("validation-points", "points")).isEqualTo(byClass(data, data.validationRows()));

        lab.next();
        assertAlong(lab.numbers("odds-curves", "curves.odds"), p -> new Odds(p).odds()); // figure 3-2
        assertAlong(lab.numbers("odds-curves", "curves.logOdds"), p -> new Odds(p).logOdds()); // figure 3-3
        assertAlong(
                lab.numbers("odds-curves", "curves.sigmoid"),
                z -> Odds.ofLogit(z) // figure 3-4
                        .probability());
        assertBook("c3-odds-ratio", every(lab.numbers("odds-curves", "marks.odds"), 1, 5));
        assertBook("c3-log-odds", every(lab.numbers("odds-curves", "marks.logOdds"), 1, 5));
        assertBook("c3-sigmoid-torch", every(lab.numbers("odds-curves", "marks.sigmoid"), 1, 5));
        lab.page().locator("paso-odds .switch button").last().click();
        lab.transport().until("odds are on a log scale", () -> Boolean.TRUE.equals(lab.value("odds-curves", "isLog")));

        lab.goTo("neuron"); // figure 3-5
        lab.transport().until("weights are there", () -> lab.value("neuron", "weights") != null);
        double[] start = book.parameters();
        assertThat(lab.number("neuron", "weights.w1")).isEqualTo(start[0]);
        assertThat(lab.number("neuron", "weights.w2")).isEqualTo(start[1]);
        assertThat(lab.number("neuron", "weights.b")).isEqualTo(start[2]);
        assertBook("c3-logistic-init", start);
        assertThroughTheNeuron(lab, 0);
        lab.page().locator(".panel.neuron .stepper vaadin-button").last().click();
        lab.transport()
                .until(
                        "the second point goes through",
                        () -> lab.number("neuron", "sample.x1")
                                == data.training().x()[2]);
        assertThroughTheNeuron(lab, 1);
    }

    @Test
    @Thorough
    void lossesBoundariesAndSeparablePointsAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "train");
        lab.train(100); // figure 3-6
        List<List<Double>> losses = losses();
        lab.transport()
                .until("all losses are drawn", () -> lab.transport().losses().equals(losses));
        assertBook(
                "c3-trained-first-losses",
                losses.get(0).getFirst(),
                losses.get(1).getFirst());
        lab.page().locator(".panel.losses vaadin-checkbox").click();
        lab.transport().until("losses are on a log axis", () -> lab.number("loss-chart", "y.0") > 0);
        assertThat(lab.transport().losses()).isEqualTo(losses);

        book.toTheEnd();
        lab.goTo("boundary", "Finished"); // figures 3-7 and 3-8
        ExperimentSpec spec = book.spec();
        int side = DecisionBoundary.DEFAULT_SIDE;
        DecisionBoundary boundary =
                new DecisionBoundary(spec, book.data(), Predictor.of(spec.model(), spec.dtype()), side, side);
        DecisionBoundary.Cells probabilities = boundary.cells(book.parameters());
        assertField(lab, "logits", boundary.logits(book.parameters()));
        assertField(lab, "boundary", probabilities);
        assertRelief(lab, probabilities);
        List<List<Double>> points = Stream.of(
                        book.data().trainingRows(), book.data().validationRows())
                .flatMap(rows -> byClass(book.data(), rows).stream())
                .toList();
        assertThat(lab.tracks("logits", "points")).isEqualTo(points);
        assertThat(lab.tracks("boundary", "points")).isEqualTo(points);
        assertThat(lab.number("boundary", "threshold")).isEqualTo(0.5);
        lab.awaitText("equation", "−0.0314 + 0.6327 x₁");

        lab.goTo("separable");
        List<List<Double>> onALine = List.of(onALine(0, false), onALine(1, false)); // figure 3-sep-1d
        assertThat(lab.tracks("line-chart", "points")).isEqualTo(onALine);
        assertLine(lab, Replay.of(onALine("", 1)));
        assertThat(lab.tracks("lifted-chart", "points")) // figure 3-sep-2d
                .isEqualTo(List.of(onALine(0, true), onALine(1, true)));
        assertThat(lab.tracks("lifted-chart", "still")).isEqualTo(List.of(List.of(-3.0, 1.0, 3.0, 1.0)));
        lab.page().locator(".panel.separable .segmented vaadin-button").last().click();
        lab.transport()
                .until(
                        "a boundary is drawn",
                        () -> lab.tracks("lifted-chart", "still").size() == 2);
        lab.train(300);
        Replay lifted =
                Replay.of(onALine("\"features\": [\"x1\", \"x1^2\"],", 2)).toTheEnd();
        assertLine(lab, lifted);
        assertBoundary(lab, lifted.parameters());
        lab.awaitText("separable-reading", "10");
    }

    /** The point in this row of the training split, its logit and its probability at the neuron's start. */
    private void assertThroughTheNeuron(LabPage lab, int row) {
        Samples training = book.data().training();
        assertThat(lab.number("neuron", "sample.x1")).isEqualTo(training.x()[2 * row]);
        assertThat(lab.number("neuron", "sample.x2")).isEqualTo(training.x()[2 * row + 1]);
        assertThat(lab.number("neuron", "z")).isCloseTo(book.outputs(training)[row], within(SINGLE));
        assertThat(lab.number("neuron", "p")).isCloseTo(book.probabilities(training)[row], within(SINGLE));
    }

    /** Pairs of x and y lie on a curve. */
    private static void assertAlong(List<Double> pairs, DoubleUnaryOperator curve) {
        assertThat(pairs).hasSizeGreaterThan(200);
        for (int i = 0; i < pairs.size(); i += 2) {
            double expected = curve.applyAsDouble(pairs.get(i));
            assertThat(pairs.get(i + 1)).isCloseTo(expected, within(ROUNDING * Math.max(1, Math.abs(expected))));
        }
    }

    private static void assertField(LabPage lab, String id, DecisionBoundary.Cells cells) {
        List<Double> bytes = IntStream.range(0, cells.bytes().length)
                .mapToObj(i -> (double) Byte.toUnsignedInt(cells.bytes()[i]))
                .toList();
        lab.transport()
                .until(
                        id + " is the trained model's",
                        () -> lab.number(id, "field.low") == cells.low()
                                && lab.number(id, "field.high") == cells.high()
                                && lab.numbers(id, "field.cells").equals(bytes));
    }

    /** Heights of the landscape. */
    private static void assertRelief(LabPage lab, DecisionBoundary.Cells cells) {
        lab.awaitDrawn("probability-surface");
        List<Double> heights = lab.numbers("probability-surface", "losses");
        assertThat(heights).hasSize(cells.bytes().length);
        for (int i = 0; i < heights.size(); i++) {
            double share = Byte.toUnsignedInt(cells.bytes()[i]) / 255.0;
            assertThat(heights.get(i)).isCloseTo(cells.low() + share * (cells.high() - cells.low()), within(SINGLE));
        }
    }

    /** The probability along the line of the ten points. */
    private static void assertLine(LabPage lab, Replay replay) {
        ExperimentSpec spec = replay.spec();
        FittedLine line = new FittedLine(spec, replay.data(), Predictor.of(spec.model(), spec.dtype()));
        List<Double> pairs = pairs(line.x(), line.y(replay.parameters()));
        lab.transport()
                .until(
                        "the probability is drawn along the line",
                        () -> lab.tracks("line-chart", "fit").equals(List.of(pairs)));
    }

    /** Over x and x² the boundary is the straight line where the logit is 0. */
    private static void assertBoundary(LabPage lab, double[] p) {
        lab.transport().until("the trained boundary is drawn", () -> {
            List<Double> drawn = lab.tracks("lifted-chart", "still").getLast();
            return IntStream.range(0, drawn.size() / 2)
                            .filter(i -> !drawn.get(2 * i + 1).isNaN())
                            .filter(i -> Math.abs(drawn.get(2 * i + 1) + (p[2] + p[0] * drawn.get(2 * i)) / p[1])
                                    < ROUNDING * 10)
                            .count()
                    > 10;
        });
    }

    private static List<List<Double>> byClass(PreparedData data, int[] rows) {
        Samples raw = data.raw();
        return IntStream.range(0, 2)
                .mapToObj(label -> Arrays.stream(rows)
                        .filter(row -> raw.labels()[row] == label)
                        .boxed()
                        .flatMap(row -> Stream.of(raw.x()[2 * row], raw.x()[2 * row + 1]))
                        .toList())
                .toList();
    }

    /** The points of a label over their labels, or over their squares. */
    private static List<Double> onALine(int label, boolean isLifted) {
        return IntStream.range(0, LABELS.size())
                .filter(i -> LABELS.get(i) == label)
                .mapToObj(ON_A_LINE::get)
                .flatMap(x -> Stream.of(x, isLifted ? x * x : (double) label))
                .toList();
    }

    private static double[] every(List<Double> values, int first, int second) {
        return new double[] {values.get(first), values.get(second)};
    }

    private static List<Double> pairs(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .boxed()
                .flatMap(i -> Stream.of(x[i], y[i]))
                .toList();
    }

    /** Of every epoch: on the training, then on the validation split. */
    private static List<List<Double>> losses() {
        List<Double> training = new ArrayList<>();
        List<Double> validation = new ArrayList<>();
        new Trainer(BookOfMoons.moons(), event -> {
                    if (event instanceof TrainingEvent.EpochCompleted epoch) {
                        training.add(epoch.trainingLoss());
                        validation.add(epoch.validationLoss().orElseThrow());
                    }
                })
                .run();
        return List.of(training, validation);
    }

    /** Ten points without a validation split, as many columns as the model sees. */
    private static ExperimentSpec onALine(String features, int columns) {
        return ExperimentReader.read(
                """
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Inline", "x": %s, "cls": [0, 0, 0, 0, 1, 1, 1, 0, 0, 0]},
                 "split": {"type": "None"}, "scale": {"type": "None"}, %s
                 "model": [{"type": "Linear", "in": %d, "out": 1}], "init": {"type": "Torch", "seed": 42},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1, "momentum": 0.9},
                 "loader": {"batch_size": null, "validate": false, "dialect": "book", "reseed": 42}, "epochs": 300}
                """.formatted(ON_A_LINE.stream().map(List::of).toList(), features, columns));
    }
}
