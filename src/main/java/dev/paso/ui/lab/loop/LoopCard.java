package dev.paso.ui.lab.loop;

import dev.paso.core.lesson.TrainingLog;
import dev.paso.workspace.loop.Recipes;
import dev.paso.workspace.loop.Scene;
import java.util.List;
import java.util.Locale;

/** What the gallery tells of this lab. */
public final class LoopCard {
    public static final String LAB = TrainingLoopView.LAB;
    public static final int STEPS = Scene.values().length;

    private static final double LEFT = 20;
    private static final double WIDTH = 280;
    private static final double TOP = 18;
    private static final double HEIGHT = 140;
    private static final double HIGHEST = 0.4; // a loss
    private static final double LOWEST = 0.006;

    private LoopCard() {}

    /** Both losses on a log axis: an {@code svg}, drawn from the lab's own experiment. */
    public static String picture() {
        TrainingLog log = TrainingLog.of(Recipes.validated());
        return "<svg viewBox='0 0 320 180'><path d='M20 12V164H304' stroke='var(--paso-line)' fill='none'/>"
                + curve(log.trainingLosses(), "var(--paso-high)", "none")
                + curve(log.validationLosses(), "var(--paso-low)", "6 4")
                + "</svg>";
    }

    private static String curve(List<Double> losses, String colour, String dashes) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < losses.size(); i++) {
            double x = LEFT + WIDTH * i / (losses.size() - 1);
            double share = Math.log(losses.get(i) / LOWEST) / Math.log(HIGHEST / LOWEST);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, TOP + HEIGHT * (1 - share)));
        }
        return "<path d='" + path + "' fill='none' stroke-width='2.5' stroke='" + colour + "' stroke-dasharray='"
                + dashes + "'/>";
    }
}
