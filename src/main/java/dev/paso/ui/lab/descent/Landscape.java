package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.lesson.Line;
import dev.paso.ui.bench.Ghost;
import dev.paso.ui.component.SectionModel;
import dev.paso.ui.component.SectionPlot;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfaceModel.Place;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SurfacePlot.Cuts;
import dev.paso.ui.component.SurfacePlot.View;
import dev.paso.ui.lab.descent.Scene.Part;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The loss as a landscape: in perspective, from above, and cut along each parameter. A point moved on one of them moves on all. */
final class Landscape {
    static final String RELIEF = "relief";
    static final String CONTOUR = "contour";
    static final String SECTION_B = "section-b";
    static final String SECTION_W = "section-w";

    private static final double FARTHEST = 1e9; // beyond it nothing can be drawn

    private final Texts texts;
    private final Digits digits;
    private final SurfacePlot relief = new SurfacePlot();
    private final SurfacePlot contour = new SurfacePlot();
    private final SectionPlot alongB = new SectionPlot();
    private final SectionPlot alongW = new SectionPlot();
    private Optional<LossSurface> drawn = Optional.empty();
    private Line shown = new Line(0, 0);

    /** @param listener told where a learner moves the point */
    Landscape(Texts texts, Consumer<Line> listener) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        relief.setId(RELIEF);
        contour.setId(CONTOUR);
        alongB.setId(SECTION_B);
        alongW.setId(SECTION_W);
        relief.setView(View.RELIEF);
        contour.setView(View.CONTOUR);
        for (SurfacePlot plot : List.of(relief, contour)) {
            plot.setTexts(texts.group("surface"));
            plot.addMovingListener(place -> listener.accept(new Line(place.x(), place.y())));
            plot.addPointListener(place -> listener.accept(new Line(place.x(), place.y())));
        }
        for (SectionPlot plot : List.of(alongB, alongW)) {
            plot.setTexts(texts.group("surface"));
        }
        alongB.addMovingListener(b -> listener.accept(new Line(b, shown.w())));
        alongB.addValueListener(b -> listener.accept(new Line(b, shown.w())));
        alongW.addMovingListener(w -> listener.accept(new Line(shown.b(), w)));
        alongW.addValueListener(w -> listener.accept(new Line(shown.b(), w)));
    }

    Component relief() {
        return relief;
    }

    Component contour() {
        return contour;
    }

    /** Loss over w with b fixed, then loss over b with w fixed: the order of the book. */
    Div sections() {
        Div both = new Div(DescentStage.panel("section", alongW), DescentStage.panel("section", alongB));
        both.addClassName("sections");
        return both;
    }

    /**
     * Shows where the descent is.
     *
     * @param rate of the step to draw; 0 for none
     * @param zoom how far a parameter is tried onwards in the zoom; 0 for none
     */
    void show(Descent descent, double rate, double zoom) {
        contour.setCuts(descent.scene().shows(Part.SECTIONS) ? Cuts.POINT : Cuts.NONE);
        LossSurface surface = descent.surface();
        if (drawn.filter(same -> same == surface).isEmpty()) {
            drawn = Optional.of(surface);
            relief.setSurface(SurfaceModel.of(texts.say("surface.relief"), "b", "w", surface));
            contour.setSurface(SurfaceModel.of(texts.say("surface.contour"), "b", "w", surface));
        }
        List<Place> path = path(descent.walk().path());
        relief.setPath(path);
        contour.setPath(path);
        Line line = descent.walk().line();
        if (!isInSight(line)) {
            return;
        }
        shown = line;
        relief.setPoint(new Place(line.b(), line.w()));
        contour.setPoint(new Place(line.b(), line.w()));
        contour.setLearningRate(rate);
        showSections(descent, rate, zoom);
    }

    /** The ways other runs went. */
    void show(List<Ghost> ghosts) {
        List<SurfacePlot.Ghost> paths = ghosts.stream()
                .flatMap(ghost ->
                        ghost.drawn().stream().map(trace -> new SurfacePlot.Ghost(ghost.name(), path(trace.path()))))
                .toList();
        relief.setGhosts(paths);
        contour.setGhosts(paths);
    }

    private void showSections(Descent descent, double rate, double zoom) {
        alongB.setSection(SectionModel.of(
                texts.say("surface.alongB", digits.decimals(shown.w(), 2)),
                "b",
                section(descent, LinePlane.BIAS),
                zoom));
        alongW.setSection(SectionModel.of(
                texts.say("surface.alongW", digits.decimals(shown.b(), 2)),
                "w",
                section(descent, LinePlane.WEIGHT),
                zoom));
        alongB.setValue(shown.b());
        alongW.setValue(shown.w());
        alongB.setLearningRate(rate);
        alongW.setLearningRate(rate);
    }

    private CrossSection section(Descent descent, int parameter) {
        return CrossSection.of(
                descent.walk().trainingLoss(),
                shown.parameters(),
                parameter,
                parameter == LinePlane.BIAS
                        ? descent.surface().plane().x()
                        : descent.surface().plane().y(),
                LossSurface.DEFAULT_SIDE);
    }

    static List<Place> path(List<ParameterPath.Point> points) {
        return points.stream()
                .filter(point -> isInSight(new Line(point.x(), point.y())))
                .map(point -> new Place(point.x(), point.y()))
                .toList();
    }

    static boolean isInSight(Line line) {
        return Math.abs(line.b()) < FARTHEST && Math.abs(line.w()) < FARTHEST;
    }
}
