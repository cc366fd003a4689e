package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdChoice;
import dev.paso.core.metric.ThresholdChoice.Choice;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.experiment.Work;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** What errors cost and how frequent positives are, set by the learner; the expected cost; and thresholds that are best in some way. */
public final class CostPanel extends Composite<Panel> {
    public static final String PLOT = "cost-sweep";

    private static final double MOST = 100;
    private static final double FIRST_RECALL = 0.95;
    private static final int WORK = 200; // multiplications that a score takes, about

    /** Of positives in use: one in ten thousand. */
    public static final double LEAST_SHARE = 1e-4;

    private final Texts texts;
    private final Digits digits;
    private Consumer<ExpectedCost> listener = cost -> {};
    private final SweepPlot plot = new SweepPlot();
    private final NumberSlider falsePositive;
    private final NumberSlider falseNegative;
    private final NumberSlider prevalence;
    private final NumberSlider recall;
    private final List<Offer> offers = new ArrayList<>();
    private final Paragraph sentence = new Paragraph();
    private ExpectedCost cost = new ExpectedCost(1, 1, 0.5);
    private double leastRecall = FIRST_RECALL;
    private final Beside beside;
    private Optional<ThresholdTable> shown = Optional.empty();
    private double learned = 0.5;
    private Best best = new Best(Map.of(), Double.NaN);

    /** A threshold to be had by pressing. */
    private record Offer(Kind kind, ActionButton button, Span value) {}

    /**
     * What is best at some counts.
     *
     * @param theory what the threshold costs that theory names
     */
    private record Best(Map<Kind, Choice> choices, double theory) {}

    /** What a threshold can be best in. */
    private enum Kind {
        COST,
        F1,
        YOUDEN,
        RECALL
    }

    /** @param choose told the threshold the learner took */
    public CostPanel(Texts texts, Work work, DoubleConsumer choose) {
        this.texts = texts;
        beside = new Beside(work);
        digits = new Digits(texts.locale());
        plot.setId(PLOT);
        plot.setTexts(texts.drawing("threshold"));
        sentence.setId("cost-best");
        falsePositive = slider("cost.falsePositive", value -> set(value, cost.falseNegative(), cost.prevalence()));
        falsePositive.setRange(0, MOST, 1);
        falseNegative = slider("cost.falseNegative", value -> set(cost.falsePositive(), value, cost.prevalence()));
        falseNegative.setRange(0, MOST, 1);
        prevalence = slider("cost.prevalence", value -> set(cost.falsePositive(), cost.falseNegative(), value));
        prevalence.setRange(LEAST_SHARE, 1 - LEAST_SHARE, LEAST_SHARE);
        recall = slider("cost.recallLeast", value -> {
            leastRecall = Math.clamp(value, 0.01, 1);
            refresh();
        });
        recall.setRange(0.01, 1, 0.01);
        recall.setValue(leastRecall);
        for (Kind kind : Kind.values()) {
            Span value = new Span();
            ActionButton button = new ActionButton(
                    texts.say("cost.best." + kind.name()),
                    () -> offered(kind).ifPresent(found -> choose.accept(Math.min(1, found.threshold()))));
            button.setId("best-" + kind.name());
            offers.add(new Offer(kind, button, value));
        }
        plot.setCost(cost);
    }

    @Override
    protected Panel initContent() {
        Div fields = new Div(falsePositive, falseNegative, prevalence);
        fields.addClassName("fields");
        Div list = new Div();
        list.addClassName("offers");
        offers.forEach(offer -> list.add(new Div(offer.button, offer.value)));
        return new Panel("cost", texts.say("cost.title"), fields, plot, sentence, list, recall);
    }

    private NumberSlider slider(String key, DoubleConsumer listener) {
        NumberSlider slider = new NumberSlider(texts, texts.say(key));
        slider.addValueListener(listener);
        slider.addMovingListener(listener);
        return slider;
    }

