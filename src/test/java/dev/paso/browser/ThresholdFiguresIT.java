package dev.paso.browser;

import static dev.paso.browser.BookOfMoons.assertBook;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.paso.BookValues;
import dev.paso.Thorough;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.Replay;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of chapter 3 on thresholds and curves: what the page draws is what the engine computes, and what the book prints. */
@ExtendWith(Browsing.class)
class ThresholdFiguresIT {
    private static final String LAB = "classification";

    private final Replay book = Replay.of(BookOfMoons.moons());

    /** How high, in CSS pixels, are the gaps in the longest upright line over the costs; nothing before it is drawn. */
    private static final String GAPS = """
            () => {
              const canvas = document.querySelector('paso-sweep')?.shadowRoot.querySelector('playground-echart')?.shadowRoot.querySelector('canvas.over');
              if (!canvas?.width) return [];
              const { width, height } = canvas;
              const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
              const column = (x) => Array.from({ length: height }, (_, y) => data[4 * (y * width + x) + 3] > 127);
              const painted = Array.from({ length: width }, (_, x) => column(x).filter(Boolean).length);
              const line = column(painted.indexOf(Math.max(...painted)));
              const text = line.map((isOn) => (isOn ? '1' : '0')).join('').replace(/^0+|0+$/g, '');
              return text.split(/1+/).filter(Boolean).map((gap) => gap.length / devicePixelRatio);
            }""";

