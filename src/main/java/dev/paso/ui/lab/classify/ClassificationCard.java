package dev.paso.ui.lab.classify;

import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.lesson.Replay;
import dev.paso.workspace.classify.Recipes;
import dev.paso.workspace.classify.Scene;
import java.util.Locale;

/** What the gallery tells of this lab. */
public final class ClassificationCard {
    public static final String LAB = ClassificationView.LAB;
    public static final int STEPS = Scene.values().length;

    private static final double WIDTH = 320;
    private static final double HEIGHT = 180;

    private ClassificationCard() {}

    /** Two moons and the boundary between them: an {@code svg}, drawn from the lab's own experiment. */
    public static String picture() {
        Replay replay = Replay.of(Recipes.book()).toTheEnd();
        Samples training = replay.data().training();
        AxisRange across = AxisRange.around(training, 0);
        AxisRange up = AxisRange.around(training, 1);
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 320 180'>");
        double[] p = replay.parameters();
        svg.append(String.format(
                Locale.ROOT,
                "<path d='M%.1f %.1fL%.1f %.1f' stroke='currentColor' stroke-width='3'/>",
                x(across, across.low()),
                y(up, height(p, across.low())),
                x(across, across.high()),
                y(up, height(p, across.high()))));
        for (int i = 0; i < training.size(); i++) {
            svg.append(point(training.labels()[i], x(across, training.x()[2 * i]), y(up, training.x()[2 * i + 1])));
        }
        return svg.append("</svg>").toString();
    }

    /** Where the logit is 0. */
    private static double height(double[] p, double x) {
        return -(p[2] + p[0] * x) / p[1];
    }

    private static String point(int label, double x, double y) {
        return label == 1
                ? String.format(Locale.ROOT, "<circle class='c1' cx='%.1f' cy='%.1f' r='4'/>", x, y)
                : String.format(Locale.ROOT, "<path class='c0' d='M%.1f %.1fl4.6 8h-9.2z'/>", x, y - 5);
    }

    private static double x(AxisRange range, double value) {
        return WIDTH * (value - range.low()) / (range.high() - range.low());
    }

    private static double y(AxisRange range, double value) {
        return HEIGHT * (range.high() - value) / (range.high() - range.low());
    }
}
