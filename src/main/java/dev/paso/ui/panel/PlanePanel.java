package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.EChart;
import dev.paso.ui.text.Texts;
import java.util.Optional;

/** The data as points in a plane, and what the model makes of the plane: frames bring it. */
public final class PlanePanel extends Composite<Div> {
    private final Texts texts;
    private final EChart chart = new EChart();

    /** @param id of the chart */
    public PlanePanel(Texts texts, String id) {
        this.texts = texts;
        chart.setId(id);
        chart.setParts("field line");
        chart.setTexts(ChartWords.of(texts));
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(chart);
        panel.addClassNames("panel", "plane");
        return panel;
    }

    /** Shows the data of {@code spec} and its threshold. */
    public void show(ExperimentSpec spec, PreparedData data) {
        chart.setModel(PlaneCharts.of(spec, data, Optional.empty(), texts));
        chart.setThreshold(spec.threshold());
    }

    public EChart chart() {
        return chart;
    }
}
