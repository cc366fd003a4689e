package dev.paso.ui.lab.descent;

import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Walk;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Recipes;
import dev.paso.workspace.descent.Scene;
import java.util.List;
import java.util.Locale;

/** What the gallery tells of this lab. */
public final class DescentCard {
    public static final String LAB = GradientDescentView.LAB;
    public static final int STEPS = Scene.values().length;

    private static final double WIDTH = 320;
    private static final double HEIGHT = 180;
    private static final double TALLEST = 3.4; // of the target
    private static final List<Integer> MOMENTS = List.of(0, 1, 2, 4, 8, 20, 60, 300);

    private DescentCard() {}

    /** The line on its way to the points: an {@code svg}, drawn from the lab's own experiment. */
    public static String picture() {
        Walk walk = new Descent(Recipes.book()).walk();
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 320 180'>");
        Samples training = walk.data().training();
        for (int i = 0; i < training.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class='c1' cx='%.1f' cy='%.1f' r='3'/>",
                    x(training.x()[i]),
                    y(training.y()[i])));
        }
        for (int moment : MOMENTS) {
            walk.goTo(moment);
            svg.append(line(walk.line(), moment));
        }
        return svg.append("</svg>").toString();
    }

    private static String line(Line line, int moment) {
        boolean isLast = moment == MOMENTS.getLast();
        return String.format(
                Locale.ROOT,
                "<path d='M%.1f %.1fL%.1f %.1f' stroke='%s' stroke-width='%s' opacity='%s'/>",
                x(0),
                y(line.at(0)),
                x(1),
                y(line.at(1)),
                isLast ? "currentColor" : "var(--paso-low)",
                isLast ? "3" : "2",
                isLast ? "1" : "0.55");
    }

    private static double x(double value) {
        return 16 + (WIDTH - 32) * value;
    }

    private static double y(double value) {
        return HEIGHT - 14 - (HEIGHT - 20) * value / TALLEST;
    }
}
