package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.metric.Curve;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.ChartWords;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Each class against all the others: a ROC curve a class; and the softmax of the first validation point. */
final class RestPanel extends Handled<Classification> {
    private static final int MOST = 6;

    private final EChart chart = new EChart();
    private final NumberSlider classes;
    private final Paragraph softmax = reading("softmax");
    private final Panel panel;

    RestPanel(LabPlace<Classification> place) {
        super(place);
        chart.setId("rest-chart");
        chart.setTexts(ChartWords.of(texts));
        classes = place.slider(say("classify.many.classes"));
        classes.setWhole(true);
        classes.setRange(Recipes.CLASSES, MOST, 1);
        classes.addValueListener(value ->
                place.workspace().change(draft -> draft.data = Recipes.clouds((int) value, draft.data.n())));
        panel = new Panel("rest", say("classify.many.title"), classes, chart, softmax);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        int shown = place.spec().data().classes();
        if (shown >= Recipes.CLASSES && shown <= MOST) {
            classes.setValue(shown);
        }
        OneAgainstRest rest = lab.oneAgainstRest();
        showCurves(rest);
        softmax.setText(say(
                "classify.many.softmax",
                Arrays.stream(rest.probabilities(0))
                        .mapToObj(probability -> digits.decimals(probability, 3))
                        .collect(Collectors.joining(" + "))));
    }

    private void showCurves(OneAgainstRest rest) {
        List<Series> series = new ArrayList<>();
        for (int c = 0; c < rest.classes(); c++) {
            Curve roc = Curve.roc(rest.table(c));
            series.add(Series.ofClass(
                    say("classify.many.curve", c, digits.decimals(roc.area(), 3)),
                    roc.points().stream()
                            .filter(point -> Double.isFinite(point.x())) // all validation points may be of one class
                            .map(point -> Point.of(point.x(), point.y()))
                            .toList()));
        }
        chart.setModel(new ChartModel.Lines(
                say("classify.many.chart"),
                "",
                Axis.linear(say("threshold.fprLong")).range(0, 1),
                Axis.linear(say("threshold.recall")).range(0, 1),
                series,
                ""));
    }
}
