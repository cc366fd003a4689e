package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Predictions;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.EChart;
import dev.paso.ui.component.ErrorsTable;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.Optional;

/**
 * Training and validation loss of the run on the workspace, on a linear or a log axis, and the learning rate where a scheduler moves
 * it; frames bring the points.
 */
public final class LossPanel extends Composite<Div> {
    public static final String CHART = "loss-chart";
    public static final String RATES = "rate-chart";

    private final Texts texts;
    private final EChart chart;
    private final EChart rates;
    private final Checkbox isLog;
    private final ErrorsTable errors = new ErrorsTable();
    private Optional<Shown> shown = Optional.empty();
    private List<Ghost> ghosts = List.of();

    private record Shown(ExperimentSpec spec, PreparedData data) {}

    public LossPanel(Texts texts) {
        this(texts, CHART, Axis.Kind.LINEAR);
    }

    /**
     * @param id of the chart, where a screen has several
     * @param kind how the losses are drawn at first
     */
    public LossPanel(Texts texts, String id, Axis.Kind kind) {
        this.texts = texts;
        chart = chart(texts, id);
        rates = chart(texts, id.equals(CHART) ? RATES : id + "-rates");
        rates.addClassName("rates");
        isLog = new Checkbox(texts.say("loss.log"), change -> show());
        isLog.setValue(kind == Axis.Kind.LOG);
        isLog.addClassName("log");
        errors.setTexts(texts.group("errors"));
        errors.setVisible(false);
    }

    private static EChart chart(Texts texts, String id) {
        EChart chart = new EChart();
        chart.setId(id);
        chart.setParts("losses status");
        chart.setTexts(ChartWords.of(texts));
        return chart;
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(chart, isLog, errors, rates);
        panel.addClassNames("panel", "losses");
        return panel;
    }

    /** Shows what {@code spec} measures of {@code data}. */
    public void show(ExperimentSpec spec, PreparedData data) {
        shown = Optional.of(new Shown(spec, data));
        errors.setVisible(Predictions.fits(spec));
        show();
    }

    /** The same data are learned from with other edits, or for more epochs. */
    public void follow(ExperimentSpec spec) {
        shown = shown.map(before -> new Shown(spec, before.data));
        showRates();
    }

    private void show() {
        Axis.Kind kind = isLog.getValue() ? Axis.Kind.LOG : Axis.Kind.LINEAR;
        shown.ifPresent(now -> {
            chart.setModel(LossCharts.of(now.spec, now.data, kind, ghosts, texts));
        });
        showRates();
    }

    private void showRates() {
        shown.ifPresent(now -> {
            rates.setVisible(LossCharts.hasScheduler(now.spec));
            rates.setModel(LossCharts.rates(now.spec, ghosts, texts));
        });
    }

    /** Shows the losses of other runs too. */
    public void show(List<Ghost> others) {
        ghosts = List.copyOf(others);
        show();
    }
}
