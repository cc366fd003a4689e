package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
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
import dev.paso.ui.panel.Landscape;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;

/** One lane of a comparison: its data where they differ, its surface with the way walked on it, and how far it came. */
final class LanePanel extends Composite<Div> {
    private final Texts texts;
    private final Digits digits;
    private final Lane lane;
    private final boolean hasData;
    private final SurfacePlot plot = new SurfacePlot();
    private final FitPlot fit = new FitPlot();
    private final Span loss = new Span();
    private final Span updates = new Span();

    /** @param hasData whether the data are drawn: lanes differ in them */
    LanePanel(Texts texts, Lane lane, boolean hasData) {
        this.texts = texts;
        this.lane = lane;
        this.hasData = hasData;
        digits = new Digits(texts.locale());
        plot.setId("lane-" + lane.key());
        fit.setId("lane-data-" + lane.key());
        plot.setView(View.CONTOUR);
        plot.setReadOnly(true);
        plot.setCuts(hasData ? Cuts.START : Cuts.NONE);
        plot.setTexts(texts.group("surface"));
        plot.setSurface(SurfaceModel.of("", "b", "w", lane.surface()));
        loss.setId("lane-loss-" + lane.key());
    }

    @Override
    protected Div initContent() {
        H3 head = new H3(texts.say("lab.lane." + lane.key()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "loss", loss);
        add(facts, "updates", updates);
        if (hasData) {
            fit.setModel(FitModel.of("", lane.walk().data(), texts).onlyTraining());
            add(facts, "condition", new Span(digits.brief(lane.hessian().conditionNumber())));
            add(facts, "stable", new Span(digits.brief(lane.largestStableRate())));
        }
        Div panel = hasData ? new Div(head, fit, plot, facts) : new Div(head, plot, facts);
        panel.addClassNames("panel", "lane");
        return panel;
    }

    private void add(DescriptionList facts, String key, Span value) {
        facts.add(new DescriptionList.Term(texts.say("lab.lane." + key)), new DescriptionList.Description(value));
    }

    void show() {
        Line line = lane.walk().line();
        plot.setPath(Landscape.path(lane.walk().path()));
        if (Landscape.isInSight(line)) {
            plot.setPoint(new Place(line.b(), line.w()));
        } else {
            plot.removePoint();
        }
        if (hasData) {
            fit.setState(state(line));
        }
        loss.setText(digits.brief(lane.walk().loss()));
        loss.setClassName("rising", lane.walk().isAboveStart());
        updates.setText(String.format(texts.locale(), "%,d", lane.walk().step()));
    }

    private static FitState state(Line line) {
        return new FitState(NamedLine.of(line, ""), null, null, null, false, false, Descent.NONE, "", false, "");
    }
}
