package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.lesson.WeightedLoss;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.List;
import java.util.Locale;

/** Few positives among many negatives: what {@code pos_weight} makes of their losses, as lengths. */
final class WeightPanel implements ScenePanel {
    static final String BARS = "weighted-losses";
    static final double MOST_WEIGHT = 20;

    private static final int MOST_NEGATIVES = 12;
    private static final double LONGEST = 0.4; // the loss of a full bar, where none is larger

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final NumberSlider negatives;
    private final NumberSlider weight;
    private final Div bars = new Div();
    private final Panel panel;

    WeightPanel(Texts texts, Classification state, Runnable changed) {
        this.texts = texts;
        this.state = state;
        digits = new Digits(texts.locale());
        negatives = new NumberSlider(texts.say("classify.weight.negatives"));
        negatives.setTexts(texts.group("slider"));
        negatives.setWhole(true);
        negatives.setRange(1, MOST_NEGATIVES, 1);
        negatives.addValueListener(value -> {
            state.setNegatives((int) value);
            changed.run();
        });
        weight = new NumberSlider("pos_weight");
        weight.setTexts(texts.group("slider"));
        weight.setRange(0.5, MOST_WEIGHT, 0.5);
        weight.addValueListener(value -> {
            state.setPosWeight(value);
            changed.run();
        });
        bars.setId(BARS);
        bars.addClassName("bars");
        Div fields = new Div(negatives, weight);
        fields.addClassName("fields");
        panel = new Panel("weight", texts.say("classify.weight.title"), fields, bars);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        negatives.setValue(state.negatives());
        weight.setValue(state.posWeight());
        bars.removeAll();
        List<WeightedLoss.Term> terms = state.weightedLoss().terms();
        double largest =
                terms.stream().mapToDouble(WeightedLoss.Term::weighted).max().orElse(1);
        terms.forEach(term -> bars.add(bar(term, largest)));
    }

    private Div bar(WeightedLoss.Term term, double largest) {
        Span name = new Span(texts.say("classify.weight.point", term.label(), digits.decimals(term.p(), 1)));
        Span length = new Span();
        length.addClassName("length");
        length.getStyle()
                .set(
                        "inline-size",
                        String.format(Locale.ROOT, "%.2f%%", 100 * term.weighted() / Math.max(LONGEST, largest)));
        Span value = new Span((term.weight() == 1
                        ? ""
                        : digits.plain(term.weight(), 1) + " × " + digits.decimals(term.loss(), 4) + " = ")
                + digits.decimals(term.weighted(), 4));
        Div row = new Div(name, new Div(length), value);
        row.addClassNames("bar", "label" + term.label());
        return row;
    }

    /** The mean, and what it might be taken for. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        WeightedLoss loss = state.weightedLoss();
        String sum = digits.decimals(loss.sum(), 4);
        return List.of(
                new Working(
                        texts.say("classify.weight.suggested"),
                        texts.say("classify.weight.ratio"),
                        state.negatives() + " / 1",
                        digits.plain(loss.balancingWeight(), 2)),
                new Working(
                        texts.say("classify.weight.mean"),
                        "reduction='mean'",
                        sum + " / " + loss.terms().size(),
                        digits.decimals(loss.mean(), 4)),
                new Working(
                        texts.say("classify.weight.weighted"),
                        texts.say("classify.weight.byWeight"),
                        sum + " / " + digits.plain(loss.totalWeight(), 2),
                        digits.decimals(loss.weightedMean(), 4)));
    }
}
