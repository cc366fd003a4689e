package dev.paso.echarts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, in chart terms; {@code frontend/echarts/model.ts} mirrors it. Texts are in the reader's language
 * already. A {@code summary} is the sentence under the chart and what a screen reader announces; names in braces stand for
 * current values.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChartModel.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = ChartModel.Plane.class, name = "plane")
})
public sealed interface ChartModel {
    /** A sentence that says what is learned, for example "Loss falls while training". */
    String title();

    /** What the title leaves open; may be empty. */
    String subtitle();

    /** The sentence with the current values; may be empty. */
    String summary();

    /**
     * Curves over a common x: losses, ROC, precision and recall. Frames with losses go to the first training, validation and rate
     * series that are no ghosts.
     *
     * @param isHistogram whether frames with residuals fill it, how often they fall into each bin: drawn as steps
     * @param summary may hold {@code {epoch}}, {@code {training}}, {@code {validation}} and {@code {rate}}: the newest values,
     *     and {@code {best}}: the best epoch; of a
     *     histogram what {@link Plane} may hold of residuals
     */
    record Lines(
            String title,
            String subtitle,
            Axis x,
            Axis y,
            List<Series> series,
            List<Reference> references,
            List<Mark> marks,
            boolean isHistogram,
            String summary)
            implements ChartModel {
        public Lines {
            series = List.copyOf(series);
            references = List.copyOf(references);
            marks = List.copyOf(marks);
        }

        /** Curves alone. */
        public Lines(String title, String subtitle, Axis x, Axis y, List<Series> series, String summary) {
            this(title, subtitle, x, y, series, List.of(), List.of(), summary);
        }

        public Lines(
                String title,
                String subtitle,
                Axis x,
                Axis y,
                List<Series> series,
                List<Reference> references,
                List<Mark> marks,
                String summary) {
            this(title, subtitle, x, y, series, references, marks, false, summary);
        }
    }

    /**
     * Points in a plane: two inputs by class, or one input and its target. Frames with a field paint the plane behind the
     * points where {@code field} says how; frames with a line draw the fitted curve. Frames with residuals put each prediction and
     * its residual in place of the points of a split without classes, where there is a group that holds none.
     *
     * @param fitName name of the fitted curve; empty when there is none
     * @param curves lines that no frame changes, drawn dashed (the least-squares answer), or as ghosts
     * @param field null when no field is painted; then both axes may be free
     * @param ghosts fields of other runs
     * @param references level or upright lines across the plane
     * @param summary may hold {@code {threshold}}, {@code {share}} (part of the plane at or above the threshold),
     *     {@code {left}} and {@code {right}} (the fitted curve at its ends), and of residuals {@code {meanTraining}},
     *     {@code {rmseTraining}} and the same of the validation split
     * @throws IllegalArgumentException if there is a field but an axis has no fixed range
     */
    record Plane(
            String title,
            String subtitle,
            Axis x,
            Axis y,
            List<PointGroup> groups,
            String fitName,
            List<Series> curves,
            @Nullable FieldScale field,
            List<GhostField> ghosts,
            List<Reference> references,
            String summary,
            int axes)
            implements ChartModel {
        public Plane {
            references = List.copyOf(references);
            groups = List.copyOf(groups);
            curves = List.copyOf(curves);
            ghosts = List.copyOf(ghosts);
            if (field != null && !(x.isFixed() && y.isFixed())) {
                throw new IllegalArgumentException(
                        "axes must have a fixed range under a field, were %s and %s".formatted(x, y));
            }
        }

        /** Of the first two inputs. */
        public Plane(
                String title,
                String subtitle,
                Axis x,
                Axis y,
                List<PointGroup> groups,
                String fitName,
                List<Series> curves,
                @Nullable FieldScale field,
                List<GhostField> ghosts,
                List<Reference> references,
                String summary) {
            this(title, subtitle, x, y, groups, fitName, curves, field, ghosts, references, summary, 0);
        }

        /** With nothing to compare with. */
        public Plane(
                String title,
                String subtitle,
                Axis x,
                Axis y,
                List<PointGroup> groups,
                String fitName,
                List<Series> curves,
                @Nullable FieldScale field,
                String summary) {
            this(title, subtitle, x, y, groups, fitName, curves, field, List.of(), List.of(), summary);
        }

        /** The same beside other runs: their fitted curves, and their fields of which only the decision lines are drawn. */
        public Plane beside(List<Series> otherCurves, List<GhostField> others) {
            List<Series> all = new ArrayList<>(curves);
            otherCurves.forEach(curve -> all.add(curve.asGhost()));
            List<GhostField> fields = new ArrayList<>(ghosts);
            fields.addAll(others);
            return new Plane(title, subtitle, x, y, groups, fitName, all, field, fields, references, summary, axes);
        }

        /** The same of other inputs. */
        public Plane withAxes(int axes) {
            return new Plane(title, subtitle, x, y, groups, fitName, curves, field, ghosts, references, summary, axes);
        }
    }
}
