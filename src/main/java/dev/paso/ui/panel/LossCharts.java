package dev.paso.ui.panel;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.experiment.Trace;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Training and validation loss, epoch by epoch; frames bring the points. */
final class LossCharts {
    private LossCharts() {}

    /**
     * @param kind how the loss is drawn: {@code LOG} shows what happens near zero
     * @param ghosts other runs, whose curves are drawn thin and pale
     */
    static ChartModel of(ExperimentSpec spec, Axis.Kind kind, List<Ghost> ghosts, Texts texts) {
        boolean isValidated = spec.loader().validate() && !(spec.split() instanceof dev.paso.core.data.SplitSpec.None);
        List<Series> series = new ArrayList<>();
        series.add(Series.training(texts.say("loss.training")));
        if (isValidated) {
            series.add(Series.validation(texts.say("loss.validation")));
        }
        for (Ghost ghost : ghosts) {
            ghost.drawn().map(Trace::losses).ifPresent(losses -> {
                series.add(Series.training(ghost.name())
                        .with(points(losses.epochs(), losses.training()))
                        .asGhost());
                if (isValidated) {
                    series.add(Series.validation(ghost.name())
                            .with(points(losses.epochs(), losses.validation()))
                            .asGhost());
                }
            });
        }
        return new ChartModel.Lines(
                texts.say("loss.title"),
                "",
                new Axis(texts.say("loss.epoch"), Axis.Kind.LINEAR, null, null, ""),
                new Axis(texts.say("loss.axis"), kind, null, null, ""),
                series,
                texts.say(isValidated ? "loss.summary" : "loss.summary.training"));
    }

    private static List<Point> points(List<Integer> epochs, List<OptionalDouble> losses) {
        return IntStream.range(0, epochs.size())
                .mapToObj(i -> Point.of(epochs.get(i), losses.get(i).orElse(Double.NaN)))
                .toList();
    }
}
