package dev.paso.ui.panel;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetPicture;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.AxisRange;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small picture of a data set, drawn from its real samples. */
final class Thumbnail {
    private static final int POINTS = 70;
    private static final int WIDTH = 64;
    private static final int HEIGHT = 44;
    private static final int INSET = 4;

    private Thumbnail() {}

    /**
     * An {@code svg} of 64 × 44: all points of a class are one {@code path}, which the classes {@code c0}, {@code c1} and so on colour. An
     * element a point would be half of what a page consists of.
     */
    static String of(DatasetPicture picture) {
        DatasetSpec.Drawn example = picture.example();
        DatasetSpec spec = example.with(POINTS, example.noise() / 2, 1);
        Samples samples = PreparedData.of(spec, new SplitSpec.None(), new ScaleSpec.None(), List.of(), Dtype.FLOAT64)
                .raw();
        AxisRange across = AxisRange.around(samples, 0);
        AxisRange values = AxisRange.spanning(samples.y());
        AxisRange up = samples.inputs() == 1 ? AxisRange.around(samples.y()) : AxisRange.around(samples, 1);
        SortedMap<Integer, StringBuilder> groups = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            double x = samples.x()[i * samples.inputs()];
            double y = samples.inputs() == 1 ? samples.y()[i] : samples.x()[i * samples.inputs() + 1];
            double left = INSET + (WIDTH - 2 * INSET) * share(across, x);
            double top = HEIGHT - INSET - (HEIGHT - 2 * INSET) * share(up, y);
            int group = group(spec, samples, values, i);
            groups.computeIfAbsent(group, one -> new StringBuilder()).append(point(group, left, top));
        }
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 64 44'>");
        groups.forEach((group, points) -> svg.append("<path class='c%d' d='%s'/>".formatted(group, points)));
        return svg.append("</svg>").toString();
    }

    /** The class; of numbers, whether one is in the upper half. */
    private static int group(DatasetSpec spec, Samples samples, AxisRange values, int i) {
        if (!spec.isRegression()) {
            return samples.labels()[i];
        }
        return samples.inputs() == 2 && share(values, samples.y()[i]) < 0.5 ? 0 : 1;
    }

    private static String point(int group, double x, double y) {
        return switch (group) {
            case 0 -> shape(x, y - 2.2, "l2 3.6h-4z");
            case 1 -> shape(x - 1.7, y, "a1.7 1.7 0 1 1 3.4 0a1.7 1.7 0 1 1-3.4 0");
            case 2 -> shape(x, y - 2.2, "l2.2 2.2-2.2 2.2-2.2-2.2z");
            default -> shape(x - 1.6, y - 1.6, "h3.2v3.2h-3.2z");
        };
    }

    private static String shape(double x, double y, String outline) {
        return String.format(Locale.ROOT, "M%.1f %.1f%s", x, y, outline);
    }

    private static double share(AxisRange range, double value) {
        return (value - range.low()) / (range.high() - range.low());
    }
}
