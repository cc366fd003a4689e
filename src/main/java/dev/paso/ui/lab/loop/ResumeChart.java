package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.SavedModel;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.Reference;
import dev.paso.echarts.Series;
import dev.paso.echarts.Series.Role;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The losses of a run, and of the one it goes on from: dashed up to the checkpoint, solid after it. */
final class ResumeChart {
    private final Texts texts;
    private final EChart chart = new EChart();
    private Optional<SavedModel> drawn = Optional.empty();
    private Optional<Scene> scene = Optional.empty();

    ResumeChart(Texts texts) {
        this.texts = texts;
        chart.setParts("losses");
        chart.setTexts(ChartWords.of(texts));
    }

    Component panel() {
        Div panel = new Div(chart);
        panel.addClassNames("panel", "losses", "resume");
        return panel;
    }

    void show(Loop loop) {
        Optional<SavedModel> loaded = loop.archive().loaded(loop.spec());
        if (scene.filter(same -> same == loop.scene()).isEmpty() || !drawn.equals(loaded)) {
            scene = Optional.of(loop.scene());
            drawn = loaded;
            chart.setId(loop.scene().figure());
            chart.setEpochOffset(loaded.map(SavedModel::epoch).orElse(0));
            chart.setModel(model(loaded));
        }
    }

    private ChartModel model(Optional<SavedModel> loaded) {
        List<Series> series = new ArrayList<>();
        loaded.ifPresent(saved -> {
            series.add(saved("lab.loop.resume.training", Role.SAVED_TRAINING, saved.losses()));
            series.add(saved("lab.loop.resume.validation", Role.SAVED_VALIDATION, saved.validationLosses()));
        });
        series.add(Series.training(texts.say("loss.training")));
        series.add(new Series(
                texts.say("loss.validation"),
                loaded.isPresent() ? Role.RESUMED_VALIDATION : Role.VALIDATION,
                false,
                List.of()));
        return new ChartModel.Lines(
                texts.say(loaded.isPresent() ? "lab.loop.resume.title" : "loss.title"),
                "",
                new Axis(texts.say("loss.epoch"), Axis.Kind.LINEAR, null, null, ""),
                Axis.log(texts.say("loss.axis")),
                series,
                loaded
                        .map(saved -> new Reference(
                                texts.say("lab.loop.resume.divider", saved.epoch()), Reference.Along.X, saved.epoch()))
                        .stream()
                        .toList(),
                List.of(),
                texts.say("loss.summary"));
    }

    private Series saved(String name, Role role, List<Double> losses) {
        List<Point> points = IntStream.range(0, losses.size())
                .mapToObj(i -> Point.of(i + 1, losses.get(i)))
                .toList();
        return new Series(texts.say(name), role, false, points);
    }
}