    /** Where neither error costs anything there is nothing to choose: one of them costs something then. */
    private void set(double alarm, double miss, double share) {
        double some = alarm == 0 && miss == 0 ? 1 : miss;
        cost = new ExpectedCost(
                Math.clamp(alarm, 0, MOST), Math.clamp(some, 0, MOST), Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE));
        plot.setCost(cost);
        refresh();
        listener.accept(cost);
    }

    /** Hears of other costs or another share of positives. */
    public void setListener(Consumer<ExpectedCost> listener) {
        this.listener = listener;
    }

    /** Shows what errors cost. */
    public void setCost(ExpectedCost shownCost) {
        cost = shownCost;
        plot.setCost(cost);
        refresh();
    }

    public ExpectedCost cost() {
        return cost;
    }

    public SweepPlot plot() {
        return plot;
    }

    /**
     * Shows what is best at these counts.
     *
     * @param learned share of positives that the model's probabilities stand for, in (0, 1)
     */
    public void show(ThresholdTable table, double learned) {
        shown = Optional.of(table);
        this.learned = learned;
        refresh();
    }

    private void refresh() {
        falsePositive.setValue(cost.falsePositive());
        falseNegative.setValue(cost.falseNegative());
        prevalence.setValue(cost.prevalence());
        double theory = cost.theoreticalThreshold(learned);
        Map<Kind, ThresholdChoice> rules = rules();
        shown.ifPresentOrElse(
                table -> beside.ask(
                        (double) WORK * table.rows().size(),
                        () -> new Best(choices(rules, table), cost.of(table.at(theory))),
                        found -> draw(found, theory)),
                () -> draw(new Best(Map.of(), Double.NaN), theory));
    }

    private Map<Kind, ThresholdChoice> rules() {
        return Map.of(
                Kind.COST, new ThresholdChoice.Cost(cost),
                Kind.F1, new ThresholdChoice.BestF1(),
                Kind.YOUDEN, new ThresholdChoice.BestYouden(),
                Kind.RECALL, new ThresholdChoice.RecallAtLeast(leastRecall));
    }

    private static Map<Kind, Choice> choices(Map<Kind, ThresholdChoice> rules, ThresholdTable table) {
        Map<Kind, Choice> choices = new EnumMap<>(Kind.class);
        rules.forEach((kind, rule) -> rule.in(table).ifPresent(found -> choices.put(kind, found)));
        return choices;
    }

    private Optional<Choice> offered(Kind kind) {
        return Optional.ofNullable(best.choices.get(kind));
    }

    private void draw(Best found, double theory) {
        best = found;
        offers.forEach(offer -> {
            Optional<Choice> choice = offered(offer.kind);
            offer.button.setEnabled(choice.isPresent());
            offer.value.setText(choice.map(this::words).orElse("–"));
        });
        plot.setBest(marks(theory));
        sentence.setText(offered(Kind.COST)
                .map(choice -> texts.say(
                        "cost.sentence",
                        threshold(choice.threshold()),
                        digits.brief(choice.value()),
                        digits.decimals(theory, 3)))
                .orElseGet(() -> texts.say("cost.none")));
    }

    private String words(Choice found) {
        return threshold(found.threshold()) + " · " + digits.decimals(found.value(), 3);
    }

    private String threshold(double threshold) {
        return Double.isInfinite(threshold) ? texts.say("cost.nothing") : digits.decimals(threshold, 3);
    }

    private List<SweepPlot.Best> marks(double theory) {
        List<SweepPlot.Best> marks = new ArrayList<>();
        offered(Kind.COST)
                .ifPresent(found -> marks.add(new SweepPlot.Best(
                        texts.say("cost.empirical"), Math.min(1, found.threshold()), found.value())));
        if (Double.isFinite(best.theory)) {
            marks.add(new SweepPlot.Best(texts.say("cost.theoretical"), theory, best.theory));
        }
        return marks;
    }
}
