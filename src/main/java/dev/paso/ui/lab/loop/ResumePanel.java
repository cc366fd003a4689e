package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.SavedModel;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.Reference;
import dev.paso.echarts.Series;
import dev.paso.echarts.Series.Role;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.ChartWords;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The losses of a run, and of the one it goes on from: dashed up to the checkpoint, solid after it. */
final class ResumePanel extends Handled<Loop> {
    private final EChart chart = new EChart();
    private final Div content;
    private Optional<Shown> drawn = Optional.empty();

    private record Shown(Optional<SavedModel> loaded) {}

    /** @param figure of the book that it is */
    ResumePanel(LabPlace<Loop> place, String figure) {
        super(place);
        chart.setId(figure);
        chart.setParts("losses");
        chart.setTexts(ChartWords.of(texts));
        content = panel("losses", chart);
        content.addClassName("resume");
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    public boolean isThere() {
        return lab.drives(Method.TRAIN);
    }

    @Override
    protected void showState() {
        Shown now = new Shown(lab.archive().loaded(lab.spec()));
        if (drawn.filter(now::equals).isEmpty()) {
            drawn = Optional.of(now);
            chart.setEpochOffset(now.loaded.map(SavedModel::epoch).orElse(0));
            chart.setModel(model(now.loaded));
        }
    }

    private ChartModel model(Optional<SavedModel> loaded) {
        List<Series> series = new ArrayList<>();
        loaded.ifPresent(saved -> {
            series.add(saved("lab.loop.resume.training", Role.SAVED_TRAINING, saved.losses()));
            series.add(saved("lab.loop.resume.validation", Role.SAVED_VALIDATION, saved.validationLosses()));
        });
        series.add(Series.training(say("loss.training")));
        series.add(new Series(
                say("loss.validation"),
                loaded.isPresent() ? Role.RESUMED_VALIDATION : Role.VALIDATION,
                false,
                List.of()));
        return new ChartModel.Lines(
                say(loaded.isPresent() ? "lab.loop.resume.title" : "loss.title"),
                "",
                new Axis(say("loss.epoch"), Axis.Kind.LINEAR, null, null, ""),
                Axis.log(say("loss.axis")),
                series,
                loaded
                        .map(saved -> new Reference(
                                say("lab.loop.resume.divider", saved.epoch()), Reference.Along.X, saved.epoch()))
                        .stream()
                        .toList(),
                List.of(),
                say("loss.summary"));
    }

    private Series saved(String name, Role role, List<Double> losses) {
        List<Point> points = IntStream.range(0, losses.size())
                .mapToObj(i -> Point.of(i + 1, losses.get(i)))
                .toList();
        return new Series(say(name), role, false, points);
    }
}
