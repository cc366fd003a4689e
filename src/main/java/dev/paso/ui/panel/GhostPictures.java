package dev.paso.ui.panel;

import dev.paso.echarts.ChartModel;
import dev.paso.echarts.GhostField;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.experiment.Bytes;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Trace;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What other runs learned, drawn on the plane of the run on the workspace. */
final class GhostPictures {
    private GhostPictures() {}

    /** {@code chart} with the fitted curves and decision lines of those that are shown. */
    static ChartModel.Plane beside(ChartModel.Plane chart, List<Ghost> ghosts) {
        if (ghosts.isEmpty()) {
            return chart;
        }
        List<Series> curves = chart.fitName().isEmpty()
                ? List.of()
                : ghosts.stream().flatMap(GhostPictures::curve).toList();
        List<GhostField> fields = chart.field() == null
                ? List.of()
                : ghosts.stream().flatMap(GhostPictures::field).toList();
        return chart.beside(curves, fields);
    }

    private static Stream<Series> curve(Ghost ghost) {
        return ghost.drawn().flatMap(Trace::line).map(line -> Series.neutral(ghost.name(), points(line))).stream();
    }

    private static List<Point> points(Frame.Line line) {
        double[] x = line.x().float64();
        double[] y = line.y().float64();
        return IntStream.range(0, x.length).mapToObj(i -> Point.of(x[i], y[i])).toList();
    }

    private static Stream<GhostField> field(Ghost ghost) {
        return ghost
                .drawn()
                .flatMap(Trace::field)
                .map(field -> new GhostField(
                        ghost.name(),
                        field.columns(),
                        field.rows(),
                        field.low(),
                        field.high(),
                        field.cells().base64(),
                        field.classes().map(Bytes::base64).orElse(null)))
                .stream();
    }
}
