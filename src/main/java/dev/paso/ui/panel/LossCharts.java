package dev.paso.ui.panel;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.Series;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Training and validation loss, epoch by epoch; frames bring the points. */
final class LossCharts {
    private LossCharts() {}

    /** @param kind how the loss is drawn: {@code LOG} shows what happens near zero */
    static ChartModel of(ExperimentSpec spec, Axis.Kind kind, Texts texts) {
        boolean isValidated = spec.loader().validate() && !(spec.split() instanceof dev.paso.core.data.SplitSpec.None);
        List<Series> series = new ArrayList<>();
        series.add(Series.training(texts.say("loss.training")));
        if (isValidated) {
            series.add(Series.validation(texts.say("loss.validation")));
        }
        return new ChartModel.Lines(
                texts.say("loss.title"),
                "",
                new Axis(texts.say("loss.epoch"), Axis.Kind.LINEAR, null, null, ""),
                new Axis(texts.say("loss.axis"), kind, null, null, ""),
                series,
                texts.say(isValidated ? "loss.summary" : "loss.summary.training"));
    }
}
