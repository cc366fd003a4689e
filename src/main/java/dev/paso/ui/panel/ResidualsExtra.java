package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Predictions;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.EChart;
import dev.paso.experiment.Frame;
import dev.paso.ui.component.ErrorsTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;

/** Residuals of a regression against its predictions, how they are spread, and the measures made of them. */
final class ResidualsExtra implements Extra {
    static final String SCATTER = "residuals-chart";
    static final String HISTOGRAM = "residuals-histogram";

    private final Texts texts;
    private final EChart scatter;
    private final EChart histogram;
    private final Panel panel;

    ResidualsExtra(ExtraPlace place) {
        texts = place.texts();
        scatter = chart(SCATTER);
        histogram = chart(HISTOGRAM);
        ErrorsTable errors = new ErrorsTable();
        errors.setTexts(texts.group("errors"));
        Div charts = new Div(scatter, histogram);
        charts.addClassName("residual-charts");
        panel = new Panel("residuals", texts.say("extra.residuals.title"), charts, errors);
    }

    private EChart chart(String id) {
        EChart chart = new EChart();
        chart.setId(id);
        chart.setTexts(ChartWords.of(texts));
        chart.setParts(Frame.Kind.RESIDUALS.word());
        return chart;
    }

    static boolean fits(ExperimentSpec spec) {
        return Predictions.fits(spec) && spec.model().outputs() == 1;
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        scatter.setModel(ResidualCharts.scatter(spec, texts));
        histogram.setModel(ResidualCharts.histogram(spec, texts));
    }
}
