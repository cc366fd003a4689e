package dev.paso.ui.component;

import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.LossPoint;
import dev.paso.core.landscape.LossSurface;
import dev.paso.experiment.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a loss surface shows; {@code frontend/surface/model.ts} mirrors it.
 *
 * @param title the heading; empty for none
 * @param side cells along each axis
 * @param losses float32 in Base64, row by row along y, the lowest y first; empty where frames bring probabilities in their part {@code field}
 * @param minimum marked where there is one
 */
public record SurfaceModel(
        String title,
        ParameterAxis x,
        ParameterAxis y,
        int side,
        String losses,
        @Nullable Place minimum) {
    /** A parameter's name and the range it is shown over. */
    public record ParameterAxis(String label, double low, double high) {
        public static ParameterAxis of(String label, AxisRange range) {
            return new ParameterAxis(label, range.low(), range.high());
        }
    }

    /** A place of the surface: values of the two parameters. */
    public record Place(double x, double y) {}

    /** The exact minimum is marked where the surface is a bowl, and else nothing: the lowest cell need not be a minimum. */
    public static SurfaceModel of(String title, String xLabel, String yLabel, LossSurface surface) {
        return new SurfaceModel(
                title,
                ParameterAxis.of(xLabel, surface.plane().x()),
                ParameterAxis.of(yLabel, surface.plane().y()),
                surface.side(),
                Bytes.ofFloat32(surface.losses().toArray()).base64(),
                surface.bowl().map(bowl -> place(bowl.minimum())).orElse(null));
    }

    /** Axes alone: frames bring the probability over them. */
    public static SurfaceModel ofFrames(String title, ParameterAxis x, ParameterAxis y) {
        return new SurfaceModel(title, x, y, 0, "", null);
    }

    private static Place place(LossPoint point) {
        return new Place(point.x(), point.y());
    }
}
