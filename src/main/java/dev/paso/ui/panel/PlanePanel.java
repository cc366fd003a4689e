package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.EChart;
import dev.paso.echarts.PointGroup.Split;
import dev.paso.ui.text.Texts;
import java.util.List;

/** The data as points in a plane, and what the model makes of the plane: frames bring it. */
public final class PlanePanel extends Composite<Div> {
    private final Texts texts;
    private final View view;
    private final EChart chart = new EChart();

    /** What lies behind the points, and which points there are. */
    public enum View {
        /** The probability of class 1, or the most likely class, with the boundary at the threshold. */
        PROBABILITY("field line"),
        /** The logit: a plane, where the model is logistic regression. */
        LOGIT("logits"),
        /** The training points alone. */
        TRAINING(""),
        /** The validation points alone. */
        VALIDATION("");

        private final String parts;

        View(String parts) {
            this.parts = parts;
        }

        List<Split> splits() {
            return switch (this) {
                case TRAINING -> List.of(Split.TRAINING);
                case VALIDATION -> List.of(Split.VALIDATION);
                default -> List.of(Split.values());
            };
        }
    }

    /** @param id of the chart */
    public PlanePanel(Texts texts, String id, View view) {
        this.texts = texts;
        this.view = view;
        chart.setId(id);
        chart.setTexts(ChartWords.of(texts));
        if (!view.parts.isEmpty()) {
            chart.setParts(view.parts);
        }
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(chart);
        panel.addClassNames("panel", "plane");
        return panel;
    }

    /** Shows the data of {@code spec} and its threshold. */
    public void show(ExperimentSpec spec, PreparedData data) {
        chart.setModel(PlaneCharts.of(spec, data, view, texts));
        chart.setThreshold(spec.threshold());
    }

    public EChart chart() {
        return chart;
    }
}
