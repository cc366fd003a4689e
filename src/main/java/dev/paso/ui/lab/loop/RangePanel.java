package dev.paso.ui.lab.loop;

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
import dev.paso.experiment.Study;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.ui.panel.ChartWords;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Studies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A learning-rate range test: the loss while the rate grows, what it suggests, and the rate to train with. */
final class RangePanel extends Handled<Loop> {
    private final EChart chart = new EChart();
    private final NumberSlider rate;
    private final Waiting waiting;
    private final Paragraph suggestion = new Paragraph();
    private final Div content;
    private Optional<Shown> drawn = Optional.empty();

    private record Shown(Optional<RangeTest> test, double lr) {}

    RangePanel(LabPlace<Loop> place) {
        super(place);
        chart.setId("range-test");
        chart.setTexts(ChartWords.of(texts, "lab.loop.range.empty"));
        rate = place.rate(say("training.lr"), Studies.LEAST_RATE, Studies.MOST_RATE);
        ActionButton run = new ActionButton(say("lab.loop.range.run"), () -> place.act(lab::testRange));
        run.setId("run-range-test");
        suggestion.setId("range-suggestion");
        waiting = new Waiting(texts);
        content = parts(
                "range-parts",
                new Panel("range", say("lab.loop.range.title"), run, suggestion, waiting, rate),
                panel("losses", chart));
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        double lr = place.learningRate();
        rate.setValue(lr);
        waiting.show(lab.range());
        Shown now = new Shown(lab.range().flatMap(Study.Answer::found), lr);
        if (drawn.filter(now::equals).isEmpty()) {
            drawn = Optional.of(now);
            chart.setModel(model(now.test, lr));
            suggestion.setText(now.test.map(this::suggestion).orElse(say("lab.loop.range.notYet")));
        }
    }

    private String suggestion(RangeTest test) {
        return test.steepest().isEmpty()
                ? say("lab.loop.range.none")
                : say(
                        "lab.loop.range.suggestion",
                        texts.significant(test.rates().get(test.steepest().getAsInt())),
                        texts.significant(test.rates().get(test.lowest())),
                        digits.plain(test.suggestion(), 2));
    }

    private ChartModel model(Optional<RangeTest> test, double lr) {
        return new ChartModel.Lines(
                say("lab.loop.range.chart"),
                "",
                new Axis(say("training.lr"), Axis.Kind.LOG, Studies.LEAST_RATE, Studies.MOST_RATE, ""),
                Axis.linear(say("loss.axis")),
                test.map(this::series).orElse(List.of()),
                List.of(new Reference(say("lab.loop.range.now", texts.plain(lr)), Reference.Along.X, lr)),
                test.map(this::marks).orElse(List.of()),
                "");
    }

    private List<Series> series(RangeTest test) {
        return List.of(
                new Series(
                        say("lab.loop.range.batch"), Series.Role.TRAINING, true, points(test.rates(), test.losses())),
                new Series(
                        say("lab.loop.range.smoothed"),
                        Series.Role.TRAINING,
                        false,
                        points(test.rates(), test.smoothed())));
    }

    private List<Mark> marks(RangeTest test) {
        List<Mark> marks = new ArrayList<>();
        test.steepest()
                .ifPresent(at -> marks.add(new Mark(
                        say("lab.loop.range.steepest"),
                        test.rates().get(at),
                        test.smoothed().get(at))));
        marks.add(new Mark(
                say("lab.loop.range.lowest"),
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
