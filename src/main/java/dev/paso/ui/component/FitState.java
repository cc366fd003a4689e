package dev.paso.ui.component;

import dev.paso.core.lesson.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves while a line is fitted; {@code frontend/lab/fit.ts} mirrors it.
 *
 * @param line the model; null: there is none yet
 * @param other the model before or after the update at hand
 * @param truth the line that made the data
 * @param batch rows of the training split that stand out; null: none does
 * @param picked row of the training split, or -1
 * @param pickedLabel what is written beside it
 * @param summary the sentence under the picture
 */
public record FitState(
        @Nullable NamedLine line,
        @Nullable NamedLine other,
        @Nullable NamedLine truth,
        @Nullable List<Integer> batch,
        boolean hasPredictions,
        boolean hasErrors,
        int picked,
        String pickedLabel,
        boolean isDraggable,
        String summary) {
    /** The points alone. */
    public static final FitState NOTHING = new FitState(null, null, null, null, false, false, -1, "", false, "");

    /** A line and what the legend calls it. */
    public record NamedLine(double b, double w, String label) {
        public static @Nullable NamedLine of(Line line, String label) {
            return line.isFinite() ? new NamedLine(line.b(), line.w(), label) : null;
        }
    }
}
