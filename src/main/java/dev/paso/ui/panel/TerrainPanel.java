package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfaceModel.Place;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SurfacePlot.View;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.Optional;

/** The same place on two landscapes: the loss of this mini-batch, and that of all training samples. */
public final class TerrainPanel extends Composite<Div> {
    public static final String OWN = "batch-surface";
    public static final String FULL = "full-surface";
    public static final String COMPARED = "compared";

    /** Cells to a side of a landscape: that of a mini-batch is drawn anew at every update. */
    public static final int SIDE = 41;

    private static final double LENGTH =
            0.9; // of the full gradient's arrow, in units of the axes: the step itself is too small to see

    private final Texts texts;
    private final Digits digits;
    private final SurfacePlot own = new SurfacePlot();
    private final SurfacePlot full = new SurfacePlot();
    private final Paragraph compared = new Paragraph();
    private Optional<LossSurface> drawn = Optional.empty();

    public TerrainPanel(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        own.setId(OWN);
        full.setId(FULL);
        compared.setId(COMPARED);
        compared.addClassName("compared");
        for (SurfacePlot plot : new SurfacePlot[] {own, full}) {
            plot.setView(View.CONTOUR);
            plot.setReadOnly(true);
            plot.setTexts(texts.drawing("surface"));
            plot.getElement().removeAttribute("data-parts");
        }
    }

    @Override
    protected Div initContent() {
        Div both = new Div(own, full);
        both.addClassName("pair");
        Div panel = new Div(both, compared);
        panel.addClassNames("panel", "terrain");
        return panel;
    }

    /**
     * @param surface loss of all training samples; drawn anew only where it is another one
     * @param samples in the training split
     * @param batchSurface loss of the mini-batch on the same plane
     */
    public void show(LossSurface surface, int samples, MiniBatch batch, LossSurface batchSurface) {
        if (drawn.filter(same -> same == surface).isEmpty()) {
            drawn = Optional.of(surface);
            full.setSurface(SurfaceModel.of(texts.say("terrain.full", samples), "b", "w", surface));
        }
        own.setSurface(SurfaceModel.of(texts.say("terrain.own", batch.size()), "b", "w", batchSurface));
        for (SurfacePlot plot : new SurfacePlot[] {own, full}) {
            plot.setPoint(new Place(batch.line().b(), batch.line().w()));
        }
        double scale = -LENGTH / batch.fullLength();
        own.setArrow(step(batch.own(), scale));
        full.setArrow(step(batch.full(), scale));
        compared.setText(
                texts.say("terrain.compared", digits.decimals(batch.angle(), 1), digits.decimals(batch.ratio(), 2)));
    }

    private static Place step(Gradient gradient, double scale) {
        return new Place(scale * gradient.by(LinePlane.BIAS), scale * gradient.by(LinePlane.WEIGHT));
    }
}
