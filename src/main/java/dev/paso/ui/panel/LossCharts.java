package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.EarlyStopping;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.PlannedRates;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Trace;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Training and validation loss and the learning rate, epoch by epoch; frames bring the points. */
final class LossCharts {
    private LossCharts() {}

    /**
     * @param kind how the loss is drawn: {@code LOG} shows what happens near zero
     * @param ghosts other runs, whose curves are drawn thin and pale
     */
    static ChartModel of(ExperimentSpec spec, PreparedData data, Axis.Kind kind, List<Ghost> ghosts, Texts texts) {
        boolean isValidated = spec.loader().validate() && !(spec.split() instanceof SplitSpec.None);
        boolean isEvaluated = spec.loader().evaluateTrain();
        List<Series> series = new ArrayList<>();
        series.add(Series.training(texts.say("loss.training")));
        if (isEvaluated) {
            series.add(Series.evaluated(texts.say("loss.evaluated")));
        }
        if (isValidated) {
            series.add(Series.validation(texts.say("loss.validation")));
        }
        for (Ghost ghost : ghosts) {
            ghost.drawn().map(Trace::losses).ifPresent(losses -> {
                series.add(ghostly(Series.training(ghost.name()), losses.epochs(), losses.training()));
                if (isEvaluated && !losses.evaluated().isEmpty()) {
                    series.add(ghostly(Series.evaluated(ghost.name()), losses.epochs(), losses.evaluated()));
                }
                if (isValidated) {
                    series.add(ghostly(Series.validation(ghost.name()), losses.epochs(), losses.validation()));
                }
            });
        }
        Optional<EarlyStopping> stopping = spec.options().earlyStopping();
        stopping.ifPresent(stops -> series.add(Series.best(texts.say("loss.best"))));
        LossUnit unit = LossUnit.of(spec, data);
        return new ChartModel.Lines(
                texts.say("loss.title"),
                unit.explained(texts),
                new Axis(texts.say("loss.epoch"), Axis.Kind.LINEAR, null, null, ""),
                new Axis(texts.say("loss.axis"), kind, null, null, unit.symbol()),
                series,
                texts.say(summary(isValidated, isEvaluated))
                        + stopping.map(stops -> " " + said(stops, texts)).orElse(""));
    }

    private static String said(EarlyStopping stopping, Texts texts) {
        return texts.fill(
                stopping.restoreBestWeights() ? "loss.summary.best.restored" : "loss.summary.best",
                Map.of("patience", String.valueOf(stopping.patience())));
    }

    private static String summary(boolean isValidated, boolean isEvaluated) {
        String of = isValidated ? "loss.summary" : "loss.summary.training";
        return isEvaluated ? of + ".evaluated" : of;
    }

    private static Series ghostly(Series series, List<Integer> epochs, List<OptionalDouble> values) {
        return series.with(points(epochs, values)).asGhost();
    }

    /** Whether the learning rate moves by itself. */
    static boolean hasScheduler(ExperimentSpec spec) {
        return !(spec.scheduler() instanceof SchedulerSpec.None);
    }

    /** The learning rate of each epoch's last update, or of each update where a schedule moves it so often. */
    static ChartModel rates(ExperimentSpec spec, List<Ghost> ghosts, Texts texts) {
        List<Series> series = new ArrayList<>();
        series.add(Series.rate(texts.say("rate.lr")).with(planned(spec, Double.POSITIVE_INFINITY)));
        for (Ghost ghost : ghosts) {
            ghost.drawn()
                    .map(Trace::losses)
                    .ifPresent(losses -> series.add(Series.rate(ghost.name())
                            .with(rates(ghost.spec(), losses))
                            .asGhost()));
        }
        return new ChartModel.Lines(
                texts.say("rate.title"),
                "",
                Axis.linear(texts.say("loss.epoch")),
                Axis.linear(texts.say("rate.lr")),
                series,
                texts.say("rate.summary"));
    }

    private static List<Point> rates(ExperimentSpec spec, Frame.Losses losses) {
        List<Point> planned = losses.epochs().isEmpty()
                ? List.of()
                : planned(spec, losses.epochs().getLast());
        return planned.isEmpty() ? points(losses.epochs(), losses.learningRates()) : planned;
    }

    private static List<Point> planned(ExperimentSpec spec, double epochs) {
        return PlannedRates.of(spec).stream()
                .filter(rate -> rate.epoch() <= epochs)
                .map(rate -> Point.of(rate.epoch(), rate.lr()))
                .toList();
    }

    private static List<Point> points(List<Integer> epochs, List<OptionalDouble> losses) {
        return IntStream.range(0, epochs.size())
                .mapToObj(i -> Point.of(epochs.get(i), losses.get(i).orElse(Double.NaN)))
                .toList();
    }
}
