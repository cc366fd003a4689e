package dev.paso.ui.panel;

import dev.paso.core.data.SplitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.PointGroup;
import dev.paso.echarts.PointGroup.Split;
import dev.paso.echarts.Reference;
import dev.paso.echarts.Series;
import dev.paso.ui.text.Texts;
import java.util.List;

/** What a regression leaves unexplained, against what it predicts, and how often; frames bring the points. */
final class ResidualCharts {
    private ResidualCharts() {}

    static ChartModel scatter(ExperimentSpec spec, Texts texts) {
        PointGroup training = PointGroup.of(texts.say("plane.points.training"), Split.TRAINING, List.of());
        PointGroup validation = PointGroup.of(texts.say("plane.points.validation"), Split.VALIDATION, List.of());
        return new ChartModel.Plane(
                texts.say("residuals.scatter.title"),
                texts.say("residuals.scatter.subtitle"),
                Axis.linear(texts.say("residuals.prediction")),
                Axis.linear(texts.say("residuals.residual")),
                isValidated(spec) ? List.of(training, validation) : List.of(training),
                "",
                List.of(),
                null,
                List.of(),
                List.of(new Reference("", Reference.Along.Y, 0)),
                summary(spec, texts));
    }

    static ChartModel histogram(ExperimentSpec spec, Texts texts) {
        return new ChartModel.Lines(
                texts.say("residuals.histogram.title"),
                "",
                Axis.linear(texts.say("residuals.residual")),
                Axis.linear(texts.say("residuals.share")),
                isValidated(spec)
                        ? List.of(
                                Series.training(texts.say("residuals.training")),
                                Series.validation(texts.say("residuals.validation")))
                        : List.of(Series.training(texts.say("residuals.training"))),
                List.of(new Reference("", Reference.Along.X, 0)),
                List.of(),
                true,
                texts.say("residuals.histogram.summary"));
    }

    private static String summary(ExperimentSpec spec, Texts texts) {
        return texts.say(isValidated(spec) ? "residuals.summary" : "residuals.summary.training");
    }

    private static boolean isValidated(ExperimentSpec spec) {
        return !(spec.split() instanceof SplitSpec.None);
    }
}
