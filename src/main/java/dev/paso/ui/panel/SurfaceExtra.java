package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.lesson.Line;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Frame;
import dev.paso.ui.component.SurfacePlot.Cuts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.Optional;

/** The loss of a straight line as a landscape with the way walked on it, and its cross sections where the line stands. */
final class SurfaceExtra implements Extra {
    private final Landscape landscape;
    private final Div content;
    private Optional<ExperimentSpec> shown = Optional.empty();

    SurfaceExtra(ExtraPlace place) {
        landscape = new Landscape(place.texts(), line -> Landscape.move(place.workspace(), line));
        landscape.contour().setViewChoice(true);
        landscape.contour().setCuts(Cuts.POINT);
        landscape.contour().followFrames();
        Div surface = new Div(landscape.contour());
        surface.addClassNames("panel", "contour");
        content = new Div(surface, landscape.sections());
        content.addClassName("surface-extra");
    }

    @Override
    public Component content() {
        return content;
    }

    /** Edits move the point, not the surface. */
    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        boolean isSame = shown.filter(before -> before.withEdits(List.of()).equals(spec.withEdits(List.of())))
                .isPresent();
        shown = Optional.of(spec);
        if (!isSame) {
            TrainingLoss loss = TrainingLoss.of(spec, data);
            double[] start = new Trainer(spec, data, event -> {}).parameters();
            landscape.show(LossSurface.of(loss, LinePlane.of(spec, data, start), LossSurface.DEFAULT_SIDE), loss);
        }
    }

    @Override
    public void follow(Frame frame) {
        frame.part(Frame.Path.class)
                .ifPresent(path -> landscape.cut(
                        new Line(path.x().lastFloat64(), path.y().lastFloat64()),
                        shown.map(Edits::learningRate).orElse(0.0),
                        0));
    }

    @Override
    public void show(List<Ghost> ghosts) {
        landscape.show(ghosts.stream()
                .filter(ghost -> shown.filter(
                                spec -> spec.data().equals(ghost.spec().data()))
                        .isPresent())
                .toList());
    }
}
