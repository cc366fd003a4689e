package dev.paso.ui.lab.classify;

import dev.paso.core.lesson.CrossEntropy;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Mark;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Working;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.NumberHandle;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Missions;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** One logit, and its loss computed three ways in float32. */
final class StabilityPanel extends Handled<Classification> {
    private static final List<Double> PRESETS = List.of(
            -Classification.HUGE_LOGIT,
            -Classification.LARGE_LOGIT,
            0.0,
            Classification.LARGE_LOGIT,
            Classification.HUGE_LOGIT);
    private static final int DRAWN = 140; // logits, either side of the chart's middle

    private final EChart chart = new EChart();
    private final Panel panel;

    StabilityPanel(LabPlace<Classification> place) {
        super(place);
        chart.setId("stability-chart");
        chart.setTexts(ChartWords.of(texts));
        ActionButton[] labels = IntStream.range(0, 2)
                .mapToObj(label -> preset("y = " + label, lab.logitLabel(), label))
                .toArray(ActionButton[]::new);
        ActionButton[] logits = PRESETS.stream()
                .map(z -> preset("z = " + digits.plain(z, 0), lab.logit(), z))
                .toArray(ActionButton[]::new);
        panel = new Panel(
                "stable",
                say("classify.stable.title"),
                parts(
                        "choices",
                        options(say("classify.stable.label"), labels),
                        options(say("classify.stable.logit"), logits)),
                slider(say("classify.stable.logit"), lab.logit(), 0.5),
                chart);
    }

    private ActionButton preset(String name, NumberHandle handle, double value) {
        return option(name, () -> value == handle.value(), () -> place.act(() -> handle.set(value)));
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        chart.setModel(model(lab.logit().value(), lab.logitLabel().whole()));
    }

    private ChartModel model(double z, int label) {
        List<Mark> marks = Math.abs(z) <= DRAWN
                ? List.of(new Mark("z = " + digits.plain(z, 1), z, CrossEntropy.stable(z, label)))
                : List.of();
        return new ChartModel.Lines(
                say("classify.stable.chart", label),
                "",
                Axis.linear(texts.say("classify.stable.logit")).range(-DRAWN, DRAWN),
                Axis.linear(texts.say("classify.lossAxis")).range(0, DRAWN),
                List.of(
                        new Series(
                                texts.say("classify.stable.bce"),
                                Series.Role.VALIDATION,
                                false,
                                points(at -> CrossEntropy.clamped(at, label))),
                        new Series(
                                texts.say("classify.stable.logits"),
                                Series.Role.TRAINING,
                                false,
                                points(at -> CrossEntropy.stable(at, label)))),
                List.of(),
                marks,
                "");
    }

    private static List<Point> points(DoubleUnaryOperator loss) {
        return IntStream.rangeClosed(-4 * DRAWN, 4 * DRAWN)
                .mapToObj(i -> Point.of(i / 4.0, loss.applyAsDouble(i / 4.0)))
                .toList();
    }

    /** The loss of the logit, three ways. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        double z = state.logit().value();
        int label = state.logitLabel().whole();
        String written = "z = " + digits.plain(z, 1) + "; y = " + label;
        return List.of(
                new Working(
                        texts.say("classify.stable.sigmoid"),
                        "p = σ(z)",
                        written,
                        digits.full(CrossEntropy.sigmoid32(z))),
                new Working(
                        texts.say("classify.stable.careless"),
                        "−[y ln p + (1 − y) ln(1 − p)]",
                        written,
                        digits.brief(CrossEntropy.careless(z, label))),
                new Working(
                        texts.say("classify.stable.clamped"),
                        "BCELoss(σ(z), y)",
                        texts.say("classify.stable.clamp", digits.plain(Missions.WORST, 0)),
                        digits.brief(CrossEntropy.clamped(z, label))),
                new Working(
                        texts.say("classify.stable.whole"),
                        "max(z, 0) − z y + ln(1 + e^−|z|)",
                        "BCEWithLogitsLoss(z, y)",
                        digits.brief(CrossEntropy.stable(z, label))));
    }
}
