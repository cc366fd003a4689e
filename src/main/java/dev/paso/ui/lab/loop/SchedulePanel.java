package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.echarts.Series.Role;
import dev.paso.experiment.Study;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.ui.panel.ChartWords;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.ScheduleTraces;
import dev.paso.workspace.loop.Schedules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A scheduler, the learning rate it gives every update, and the losses with it beside those at a constant rate. */
final class SchedulePanel extends Handled<Loop> {
    private final Choice<Schedules> choice;
    private final EChart rates = new EChart();
    private final EChart losses = new EChart();
    private final Waiting waiting;
    private final Paragraph compared = new Paragraph();
    private final Div content;
    private Optional<ScheduleTraces> drawn = Optional.empty();

    SchedulePanel(LabPlace<Loop> place) {
        super(place);
        choice = new Choice<>(
                say("lab.loop.schedule.choice"),
                List.of(Schedules.values()),
                schedule -> schedule == Schedules.NONE ? say("lab.loop.schedule.none") : schedule.python(),
                schedule -> place.workspace().change(draft -> draft.scheduler = schedule.spec()));
        choice.setWidthFull();
        choice.setId("schedule");
        rates.setId("schedule-rates");
        losses.setId("schedule-losses");
        losses.setParts("losses");
        List.of(rates, losses).forEach(chart -> chart.setTexts(ChartWords.of(texts)));
        compared.setId("schedule-compared");
        waiting = new Waiting(texts);
        content = parts(
                "schedule-parts",
                new Panel("schedule", say("lab.loop.schedule.title"), choice, compared, waiting),
                panel("losses", rates),
                panel("losses", losses));
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        choice.setValue(Schedules.of(lab.spec().scheduler()));
        Study.Answer<ScheduleTraces> answer = lab.studies().schedules(lab.spec(), lab.data());
        waiting.show(Optional.of(answer));
        compared.setVisible(answer.found().isPresent());
        if (!answer.found().equals(drawn)) {
            drawn = answer.found();
            drawn.ifPresent(this::draw);
        }
    }

    private void draw(ScheduleTraces traces) {
        rates.setModel(rates(traces.chosen(), traces.constant()));
        losses.setModel(losses(traces.constant()));
        compared.setText(say(
                lab.spec().scheduler() instanceof SchedulerSpec.None
                        ? "lab.loop.schedule.alone"
                        : "lab.loop.schedule.compared",
                traces.chosen().validationLosses().size(),
                last(traces.chosen()),
                last(traces.constant())));
    }

    /** A run that diverged in its first epoch has none. */
    private String last(RateTrace trace) {
        List<Double> losses = trace.validationLosses();
        return losses.isEmpty() ? "–" : digits.brief(losses.getLast());
    }

    private ChartModel rates(RateTrace chosen, RateTrace constant) {
        return new ChartModel.Lines(
                say("lab.loop.schedule.rates"),
                "",
                Axis.linear(say("lab.loop.schedule.update")),
                Axis.linear(say("training.lr")),
                List.of(
                        Series.neutral(say("lab.loop.schedule.constant"), points(constant.rates(), 1))
                                .asGhost(),
                        new Series(say("lab.loop.schedule.rate"), Role.TRAINING, false, points(chosen.rates(), 1))),
                "");
    }

    private ChartModel losses(RateTrace constant) {
        return new ChartModel.Lines(
                say("lab.loop.schedule.losses"),
                "",
                Axis.linear(say("loss.epoch")),
                Axis.log(say("loss.axis")),
                List.of(
                        Series.training(say("loss.training")),
                        Series.validation(say("loss.validation")),
                        new Series(
                                say("lab.loop.schedule.constantValidation"),
                                Role.VALIDATION,
                                true,
                                points(constant.validationLosses(), 1))),
                say("loss.summary"));
    }

    private static List<Point> points(List<Double> values, int first) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Point.of(i + first, values.get(i)))
                .toList();
    }
}
