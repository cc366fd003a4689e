package dev.paso.ui.panel;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.AxisRange;
import java.util.List;
import java.util.Locale;

/** A small picture of a data set, drawn from its real samples. */
final class Thumbnail {
    private static final int POINTS = 70;
    private static final int WIDTH = 64;
    private static final int HEIGHT = 44;
    private static final int INSET = 4;

    private Thumbnail() {}

    /** The inside of an {@code svg} of 64 × 44; classes {@code c0} and {@code c1} colour the points. */
    static String of(Dataset dataset) {
        DatasetSpec spec = dataset.spec(POINTS, dataset.usualNoise() / 2, 1);
        Samples samples = PreparedData.of(spec, new SplitSpec.None(), new ScaleSpec.None(), List.of(), Dtype.FLOAT64)
                .raw();
        AxisRange across = AxisRange.around(samples, 0);
        AxisRange values = AxisRange.spanning(samples.y());
        AxisRange up = samples.inputs() == 1 ? AxisRange.around(samples.y()) : AxisRange.around(samples, 1);
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i < samples.size(); i++) {
            double x = samples.x()[i * samples.inputs()];
            double y = samples.inputs() == 1 ? samples.y()[i] : samples.x()[i * samples.inputs() + 1];
            double left = INSET + (WIDTH - 2 * INSET) * share(across, x);
            double top = HEIGHT - INSET - (HEIGHT - 2 * INSET) * share(up, y);
            boolean isFirst = spec.isRegression()
                    ? samples.inputs() == 2 && share(values, samples.y()[i]) < 0.5
                    : samples.labels()[i] == 0;
            svg.append(isFirst ? triangle(left, top) : circle(left, top));
        }
        return svg.toString();
    }

    private static String circle(double x, double y) {
        return String.format(Locale.ROOT, "<circle class='c1' cx='%.1f' cy='%.1f' r='1.7'/>", x, y);
    }

    private static String triangle(double x, double y) {
        return String.format(Locale.ROOT, "<path class='c0' d='M%.1f %.1fl2 3.6h-4z'/>", x, y - 2.2);
    }

    private static double share(AxisRange range, double value) {
        return (value - range.low()) / (range.high() - range.low());
    }
}
