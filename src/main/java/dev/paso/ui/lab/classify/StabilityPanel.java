package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Mark;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** One logit, and its loss computed three ways in float32. */
final class StabilityPanel implements ScenePanel {
    static final String CHART = "stability-chart";

    private static final List<Double> PRESETS = List.of(-800.0, -50.0, 0.0, 50.0, 800.0);
    private static final double REACH = 1000;
    private static final int DRAWN = 140; // logits, either side of the chart's middle

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final Runnable changed;
    private final NumberSlider slider;
    private final List<Button> presets = new ArrayList<>();
    private final List<Button> labels = new ArrayList<>();
    private final EChart chart = new EChart();
    private final Panel panel;

    StabilityPanel(Texts texts, Classification state, Runnable changed) {
        this.texts = texts;
        this.state = state;
        this.changed = changed;
        digits = new Digits(texts.locale());
        slider = new NumberSlider(texts.say("classify.stable.logit"));
        slider.setTexts(texts.group("slider"));
        slider.setRange(-REACH, REACH, 0.5);
        slider.addValueListener(this::choose);
        slider.addMovingListener(this::choose);
        chart.setId(CHART);
        chart.setTexts(ChartWords.of(texts));
        Div values = segmented(texts.say("classify.stable.logit"));
        for (double z : PRESETS) {
            Button button = new Button("z = " + digits.plain(z, 0), press -> choose(z));
            presets.add(button);
            values.add(button);
        }
        Div truth = segmented(texts.say("classify.stable.label"));
        for (int label = 0; label < 2; label++) {
            int chosen = label;
            Button button = new Button("y = " + label, press -> {
                state.setLogitLabel(chosen);
                changed.run();
            });
            labels.add(button);
            truth.add(button);
        }
        Div choices = new Div(truth, values);
        choices.addClassName("choices");
        panel = new Panel("stable", texts.say("classify.stable.title"), choices, slider, chart);
    }

    private static Div segmented(String name) {
        Div group = new Div();
        group.addClassName("segmented");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        return group;
    }

    private void choose(double z) {
        state.setLogit(z);
        changed.run();
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        slider.setValue(state.logit());
        for (int i = 0; i < PRESETS.size(); i++) {
            press(presets.get(i), PRESETS.get(i) == state.logit());
        }
        for (int label = 0; label < 2; label++) {
            press(labels.get(label), label == state.logitLabel());
        }
        chart.setModel(model());
    }

    private static void press(Button button, boolean isPressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(isPressed));
    }

    private ChartModel model() {
        int label = state.logitLabel();
        double z = state.logit();
        List<Mark> marks = Math.abs(z) <= DRAWN
                ? List.of(new Mark("z = " + digits.plain(z, 1), z, CrossEntropy.stable(z, label)))
                : List.of();
        return new ChartModel.Lines(
                texts.say("classify.stable.chart", label),
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
        double z = state.logit();
        int label = state.logitLabel();
        String written = "z = " + digits.plain(z, 1) + ", y = " + label;
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
                        texts.say("classify.stable.clamp"),
                        digits.brief(CrossEntropy.clamped(z, label))),
                new Working(
                        texts.say("classify.stable.whole"),
                        "max(z, 0) − z y + ln(1 + e^−|z|)",
                        "BCEWithLogitsLoss(z, y)",
                        digits.brief(CrossEntropy.stable(z, label))));
    }
}
