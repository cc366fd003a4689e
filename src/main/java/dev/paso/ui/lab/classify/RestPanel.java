package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.metric.Curve;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import java.util.ArrayList;
import java.util.List;

/** Each class against all the others: a ROC curve a class; and the softmax of the first validation point. */
final class RestPanel implements ScenePanel {
    static final String CHART = "rest-chart";
    static final String SOFTMAX = "softmax";

    private static final int MOST = 6;

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final EChart chart = new EChart();
    private final NumberSlider classes;
    private final Paragraph softmax = new Paragraph();
    private final Panel panel;

    RestPanel(Texts texts, Workspace workspace, Classification state) {
        this.texts = texts;
        this.state = state;
        digits = new Digits(texts.locale());
        chart.setId(CHART);
        chart.setTexts(ChartWords.of(texts));
        classes = new NumberSlider(texts.say("classify.many.classes"));
        classes.setTexts(texts.group("slider"));
        classes.setWhole(true);
        classes.setRange(Recipes.CLASSES, MOST, 1);
        classes.addValueListener(
                value -> workspace.change(draft -> draft.data = Recipes.clouds((int) value, draft.data.n())));
        softmax.setId(SOFTMAX);
        softmax.addClassName("reading");
        panel = new Panel("rest", texts.say("classify.many.title"), classes, chart, softmax);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        if (spec.data().classes() >= Recipes.CLASSES && spec.data().classes() <= MOST) {
            classes.setValue(spec.data().classes());
        }
    }

    @Override
    public void refresh() {
        OneAgainstRest rest = state.oneAgainstRest();
        List<Series> series = new ArrayList<>();
        for (int c = 0; c < rest.classes(); c++) {
            Curve roc = Curve.roc(rest.table(c));
            series.add(new Series(
                    texts.say("classify.many.curve", c, digits.decimals(roc.area(), 3)),
                    c % 2 == 0 ? Series.Role.TRAINING : Series.Role.VALIDATION,
                    c > 1,
                    roc.points().stream()
                            .map(point -> Point.of(point.x(), point.y()))
                            .toList()));
        }
        chart.setModel(new ChartModel.Lines(
                texts.say("classify.many.chart"),
                "",
                Axis.linear(texts.say("threshold.fprLong")).range(0, 1),
                Axis.linear(texts.say("threshold.recall")).range(0, 1),
                series,
                ""));
        StringBuilder sum = new StringBuilder();
        double[] probabilities = rest.probabilities(0);
        for (double probability : probabilities) {
            sum.append(sum.isEmpty() ? "" : " + ").append(digits.decimals(probability, 3));
        }
        softmax.setText(texts.say("classify.many.softmax", sum));
    }
}
