package dev.paso.ui.component;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What stays while a line is fitted: points and axes; {@code frontend/lab/fit.ts} mirrors it. */
public record FitModel(
        String title,
        String xLabel,
        String yLabel,
        List<Double> x,
        List<Double> y,
        Points training,
        Points validation,
        Map<String, String> texts) {
    private static final double ROOM = 1.06; // above the highest point

    /** Points of one split, as the model sees them. */
    public record Points(String name, List<Double> xs, List<Double> ys) {
        private static Points of(String name, Samples samples) {
            return new Points(name, boxed(samples.x()), boxed(samples.y()));
        }

        private Points without() {
            return new Points(name, List.of(), List.of());
        }
    }

    /** Both splits in one picture. */
    public static FitModel of(String title, PreparedData data, Texts texts) {
        Samples training = data.training();
        Samples validation = data.validation();
        return new FitModel(
                title,
                "x",
                "y",
                ends(AxisRange.around(both(training.x(), validation.x()))),
                ends(AxisRange.spanning(
                        DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(both(training.y(), validation.y())))
                                .map(y -> ROOM * y)
                                .toArray())),
                Points.of(texts.say("plane.points.training"), training),
                Points.of(texts.say("plane.points.validation"), validation),
                texts.drawing("lab.fit"));
    }

    /** All samples in one group, in the order they were made. */
    public static FitModel ofAll(String title, PreparedData data, Texts texts) {
        FitModel both = of(title, data, texts);
        Points all = Points.of(texts.say("lab.fit.all"), data.raw());
        return new FitModel(
                title, both.xLabel, both.yLabel, both.x, both.y, all, both.validation.without(), both.texts);
    }

    /** The same picture under another title. */
    public FitModel titled(String other) {
        return new FitModel(other, xLabel, yLabel, x, y, training, validation, texts);
    }

    /** Without the validation points. */
    public FitModel onlyTraining() {
        return new FitModel(title, xLabel, yLabel, x, y, training, validation.without(), texts);
    }

    /** Without the training points. */
    public FitModel onlyValidation() {
        return new FitModel(title, xLabel, yLabel, x, y, training.without(), validation, texts);
    }

    private static double[] both(double[] some, double[] others) {
        return DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(others))
                .toArray();
    }

    private static List<Double> ends(AxisRange range) {
        return List.of(range.low(), range.high());
    }

    private static List<Double> boxed(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
