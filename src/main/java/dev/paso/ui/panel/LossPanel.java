package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.EChart;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.Optional;

/** Training and validation loss of the run on the workspace, on a linear or a log axis; frames bring the points. */
public final class LossPanel extends Composite<Div> {
    public static final String CHART = "loss-chart";

    private final Texts texts;
    private final EChart chart = new EChart();
    private final Checkbox isLog;
    private Optional<ExperimentSpec> shown = Optional.empty();
    private List<Ghost> ghosts = List.of();

    public LossPanel(Texts texts) {
        this(texts, CHART, Axis.Kind.LINEAR);
    }

    /**
     * @param id of the chart, where a screen has several
     * @param kind how the losses are drawn at first
     */
    public LossPanel(Texts texts, String id, Axis.Kind kind) {
        this.texts = texts;
        chart.setId(id);
        chart.setParts("losses");
        chart.setTexts(ChartWords.of(texts));
        isLog = new Checkbox(texts.say("loss.log"), change -> shown.ifPresent(this::show));
        isLog.setValue(kind == Axis.Kind.LOG);
        isLog.addClassName("log");
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(chart, isLog);
        panel.addClassNames("panel", "losses");
        return panel;
    }

    /** Shows what {@code spec} measures. */
    public void show(ExperimentSpec spec) {
        shown = Optional.of(spec);
        chart.setModel(LossCharts.of(spec, isLog.getValue() ? Axis.Kind.LOG : Axis.Kind.LINEAR, ghosts, texts));
    }

    /** Shows the losses of other runs too. */
    public void show(List<Ghost> others) {
        ghosts = List.copyOf(others);
        shown.ifPresent(this::show);
    }
}
