package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.lesson.WeightedLoss;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.List;
import java.util.Locale;

/** Few positives among many negatives: what {@code pos_weight} makes of their losses, as lengths. */
final class WeightPanel extends Handled<Classification> {
    private static final double LONGEST = 0.4; // the loss of a full bar, where none is larger

    private final Div bars = parts("bars");
    private final Panel panel;

    WeightPanel(LabPlace<Classification> place) {
        super(place);
        bars.setId("weighted-losses");
        Div fields = parts(
                "fields",
                slider(say("classify.weight.negatives"), lab.negatives(), 1),
                slider("pos_weight", lab.posWeight(), 0.5));
        panel = new Panel("weight", say("classify.weight.title"), fields, bars);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        bars.removeAll();
        List<WeightedLoss.Term> terms = lab.weightedLoss().terms();
        double largest =
                terms.stream().mapToDouble(WeightedLoss.Term::weighted).max().orElse(1);
        terms.forEach(term -> bars.add(bar(term, largest)));
    }

    private Div bar(WeightedLoss.Term term, double largest) {
        Span name = new Span(say("classify.weight.point", term.label(), digits.decimals(term.p(), 1)));
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
                        state.negatives().whole() + " / 1",
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
