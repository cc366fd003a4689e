package dev.paso.ui.playground;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartTexts;
import dev.paso.echarts.EChart;
import dev.paso.ui.text.Texts;
import java.util.List;

/** What the model learned: the plane it divides or the line it fits, and its losses. */
final class OutputPanel extends Composite<Div> {
    static final String PLANE = "plane-chart";
    static final String LOSSES = "loss-chart";

    private final Texts texts;
    private final EChart plane = new EChart();
    private final EChart losses = new EChart();
    private final Checkbox isLog;

    OutputPanel(Texts texts, Workbench bench) {
        this.texts = texts;
        plane.setId(PLANE);
        plane.setParts("field line");
        losses.setId(LOSSES);
        losses.setParts("losses");
        plane.setTexts(chartTexts());
        losses.setTexts(chartTexts());
        isLog = new Checkbox(texts.say("loss.log"), change -> showLosses(bench.spec()));
        isLog.addClassName("log");
    }

    @Override
    protected Div initContent() {
        Div lossPart = new Div(losses, isLog);
        lossPart.addClassNames("panel", "losses");
        Div planePart = new Div(plane);
        planePart.addClassNames("panel", "plane");
        Div parts = new Div(planePart, lossPart);
        parts.addClassName("output");
        return parts;
    }

    /** Shows the data and what {@code spec} makes of them; frames bring the rest. */
    void show(ExperimentSpec spec, PreparedData data) {
        plane.setModel(PlaneCharts.of(spec, data, List.of(), texts));
        plane.setThreshold(spec.threshold());
        showLosses(spec);
    }

    /** The chart with the decision line. */
    EChart plane() {
        return plane;
    }

    private void showLosses(ExperimentSpec spec) {
        Axis.Kind kind = isLog.getValue() ? Axis.Kind.LOG : Axis.Kind.LINEAR;
        losses.setModel(LossCharts.of(spec, kind, texts));
    }

    private ChartTexts chartTexts() {
        return new ChartTexts(
                texts.say("chart.menu"),
                texts.say("chart.png"),
                texts.say("chart.csv"),
                texts.say("chart.fullScreen"),
                texts.say("chart.empty"),
                texts.say("chart.keys"));
    }
}
