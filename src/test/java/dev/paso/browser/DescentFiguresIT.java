package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.Thorough;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.lesson.FigureReading;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of chapter 0: what the page draws is what the engine computes, and what the book prints. */
@ExtendWith(Browsing.class)
class DescentFiguresIT {
    private static final String LAB = "gradient-descent";
    private static final double TOLERANCE = 1e-9; // that of the book's reference numbers
    private static final double SINGLE = 1e-6; // surfaces cross to the page as float32: relative
    private static final ParameterPlane FEATURES = plane(-1, 5, -2.4, 3.6);

    private final Walk book = walk(1, "None", "float64", "NumpyNormal", "null");

    @Test
    @Thorough
    void pointsLineAndErrorsAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "data");
        Samples training = book.data().training();
        Samples validation = book.data().validation();
        assertThat(lab.numbers("training-points", "training")).isEqualTo(pairs(training)); // figure 0-1
        assertThat(lab.numbers("validation-points", "validation")).isEqualTo(pairs(validation));

        lab.goTo("predict");
        lab.phase("predict");
        lab.transport().until("the line is there", () -> lab.value("fit", "line") != null); // figure 0-2
        assertThat(lab.number("fit", "line.b")).isEqualTo(book.line().b()).isCloseTo(0.49671415, within(6e-9));
        assertThat(lab.number("fit", "line.w")).isEqualTo(book.line().w()).isCloseTo(-0.1382643, within(6e-9));

        lab.goTo("loss");
        lab.phase("loss");
        lab.transport()
                .until("errors are there", () -> !lab.numbers("fit", "errors").isEmpty());
        assertThat(lab.numbers("fit", "errors")).hasSize(80);
        assertThat(lab.number("fit", "picked")).isZero(); // figure 0-3: the first training point
        assertThat(lab.number("fit", "errors.0.to") - lab.number("fit", "errors.0.from"))
                .isCloseTo(-2.084463223701399, within(1e-12));
        lab.awaitText("workings", "2.7421577700550976");
    }

    @Test
    @Thorough
    void surfaceAndCrossSectionsAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "surface");
        LossSurface surface = surface();
        for (String id : List.of("relief", "contour")) { // figure 0-4
            lab.awaitDrawn(id);
            assertSame(lab.numbers(id, "losses"), surface);
            assertThat(lab.number(id, "minimum.x")).isCloseTo(1.0235, within(6e-5));
            assertThat(lab.number(id, "minimum.y")).isCloseTo(1.9690, within(6e-5));
            assertThat(lab.number(id, "point.x")).isEqualTo(book.line().b());
            assertThat(lab.number(id, "point.y")).isEqualTo(book.line().w());
        }

        lab.goTo("sections"); // figures 0-5 and 0-6
        lab.awaitDrawn("contour");
        assertThat(lab.number("contour", "cut.x")).isEqualTo(book.line().b());
        assertThat(lab.number("contour", "cut.y")).isEqualTo(book.line().w());
        assertCut(lab, "section-b", LinePlane.BIAS, surface.plane().x());
        assertCut(lab, "section-w", LinePlane.WEIGHT, surface.plane().y());

        lab.goTo("gradients"); // figures 0-7 and 0-8
        lab.phase("gradients");
        lab.awaitText("slopes", "−2.90");
        lab.awaitText("slopes", "−1.79");
        lab.awaitText("slopes", "−3.04481138");
        lab.awaitText("slopes", "−1.83375372");
        assertThat(lab.number("section-b", "step")).isEqualTo(FigureReading.STEP);
        assertThat(lab.number("section-b", "slope")).isCloseTo(-3.044811379650508, within(TOLERANCE));
        assertThat(lab.number("section-w", "slope")).isCloseTo(-1.8337537171510832, within(TOLERANCE));
    }

    @Holds("gradient-descent.rate.text")
    @Test
    @Thorough
    void anUpdateMovesTheLineAsFarAsTheRateSays(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "update");
        Line start = book.line();
        lab.phase("update"); // figure 0-9
        lab.transport().until("the line was moved", () -> lab.value("fit", "other") != null);
        book.goTo(1);
        assertThat(lab.number("fit", "line.b")).isEqualTo(book.line().b()).isCloseTo(0.80119529, within(6e-9));
        assertThat(lab.number("fit", "line.w")).isEqualTo(book.line().w()).isCloseTo(0.04511107, within(6e-9));
        assertThat(lab.number("fit", "other.b")).isEqualTo(start.b());
        lab.transport().choose("Speed", "Full speed"); // figure 0-18
        lab.transport().press("Train");
        lab.transport().awaitState("Finished");
        book.goTo(1000);
        lab.transport()
                .until(
                        "the last line is drawn",
                        () -> lab.number("fit", "line.b") == book.line().b());
        assertThat(lab.number("fit", "line.b")).isCloseTo(1.0235, within(6e-5));
        assertThat(lab.number("fit", "line.w")).isEqualTo(book.line().w()).isCloseTo(1.9690, within(6e-5));

        lab.goTo("rate"); // figures 0-10 to 0-12
        book.goTo(0);
        assertRate(lab, "Low: 0.2", 0.2, List.of("0.58", "0.358", "1.12", "0.20", "1.260", "2.095"), "null", "null");
        assertRate(
                lab,
                "High: 0.8",
                0.8,
                List.of("2.32", "1.432", "2.86", "1.28", "1.123", "0.7399"),
                "overshoots",
                "null");
        assertRate(
                lab,
                "Very high: 1.1",
                1.1,
                List.of("3.19", "1.969", "3.70", "1.82", "3.224", "0.3395"),
                "climbs",
                "null");
        assertThat(lab.text("rate")).as("the limit is to be found").doesNotContain("0.8055");
    }

    @Test
    @Thorough
    void featuresAndWaysDownAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "scale");
        Walk bad = walk(10, "None", "float64", "NumpyNormal", "null");
        Walk scaled = walk(1, "StandardScaler", "float64", "NumpyNormal", "null");
        List<String> keys = List.of("original", "bad", "scaled");
        List<Walk> walks = List.of(book, bad, scaled);
        for (int i = 0; i < keys.size(); i++) { // figures 0-13, 0-14, 0-16, 0-17
            Walk walk = walks.get(i);
            String key = keys.get(i);
            lab.awaitDrawn("lane-" + key);
            assertThat(lab.numbers("lane-data-" + key, "training"))
                    .isEqualTo(pairs(walk.data().training()));
            LossSurface surface = LossSurface.of(walk.trainingLoss(), FEATURES, LossSurface.DEFAULT_SIDE);
            assertSame(lab.numbers("lane-" + key, "losses"), surface);
            assertThat(lab.number("lane-" + key, "cut.x")).isEqualTo(walk.line().b());
            assertThat(lab.number("lane-" + key, "minimum.y"))
                    .isEqualTo(surface.bowl().orElseThrow().minimum().y());
        }
        CrossSection before = cut(book, LinePlane.WEIGHT, FEATURES.y()); // figure 0-15
        CrossSection after = cut(bad, LinePlane.WEIGHT, FEATURES.y());
        lab.awaitDrawn("cut-w");
        assertThat(lab.numbers("cut-w", "losses")).isEqualTo(list(after.losses().toArray()));
        assertThat(lab.numbers("cut-w", "compared"))
                .isEqualTo(list(before.losses().toArray()));

        lab.goTo("batches"); // figure 0-19
        lab.transport().press("One epoch");
        lab.transport().until("an epoch was walked", () -> lab.transport().step() == 80);
        List<String> batches = List.of("null", "16", "1");
        List<String> names = List.of("batch", "mini", "stochastic");
        for (int i = 0; i < names.size(); i++) {
            Walk walk = walk(1, "None", "float32", "Torch", batches.get(i));
            walk.goTo(walk.batchesPerEpoch());
            List<Double> path = path(walk);
            String name = names.get(i);
            lab.transport()
                    .until(
                            name + " is drawn",
                            () -> lab.places("lane-" + name, "path").equals(path));
            assertThat(lab.places("shared", "tracks." + i + ".path")).isEqualTo(path);
        }
        List<Double> first = lab.places("lane-batch", "path");
        assertThat(first.get(2)).isCloseTo(0.98, within(0.015)); // "Epoch 1" in the book's picture
        assertThat(first.get(3)).isCloseTo(0.86, within(0.015));
    }

    private void assertCut(LabPage lab, String id, int parameter, AxisRange range) {
        lab.awaitDrawn(id);
        assertThat(lab.numbers(id, "losses"))
                .isEqualTo(list(cut(book, parameter, range).losses().toArray()));
        assertThat(lab.number(id, "at")).isEqualTo(book.line().parameters()[parameter]);
    }

    /** Arrows on both cross-sections, and the numbers of the book's figures in the table: moves, places, losses; b first. */
    private void assertRate(
            LabPage lab, String button, double lr, List<String> table, String verdictB, String verdictW) {
        lab.transport().press(button);
        Line to = book.measure(book.line()).before();
        double byB = -lr * book.trainingLoss().gradient(to.parameters()).by(LinePlane.BIAS);
        lab.transport()
                .until(
                        "the arrow is there",
                        () -> lab.value("section-b", "next") != null
                                && Math.abs(lab.number("section-b", "next.at") - to.b() - byB) < TOLERANCE);
        table.forEach(number -> lab.awaitText("rate-moves", number));
        assertThat(String.valueOf(lab.value("section-b", "verdict"))).isEqualTo(verdictB);
        assertThat(String.valueOf(lab.value("section-w", "verdict"))).isEqualTo(verdictW);
    }

    private LossSurface surface() {
        ParameterPlane plane =
                LinePlane.of(book.spec(), book.data(), book.line().parameters());
        return LossSurface.of(book.trainingLoss(), plane, LossSurface.DEFAULT_SIDE);
    }

    private static CrossSection cut(Walk walk, int parameter, AxisRange range) {
        return CrossSection.of(
                walk.trainingLoss(), walk.line().parameters(), parameter, range, LossSurface.DEFAULT_SIDE);
    }

    private static void assertSame(List<Double> drawn, LossSurface surface) {
        double[] losses = surface.losses().toArray();
        assertThat(drawn).hasSize(losses.length);
        for (int i = 0; i < losses.length; i++) {
            assertThat(drawn.get(i)).isCloseTo(losses[i], within(SINGLE * losses[i]));
        }
    }

    private static List<Double> pairs(Samples samples) {
        return IntStream.range(0, samples.size())
                .boxed()
                .flatMap(row -> List.of(samples.x()[row], samples.y()[row]).stream())
                .toList();
    }

    private static List<Double> path(Walk walk) {
        return walk.path().stream()
                .flatMap((ParameterPath.Point point) -> List.of(point.x(), point.y()).stream())
                .toList();
    }

    private static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static ParameterPlane plane(double lowB, double highB, double lowW, double highW) {
        return ParameterPlane.of(
                LinePlane.BIAS, new AxisRange(lowB, highB), LinePlane.WEIGHT, new AxisRange(lowW, highW));
    }

    /** The book's experiment, written down here once more. */
    private static Walk walk(double xScale, String scale, String dtype, String init, String batch) {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "dtype": "%s",
                 "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": %s},
                 "split": {"type": "NumpyShuffle", "train_size": 0.8}, "scale": {"type": "%s"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "%s", "seed": 42},
                 "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": %s, "validate": true, "dialect": "torch", "reseed": 42}, "epochs": 1000}
                """.formatted(dtype, xScale, scale, init, batch));
        return new Walk(spec, PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()));
    }
}
