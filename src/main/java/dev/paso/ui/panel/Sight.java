package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.Projection;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.Point;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * From where samples are seen that have more inputs than a picture has directions.
 *
 * @param place of a raw sample
 * @param strengths one a raw sample, from pale to full; empty where all are full
 * @param slice the plane that is looked at; none where there is none, and nothing the model says can be drawn
 * @param why what is to be said of it
 */
record Sight(Axis x, Axis y, IntFunction<Point> place, List<Double> strengths, Optional<Slice> slice, String why) {

    /** The plane of two inputs; with more, the samples that lie far from it are pale. */
    static Sight of(ExperimentSpec spec, PreparedData data, Slice slice, Texts texts) {
        Samples raw = data.raw();
        List<String> names = DataNames.columns(spec);
        boolean isWhole = raw.inputs() == 2;
        return new Sight(
                axis(names.get(slice.across()), AxisRange.around(raw, slice.across())),
                axis(names.get(slice.up()), AxisRange.around(raw, slice.up())),
                row -> Point.of(raw.x()[row * raw.inputs() + slice.across()], raw.x()[row * raw.inputs() + slice.up()]),
                isWhole ? List.of() : rounded(slice.nearness(data)),
                Optional.of(slice),
                isWhole ? "" : texts.say("plane.slice.why"));
    }

    /** The two directions along which the samples differ most. */
    static Sight of(Projection projection, Texts texts) {
        double[] x = projection.x();
        double[] y = projection.y();
        return new Sight(
                axis(texts.say("plane.component", 1, percent(projection, 0)), AxisRange.around(x)),
                axis(texts.say("plane.component", 2, percent(projection, 1)), AxisRange.around(y)),
                row -> Point.of(x[row], y[row]),
                List.of(),
                Optional.empty(),
                texts.say("plane.projection.why"));
    }

    private static long percent(Projection projection, int component) {
        return Math.round(100 * projection.explained(component));
    }

    /** Two digits are more than an eye tells, and travel light. */
    private static List<Double> rounded(double[] strengths) {
        return IntStream.range(0, strengths.length)
                .mapToObj(i -> Math.rint(100 * strengths[i]) / 100)
                .toList();
    }

    private static Axis axis(String label, AxisRange range) {
        return new Axis(label, Axis.Kind.LINEAR, range.low(), range.high(), "");
    }
}
