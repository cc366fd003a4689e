package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.Line;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.component.FitState;
import dev.paso.ui.component.FitState.NamedLine;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfaceModel.Place;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SurfacePlot.Cuts;
import dev.paso.ui.component.SurfacePlot.View;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.panel.Landscape;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;
import java.util.Optional;

/** One way of a comparison: its data where they differ, its surface with the way walked on it, and how far it came. */
final class LanePanel {
    private final Texts texts;
    private final Digits digits;
    private final boolean hasData;
    private final SurfacePlot plot = new SurfacePlot();
    private final FitPlot fit = new FitPlot();
    private final Span loss = new Span();
    private final Span updates = new Span();
    private final Span condition = new Span();
    private final Span stable = new Span();
    private final Div content;
    private Optional<LossSurface> drawn = Optional.empty();

    /** @param hasData whether the data are drawn: lanes differ in them */
    LanePanel(Texts texts, Lane lane, boolean hasData) {
        this.texts = texts;
        this.hasData = hasData;
        digits = new Digits(texts.locale());
        plot.setId("lane-" + lane.key());
        fit.setId("lane-data-" + lane.key());
        plot.setView(View.CONTOUR);
        plot.setReadOnly(true);
        plot.setCuts(hasData ? Cuts.START : Cuts.NONE);
        plot.setTexts(texts.drawing("surface"));
        loss.setId("lane-loss-" + lane.key());
        H3 head = new H3(LaneWords.say(texts, "lane." + lane.key()));
        content = Handled.panel("lane", head);
        if (hasData) {
            content.add(fit);
        }
        content.add(plot, facts());
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "loss", loss);
        add(facts, "updates", updates);
        if (hasData) {
            add(facts, "condition", condition);
            add(facts, "stable", stable);
        }
        return facts;
    }

    private void add(DescriptionList facts, String key, Span value) {
        facts.add(new DescriptionList.Term(texts.say("lab.lane." + key)), new DescriptionList.Description(value));
    }

    Div content() {
        return content;
    }

    void show(Lane lane) {
        if (drawn.filter(same -> same == lane.surface()).isEmpty()) {
            drawn = Optional.of(lane.surface());
            draw(lane);
        }
        Line line = lane.line();
        plot.setPath(Landscape.path(lane.path()));
        if (Landscape.isInSight(line)) {
            plot.setPoint(new Place(line.b(), line.w()));
        } else {
            plot.removePoint();
        }
        if (hasData) {
            fit.setState(state(line));
        }
        loss.setText(digits.brief(lane.loss()));
        loss.setClassName("rising", lane.isAboveStart());
        updates.setText(digits.count(lane.step()));
    }

    private void draw(Lane lane) {
        plot.setSurface(SurfaceModel.of("", "b", "w", lane.surface()));
        if (hasData) {
            fit.setModel(FitModel.of("", lane.data(), texts).onlyTraining());
            condition.setText(digits.brief(lane.hessian().conditionNumber()));
            stable.setText(digits.brief(lane.largestStableRate()));
        }
    }

    private static FitState state(Line line) {
        return new FitState(NamedLine.of(line, ""), null, null, null, false, false, Descent.NONE, "", false, "");
    }
}
