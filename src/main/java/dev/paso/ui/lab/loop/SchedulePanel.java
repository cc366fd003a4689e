package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.echarts.Series.Role;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Panel;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.ScheduleTraces;
import dev.paso.workspace.loop.Schedules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A scheduler, the learning rate it gives every update, and the losses with it beside those at a constant rate. */
final class SchedulePanel extends Composite<Div> {
    static final String RATES = "schedule-rates";
    static final String LOSSES = "schedule-losses";

    private final Texts texts;
    private final Digits digits;
    private final Loop loop;
    private final Choice<Schedules> choice;
    private final EChart rates = new EChart();
    private final EChart losses = new EChart();
    private final Paragraph compared = new Paragraph();
    private Optional<ExperimentSpec> drawn = Optional.empty();

    SchedulePanel(Texts texts, Workspace workspace, Loop loop) {
        this.texts = texts;
        this.loop = loop;
        digits = new Digits(texts.locale());
        choice = new Choice<>(
                texts.say("lab.loop.schedule.choice"),
                List.of(Schedules.values()),
                schedule -> schedule == Schedules.NONE ? texts.say("lab.loop.schedule.none") : schedule.python(),
                schedule -> workspace.change(draft -> draft.scheduler = schedule.spec()));
        choice.setWidthFull();
        choice.setId("schedule");
        rates.setId(RATES);
        losses.setId(LOSSES);
        losses.setParts("losses");
        List.of(rates, losses).forEach(chart -> chart.setTexts(ChartWords.of(texts)));
        compared.setId("schedule-compared");
    }

    @Override
    protected Div initContent() {
        Div curve = new Div(rates);
        curve.addClassNames("panel", "losses");
        Div fall = new Div(losses);
        fall.addClassNames("panel", "losses");
        Div all = new Div(new Panel("schedule", texts.say("lab.loop.schedule.title"), choice, compared), curve, fall);
        all.addClassName("schedule-parts");
        return all;
    }

    void show() {
        if (drawn.filter(loop.spec()::equals).isPresent()) {
            return;
        }
        ScheduleTraces traces = loop.studies().schedules();
        drawn = Optional.of(loop.spec());
        choice.setValue(Schedules.of(loop.spec().scheduler()));
        rates.setModel(rates(traces.chosen(), traces.constant()));
        losses.setModel(losses(traces.constant()));
        compared.setText(texts.say(
                loop.spec().scheduler() instanceof SchedulerSpec.None
                        ? "lab.loop.schedule.alone"
                        : "lab.loop.schedule.compared",
                digits.brief(traces.chosen().validationLosses().getLast()),
                digits.brief(traces.constant().validationLosses().getLast())));
    }

    private ChartModel rates(RateTrace chosen, RateTrace constant) {
        return new ChartModel.Lines(
                texts.say("lab.loop.schedule.rates"),
                "",
                Axis.linear(texts.say("lab.loop.schedule.update")),
                Axis.linear(texts.say("training.lr")),
                List.of(
                        Series.neutral(texts.say("lab.loop.schedule.constant"), points(constant.rates(), 1))
                                .asGhost(),
                        new Series(
                                texts.say("lab.loop.schedule.rate"), Role.TRAINING, false, points(chosen.rates(), 1))),
                "");
    }

    private ChartModel losses(RateTrace constant) {
        return new ChartModel.Lines(
                texts.say("lab.loop.schedule.losses"),
                "",
                Axis.linear(texts.say("loss.epoch")),
                Axis.log(texts.say("loss.axis")),
                List.of(
                        Series.training(texts.say("loss.training")),
                        Series.validation(texts.say("loss.validation")),
                        new Series(
                                texts.say("lab.loop.schedule.constantValidation"),
                                Role.VALIDATION,
                                true,
                                points(constant.validationLosses(), 1))),
                texts.say("loss.summary"));
    }

    private static List<Point> points(List<Double> values, int first) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> Point.of(i + first, values.get(i)))
                .toList();
    }
}
