package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.Line;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.OverTime;
import dev.paso.ui.component.SurfacePlot.Cuts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.Optional;

/** The loss of a straight line as a landscape with the way walked on it, and its cross-sections where the line stands. */
final class SurfaceExtra implements FollowingExtra {
    private final Landscape landscape;
    private final Paragraph waiting = new Paragraph();
    private final Div pictures;
    private final Div content;
    private final Beside surface;
    private final Beside cuts;
    private Optional<ExperimentSpec> shown = Optional.empty();
    private Optional<Land> land = Optional.empty(); // of what is shown, once it is worked out
    private Optional<Line> here = Optional.empty();

    SurfaceExtra(ExtraPlace place) {
        landscape = new Landscape(place.texts(), line -> Landscape.move(place.workspace(), line));
        landscape.contour().setViewChoice(true);
        landscape.contour().setCuts(Cuts.POINT);
        landscape.contour().followFrames();
        Div contour = new Div(landscape.contour());
        contour.addClassNames("panel", "contour");
        waiting.setText(place.texts().say("lab.waiting"));
        waiting.addClassName("waiting");
        waiting.getElement().setAttribute("role", "status");
        pictures = new Div(contour, landscape.sections());
        pictures.addClassName("surface-extra");
        content = new Div(waiting, pictures);
        surface = new Beside(place.work());
        cuts = new Beside(place.work());
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
            take(Optional.empty());
            here = Optional.empty();
            cuts.forget();
            surface.forget();
            surface.ask(
                    Land.work(spec, data.training().size(), LossSurface.DEFAULT_SIDE),
                    () -> Land.of(spec, data, LossSurface.DEFAULT_SIDE),
                    this::draw);
        }
    }

    private void take(Optional<Land> other) {
        land = other;
        waiting.setVisible(land.isEmpty());
        pictures.setVisible(land.isPresent());
    }

    private void draw(Land found) {
        take(Optional.of(found));
        landscape.show(found.surface());
        cut();
    }

    @Override
    public void follow(Frame frame) {
        frame.part(OverTime.Path.class).ifPresent(path -> {
            here = Optional.of(new Line(path.x().lastFloat64(), path.y().lastFloat64()));
            cut();
        });
    }

    private void cut() {
        double rate = shown.map(Edits::learningRate).orElse(0.0);
        land.ifPresent(there -> here.filter(Landscape::isInSight)
                .ifPresent(line -> cuts.ask(
                        Landscape.Cut.work(there.loss()),
                        () -> Landscape.Cut.of(there.loss(), there.surface(), line),
                        cut -> landscape.show(cut, rate, 0))));
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