    @Test
    void thresholdsAndCurvesAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "threshold");
        ThresholdTable table = book.toTheEnd().shown();
        lab.transport().awaitState("Finished");
        double[] probabilities = book.probabilities(book.data().validation());
        lab.transport() // figures 3-9 to 3-11
                .until(
                        "the trained model's scores are there",
                        () -> lab.numbers("threshold", "scores").equals(list(probabilities)));
        assertBook("c3-val-probabilities-first10", Arrays.copyOf(probabilities, 10));
        assertThat(lab.numbers("threshold", "labels"))
                .isEqualTo(Arrays.stream(book.data().validation().labels())
                        .asDoubleStream()
                        .boxed()
                        .toList());
        assertBook("c3-cm-50", counts(lab, "threshold"));
        assertBook("c3-tpr-fpr-50", metric(lab, "recall"), metric(lab, "fpr"));
        assertBook("c3-precision-recall-50", metric(lab, "precision"), metric(lab, "recall"));
        assertBook("c3-accuracy-50", metric(lab, "accuracy"));
        lab.typeThreshold("threshold", "0.3"); // figure 3-13
        assertThreshold(lab, "threshold", table, 0.3);
        assertBook("c3-cm-30", counts(lab, "threshold"));
        lab.typeThreshold("threshold", "0.7"); // figure 3-15
        assertThreshold(lab, "threshold", table, 0.7);
        assertBook("c3-accuracy-70", metric(lab, "accuracy"));
        lab.transport()
                .until("the boundary is where the threshold is", () -> lab.number("boundary", "threshold") == 0.7);

        lab.goTo("curves", "Finished");
        lab.transport()
                .until(
                        "the curves are there",
                        () -> lab.numbers("curves", "scores").equals(list(probabilities)));
        assertThreshold(lab, "curves", table, 0.5);
        assertAt(lab, "chosen", table, List.of(0.5)); // figure 3-12
        assertAt(lab, "marked", table, List.of(0.3, 0.5, 0.7)); // figures 3-14 and 3-16
        assertWhole(lab, table); // figure 3-18
        lab.type("curves", 0, "11"); // figure 3-17
        lab.transport()
                .until(
                        "eleven thresholds are swept",
                        () -> lab.numbers("curves", "extras.sweep").size() == 11);
        assertAt(
                lab,
                "swept",
                table,
                IntStream.rangeClosed(0, 10).mapToObj(i -> (10 - i) / 10.0).toList());
    }

    /** The line of the threshold, 0.5, ends where the name of the theory's threshold is written, 0.488, and goes on below it. */
    @Test
    void theLineOfTheThresholdLeavesNamesReadable(Visitors visitors) {
        Page page = visitors.come(1366, 768);
        page.navigate("/lab/classification?step=costs");
        page.waitForCondition(() -> page.evaluate(GAPS) instanceof List<?> gaps && !gaps.isEmpty());
        assertThat((List<?>) page.evaluate(GAPS))
                .singleElement()
                .satisfies(gap -> assertThat(((Number) gap).intValue()).isBetween(10, 26));
    }

    @Test
    @Thorough
    void precisionsAndOtherModelsAreTheEngines(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "quirk");
        ThresholdTable table = book.toTheEnd().shown();
        List<Double> thresholds = List.of(0.4, 0.5, 0.57); // figure 3-19
        for (int i = 0; i < thresholds.size(); i++) {
            lab.typeThreshold("line-" + (i + 1), String.valueOf(thresholds.get(i)));
            assertThreshold(lab, "line-" + (i + 1), table, thresholds.get(i));
        }
        assertBook("c3-quirk-40", lab.number("line-1", "metrics.precision"));
        List.of("11 / (11 + 2)", "10 / (10 + 2)", "10 / (10 + 1)").forEach(part -> lab.awaitText("precisions", part));

        lab.goTo("compare", "Finished");
        lab.transport().press("Perfect model"); // figure 3-20
        lab.transport().press("Random model"); // figure 3-21
        lab.transport().until("both are drawn", () -> lab.value("compare-curves", "extras.others.1") != null);
        int[] labels = book.data().validation().labels();
        double[] known = Arrays.stream(labels).asDoubleStream().toArray();
        NumpyRandom numpy = new NumpyRandom(39);
        double[] drawn =
                DoubleStream.generate(numpy::nextDouble).limit(labels.length).toArray();
        assertBook("c3-random-scores-first5", Arrays.copyOf(drawn, 5));
        assertOther(lab, 0, ThresholdTable.of(Tensor.vector(known), labels));
        assertOther(lab, 1, ThresholdTable.of(Tensor.vector(drawn), labels));
        assertThat(lab.number("compare-curves", "extras.others.0.rocAuc")).isEqualTo(1);
        assertBook("c3-prevalence", lab.number("compare-curves", "chance"));
        assertThat(lab.number("compare-curves", "rocAuc"))
                .isEqualTo(Curve.roc(table).area());
        assertBook(
                "c3-auc", Curve.roc(table).area(), Curve.precisionRecall(table).area());
        List.of("0.9798", "0.9854", "0.9860").forEach(area -> lab.awaitText("compare-areas", area));
    }

    private static void assertThreshold(LabPage lab, String id, ThresholdTable table, double threshold) {
        ConfusionMatrix counts = table.at(threshold);
        double[] expected = {counts.tn(), counts.fp(), counts.fn(), counts.tp()};
        lab.transport()
                .until(
                        id + " shows the counts at " + threshold,
                        () -> lab.number(id, "threshold") == threshold && Arrays.equals(counts(lab, id), expected));
        assertThat(lab.number(id, "metrics.accuracy")).isEqualTo(counts.accuracy());
        assertThat(lab.number(id, "metrics.precision")).isEqualTo(counts.precision());
        assertThat(lab.number(id, "metrics.recall")).isEqualTo(counts.recall());
        assertThat(lab.number(id, "metrics.fpr")).isEqualTo(counts.falsePositiveRate());
    }

    /** Where thresholds are on both curves. */
    private static void assertAt(LabPage lab, String what, ThresholdTable table, List<Double> thresholds) {
        List<ConfusionMatrix> counts = thresholds.stream().map(table::at).toList();
        assertThat(lab.numbers("curves", what + ".roc"))
                .isEqualTo(counts.stream()
                        .flatMap(at -> Stream.of(at.falsePositiveRate(), at.recall()))
                        .toList());
        assertThat(lab.numbers("curves", what + ".pr"))
                .isEqualTo(counts.stream()
                        .flatMap(at -> Stream.of(at.recall(), onCurve(at)))
                        .toList());
    }

    /** Where nothing is predicted positive there is no precision, and the curve begins at 1 there, as scikit-learn's. */
    private static double onCurve(ConfusionMatrix at) {
        return Double.isNaN(at.precision()) ? 1 : at.precision();
    }

    /** Both curves with every score's point, and the book's corners among them. */
    private static void assertWhole(LabPage lab, ThresholdTable table) {
        List<Double> roc = new ArrayList<>(List.of(0.0, 0.0));
        for (ThresholdTable.Row row : table.rows()) {
            roc.add((double) row.fp() / table.negatives());
            roc.add((double) row.tp() / table.positives());
        }
        assertThat(lab.numbers("curves", "roc")).isEqualTo(roc);
        assertThat(pointsOf(roc)).containsAll(transposed("c3-roc-points"));
        List<List<Double>> pr = pointsOf(lab.numbers("curves", "pr"));
        assertThat(pr.reversed()).isEqualTo(pointsOf(Curve.precisionRecall(table)));
        assertThat(pr.reversed().stream().map(List::reversed).toList()).isEqualTo(transposed("c3-pr-points"));
    }

    private static void assertOther(LabPage lab, int index, ThresholdTable table) {
        String other = "extras.others." + index;
        Curve pr = Curve.precisionRecall(table);
        assertThat(pointsOf(lab.numbers("compare-curves", other + ".roc"))).isEqualTo(pointsOf(Curve.roc(table)));
        assertThat(pointsOf(lab.numbers("compare-curves", other + ".pr")).reversed())
                .isEqualTo(pointsOf(pr));
        assertThat(lab.number("compare-curves", other + ".averagePrecision")).isEqualTo(pr.averagePrecision());
    }

    private static double[] counts(LabPage lab, String id) {
        return Stream.of("tn", "fp", "fn", "tp")
                .mapToDouble(cell -> lab.number(id, "counts." + cell))
                .toArray();
    }

    private static double metric(LabPage lab, String name) {
        return lab.number("threshold", "metrics." + name);
    }

    /** The book lists all first, then all second coordinates. */
    private static List<List<Double>> transposed(String id) {
        double[] all = BookValues.flat(BookValues.record(id).path("value")).toArray();
        return IntStream.range(0, all.length / 2)
                .mapToObj(i -> List.of(all[i], all[all.length / 2 + i]))
                .toList();
    }

    private static List<List<Double>> pointsOf(List<Double> pairs) {
        return IntStream.range(0, pairs.size() / 2)
                .mapToObj(i -> List.of(pairs.get(2 * i), pairs.get(2 * i + 1)))
                .toList();
    }

    private static List<List<Double>> pointsOf(Curve curve) {
        return curve.points().stream()
                .map(point -> List.of(point.x(), point.y()))
                .toList();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
