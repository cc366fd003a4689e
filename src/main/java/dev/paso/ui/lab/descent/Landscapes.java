package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Component;
import dev.paso.core.lesson.Line;
import dev.paso.ui.component.SurfacePlot.Cuts;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.Landscape;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.descent.Descent;
import java.util.List;

/** The loss over bias and weight: in perspective, as contours, and cut through the point, which move together. */
final class Landscapes {
    private final LabPlace<Descent> place;
    private final Landscape landscape;

    Landscapes(LabPlace<Descent> place) {
        this.place = place;
        landscape = new Landscape(place.texts(), line -> Landscape.move(place.workspace(), line));
    }

    LabPanel relief() {
        return part(Handled.panel("relief", landscape.relief()), () -> {});
    }

    LabPanel contour() {
        return part(
                Handled.panel("contour", landscape.contour()),
                () -> landscape.contour().setCuts(Cuts.NONE));
    }

    /** With lines where the sections are. */
    LabPanel cutContour() {
        return part(
                Handled.panel("contour", landscape.contour()),
                () -> landscape.contour().setCuts(Cuts.POINT));
    }

    /**
     * Both cross-sections.
     *
     * @param square half a side of what is drawn large; 0 for the whole curves
     * @param hasStep whether the arrow of the next step is on them
     */
    LabPanel sections(double square, boolean hasStep) {
        return part(landscape.sections(), () -> cut(place.lab(), hasStep ? place.learningRate() : 0, square));
    }

    private void cut(Descent descent, double rate, double square) {
        Line line = descent.walk().line();
        if (Landscape.isInSight(line)) {
            landscape.show(Landscape.Cut.of(descent.walk().trainingLoss(), descent.surface(), line), rate, square);
        }
    }

    private LabPanel part(Component content, Runnable refresh) {
        return new LabPanel() {
            @Override
            public Component content() {
                return content;
            }

            @Override
            public void show(List<Ghost> ghosts) {
                landscape.show(ghosts);
            }

            @Override
            public void refresh() {
                Descent descent = place.lab();
                landscape.show(descent.surface());
                landscape.show(descent.walk().path(), descent.walk().line());
                refresh.run();
            }
        };
    }
}
