package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.lesson.Line;
import dev.paso.core.train.Edit;
import dev.paso.ui.component.SectionModel;
import dev.paso.ui.component.SectionPlot;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfaceModel.Place;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SurfacePlot.View;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The loss as a landscape: in perspective, from above, and cut along each parameter. A point moved on one of them moves on all. */
public final class Landscape {
    public static final String RELIEF = "relief";
    public static final String CONTOUR = "contour";
    public static final String SECTION_B = "section-b";
    public static final String SECTION_W = "section-w";

    private static final double FARTHEST = 1e9; // beyond it nothing can be drawn

    /** Both cross-sections through a line. */
    public record Cut(Line line, CrossSection alongB, CrossSection alongW) {
        public static Cut of(TrainingLoss loss, LossSurface surface, Line line) {
            return new Cut(
                    line,
                    section(loss, line, LinePlane.BIAS, surface.plane().x()),
                    section(loss, line, LinePlane.WEIGHT, surface.plane().y()));
        }

        /** How many multiplications they take, about. */
        static double work(TrainingLoss loss) {
            return 2.0 * LossSurface.DEFAULT_SIDE * loss.size();
        }

        private static CrossSection section(TrainingLoss loss, Line line, int parameter, AxisRange range) {
            return CrossSection.of(loss, line.parameters(), parameter, range, LossSurface.DEFAULT_SIDE);
        }
    }

    private final Texts texts;
    private final Digits digits;
    private final SurfacePlot relief = new SurfacePlot();
    private final SurfacePlot contour = new SurfacePlot();
    private final SectionPlot alongB = new SectionPlot();
    private final SectionPlot alongW = new SectionPlot();
    private Optional<LossSurface> drawn = Optional.empty();
    private Line shown = new Line(0, 0);

    /** @param listener told where a learner moves the point */
    public Landscape(Texts texts, Consumer<Line> listener) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        relief.setId(RELIEF);
        contour.setId(CONTOUR);
        alongB.setId(SECTION_B);
        alongW.setId(SECTION_W);
        relief.setView(View.RELIEF);
        contour.setView(View.CONTOUR);
        for (SurfacePlot plot : List.of(relief, contour)) {
            plot.setTexts(texts.drawing("surface"));
            plot.addMovingListener(place -> listener.accept(new Line(place.x(), place.y())));
            plot.addPointListener(place -> listener.accept(new Line(place.x(), place.y())));
        }
        for (SectionPlot plot : List.of(alongB, alongW)) {
            plot.setTexts(texts.drawing("surface"));
        }
        alongB.addMovingListener(b -> listener.accept(new Line(b, shown.w())));
        alongB.addValueListener(b -> listener.accept(new Line(b, shown.w())));
        alongW.addMovingListener(w -> listener.accept(new Line(shown.b(), w)));
        alongW.addValueListener(w -> listener.accept(new Line(shown.b(), w)));
    }

    public SurfacePlot relief() {
        return relief;
    }

    public SurfacePlot contour() {
        return contour;
    }

    /** Loss over w with b fixed, then loss over b with w fixed: the order of the book. */
    public Div sections() {
        Div both = new Div(panel("section", alongW), panel("section", alongB));
        both.addClassName("sections");
        return both;
    }

    /** Draws the surface of a loss; nothing where it is there already. */
    public void show(LossSurface surface) {
        if (drawn.filter(same -> same == surface).isEmpty()) {
            drawn = Optional.of(surface);
            relief.setSurface(SurfaceModel.of(texts.say("surface.relief"), "b", "w", surface));
            contour.setSurface(SurfaceModel.of(texts.say("surface.contour"), "b", "w", surface));
        }
    }

    /** Shows the way that led to {@code line}. */
    public void show(List<ParameterPath.Point> way, Line line) {
        List<Place> path = path(way);
        relief.setPath(path);
        contour.setPath(path);
        if (isInSight(line)) {
            relief.setPoint(new Place(line.b(), line.w()));
            contour.setPoint(new Place(line.b(), line.w()));
        }
    }

    /** The ways other runs went. */
    public void show(List<Ghost> ghosts) {
        List<SurfacePlot.Ghost> paths = ghosts.stream()
                .flatMap(ghost ->
                        ghost.drawn().stream().map(trace -> new SurfacePlot.Ghost(ghost.name(), path(trace.path()))))
                .toList();
        relief.setGhosts(paths);
        contour.setGhosts(paths);
    }

    /**
     * Shows the surface cut where the model stands.
     *
     * @param rate of the step to draw; 0 for none
     * @param zoom how far a parameter is tried onwards in the zoom; 0 for none
     */
    public void show(Cut cut, double rate, double zoom) {
        shown = cut.line;
        contour.setLearningRate(rate);
        cut(alongB, "b", "surface.alongB", shown.w(), cut.alongB, zoom);
        cut(alongW, "w", "surface.alongW", shown.b(), cut.alongW, zoom);
        alongB.setLearningRate(rate);
        alongW.setLearningRate(rate);
    }

    private void cut(SectionPlot plot, String name, String title, double held, CrossSection section, double zoom) {
        plot.setSection(SectionModel.of(texts.say(title, digits.decimals(held, 2)), name, section, zoom));
        plot.setValue(section.at());
    }

    private static Div panel(String name, Component content) {
        Div panel = new Div(content);
        panel.addClassNames("panel", name);
        return panel;
    }

    /** Another line by hand: both parameters are set before the next update. */
    public static void move(Workspace workspace, Line line) {
        workspace.edit(step -> new Edit.SetParameter(step, "0.bias", List.of(0), line.b()));
        workspace.edit(step -> new Edit.SetParameter(step, "0.weight", List.of(0, 0), line.w()));
    }

    public static List<Place> path(List<ParameterPath.Point> points) {
        return points.stream()
                .filter(point -> isInSight(new Line(point.x(), point.y())))
                .map(point -> new Place(point.x(), point.y()))
                .toList();
    }

    public static boolean isInSight(Line line) {
        return Math.abs(line.b()) < FARTHEST && Math.abs(line.w()) < FARTHEST;
    }
}
