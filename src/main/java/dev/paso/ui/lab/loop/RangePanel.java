package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.RangeTest;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Mark;
import dev.paso.echarts.Point;
import dev.paso.echarts.Reference;
import dev.paso.echarts.Series;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A learning-rate range test: the loss while the rate grows, what it suggests, and the rate to train with. */
final class RangePanel extends Composite<Div> {
    static final String CHART = "range-test";

    private static final double LEAST = 1e-4;
    private static final double MOST = 10;

    private final Texts texts;
    private final Loop loop;
    private final EChart chart = new EChart();
    private final NumberSlider rate;
    private final Paragraph suggestion = new Paragraph();
    private final Button run;
    private boolean wasRun;
    private double drawnRate = Double.NaN;

    RangePanel(Texts texts, Workspace workspace, Loop loop, Runnable changed) {
        this.texts = texts;
        this.loop = loop;
        chart.setId(CHART);
        chart.setTexts(ChartWords.of(texts, "lab.loop.range.empty"));
        rate = new NumberSlider(texts.say("training.lr"));
        rate.setTexts(texts.group("slider"));
        rate.setLogRange(LEAST, MOST);
        rate.addValueListener(value -> workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(value)));
        run = new Button(texts.say("lab.loop.range.run"), press -> {
            loop.studies().testRange(loop.fresh());
            changed.run();
        });
        run.setId("run-range-test");
        suggestion.setId("range-suggestion");
    }

    @Override
    protected Div initContent() {
        Div picture = new Div(chart);
        picture.addClassNames("panel", "losses");
        Div all = new Div(new Panel("range", texts.say("lab.loop.range.title"), run, suggestion, rate), picture);
        all.addClassName("range-parts");
        return all;
    }

    void show() {
        double lr = Edits.learningRate(loop.spec());
        rate.setValue(lr);
        if (wasRun != loop.studies().range().isPresent() || drawnRate != lr) {
            wasRun = loop.studies().range().isPresent();
            drawnRate = lr;
            chart.setModel(model(loop.studies().range(), lr));
            suggestion.setText(loop.studies().range().map(this::suggestion).orElse(texts.say("lab.loop.range.notYet")));
        }
    }

    private String suggestion(RangeTest test) {
        return test.steepest().isEmpty()
                ? texts.say("lab.loop.range.none")
                : texts.say(
                        "lab.loop.range.suggestion",
                        texts.significant(test.rates().get(test.steepest().getAsInt())),
                        texts.significant(test.rates().get(test.lowest())));
    }

    private ChartModel model(Optional<RangeTest> test, double lr) {
        return new ChartModel.Lines(
                texts.say("lab.loop.range.chart"),
                "",
                new Axis(texts.say("training.lr"), Axis.Kind.LOG, LEAST, MOST, ""),
                Axis.linear(texts.say("loss.axis")),
                test.map(this::series).orElse(List.of()),
                List.of(new Reference(texts.say("lab.loop.range.now", texts.plain(lr)), Reference.Along.X, lr)),
                test.map(this::marks).orElse(List.of()),
                "");
    }

    private List<Series> series(RangeTest test) {
        return List.of(
                new Series(
                        texts.say("lab.loop.range.batch"),
                        Series.Role.TRAINING,
                        true,
                        points(test.rates(), test.losses())),
                new Series(
                        texts.say("lab.loop.range.smoothed"),
                        Series.Role.TRAINING,
                        false,
                        points(test.rates(), test.smoothed())));
    }

    private List<Mark> marks(RangeTest test) {
        List<Mark> marks = new ArrayList<>();
        test.steepest()
                .ifPresent(at -> marks.add(new Mark(
                        texts.say("lab.loop.range.steepest"),
                        test.rates().get(at),
                        test.smoothed().get(at))));
        marks.add(new Mark(
                texts.say("lab.loop.range.lowest"),
                test.rates().get(test.lowest()),
                test.smoothed().get(test.lowest())));
        return marks;
    }

    private static List<Point> points(List<Double> x, List<Double> y) {
        return IntStream.range(0, x.size())
                .mapToObj(i -> Point.of(x.get(i), y.get(i)))
                .toList();
    }
}
