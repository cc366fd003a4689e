package dev.paso.ui.lab;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.train.ExperimentSpec;
import java.util.Locale;

/** A small picture of data, 320 wide and 180 high, to be drawn into: an {@code svg} as text. */
public final class LabPicture {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 180;

    private final StringBuilder svg = new StringBuilder("<svg viewBox='0 0 320 180'>");
    private final AxisRange across;
    private final AxisRange up;

    public LabPicture(AxisRange across, AxisRange up) {
        this.across = across;
        this.up = up;
    }

    /** The training points of an experiment. */
    public static String of(ExperimentSpec spec) {
        PreparedData data = spec.prepared();
        return of(data.training()).points(data.training()).finish();
    }

    /** Over the two inputs, or over the input and the target of points. */
    public static LabPicture of(Samples samples) {
        AxisRange up = samples.inputs() > 1 ? AxisRange.around(samples, 1) : AxisRange.around(samples.y());
        return new LabPicture(AxisRange.around(samples, 0), up);
    }

    /** Class 0 as triangles, all else as circles. */
    public LabPicture points(Samples samples) {
        for (int i = 0; i < samples.size(); i++) {
            double x = x(samples.x()[samples.inputs() * i]);
            double y = y(samples.inputs() > 1 ? samples.x()[samples.inputs() * i + 1] : samples.y()[i]);
            boolean isZero = samples.inputs() > 1 && samples.labels()[i] == 0;
            add(
                    isZero
                            ? "<path class='c0' d='M%.1f %.1fl4.6 8h-9.2z'/>"
                            : "<circle class='c1' cx='%.1f' cy='%.1f' r='3.5'/>",
                    x,
                    isZero ? y - 5 : y);
        }
        return this;
    }

    /** @param attributes of the path */
    public LabPicture line(double x1, double y1, double x2, double y2, String attributes) {
        return add("<path d='M%.1f %.1fL%.1f %.1f' " + attributes + "/>", x(x1), y(y1), x(x2), y(y2));
    }

    /** Anything else, with its numbers in the places of {@code format}. */
    public LabPicture add(String format, Object... numbers) {
        svg.append(String.format(Locale.ROOT, format, numbers));
        return this;
    }

    public String finish() {
        return svg + "</svg>";
    }

    public double x(double value) {
        return WIDTH * (value - across.low()) / (across.high() - across.low());
    }

    public double y(double value) {
        return HEIGHT * (up.high() - value) / (up.high() - up.low());
    }
}
